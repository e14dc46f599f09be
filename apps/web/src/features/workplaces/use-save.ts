import { answer, api } from '@doorstep/api-client';
import { newId } from '@doorstep/kernel';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { workplacesKey, type Kind } from './workplaces';

/** Makes a row or changes the one that is there. A new one has its id before it is sent, so that sending twice makes one. */
export function useSave(kind: Kind, there: { id: string; version: number } | undefined) {
  const client = useQueryClient();
  const [id] = useState(() => there?.id ?? newId());
  return async (body: object): Promise<string> => {
    const saved: { id: string } = there
      ? await answer(api.PATCH(`/api/v1/${kind}/{id}`, { params: { path: { id } }, body: { version: there.version, ...body } }))
      : await answer(api.POST(`/api/v1/${kind}`, { body: { id, ...body } }));
    await client.invalidateQueries({ queryKey: workplacesKey });
    return saved.id;
  };
}
