import { answer, api } from '@doorstep/api-client';
import { newId } from '@doorstep/kernel';
import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { Problem } from '../../ui/problem';
import type { VisitList } from '../visits/types';
import { useHandOutWords } from './words';

/** What is left of a list that went back, on a new one, in one tap. */
export function RestButton({ list, filled = false, onDone }: { list: VisitList; filled?: boolean; onDone?: () => void }) {
  const say = useHandOutWords();
  const client = useQueryClient();
  const navigate = useNavigate();
  // The same list however often it is tapped.
  const [id] = useState(newId);
  const rest = useMutation({
    mutationFn: async (): Promise<VisitList> => answer(api.POST('/api/v1/visit-lists/{id}/rests', { params: { path: { id: list.id } }, body: { id, name: say('rest.name', { list: list.name }).slice(0, 200) } })),
    onSuccess: async (made) => {
      await client.invalidateQueries({ queryKey: ['visit-lists'] });
      onDone?.();
      await navigate(`/visits/${made.id}`);
    },
  });
  return (
    <>
      {rest.error && <Problem failure={rest.error} />}
      <Button variant={filled ? 'filled' : 'default'} loading={rest.isPending} onClick={() => rest.mutate()}>{say('rest')}</Button>
    </>
  );
}
