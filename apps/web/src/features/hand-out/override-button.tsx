import { answer, api } from '@doorstep/api-client';
import { AT_HAND } from '@doorstep/house-visits/domain';
import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useMay } from '../../app/session/session';
import { Problem } from '../../ui/problem';
import type { VisitList } from '../visits/types';
import { useHandOutWords } from './words';

/** A lead's word: those who were left out since they stand on another open list are put on this one too. It is written down who said so. */
export function OverrideButton({ list }: { list: VisitList }) {
  const say = useHandOutWords();
  const client = useQueryClient();
  const may = useMay('visit-lists.override');
  const ids = list.leftOut.filter(({ reason }) => reason === 'on_open_list').map(({ contactId }) => contactId);
  const put = useMutation({
    mutationFn: async (): Promise<{ added: string[] }> => answer(api.POST('/api/v1/visit-lists/{id}/overrides', { params: { path: { id: list.id } }, body: { contactIds: ids } })),
    onSuccess: () => client.invalidateQueries({ queryKey: ['visit-lists'] }),
  });
  if (put.data) return <p className="small" role="status">{say('override.done', { n: put.data.added.length })}</p>;
  if (!may || ids.length === 0 || !AT_HAND.includes(list.status)) return null;
  return <>{put.error && <Problem failure={put.error} />}<Button loading={put.isPending} onClick={() => put.mutate()}>{say('override', { n: ids.length })}</Button></>;
}
