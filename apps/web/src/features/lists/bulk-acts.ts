import { answer, api, type paths } from '@doorstep/api-client';
import type { BulkActName, BulkActStatus, BulkTarget, LeftOut } from '@doorstep/contacts/domain';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';

/** One act on many people, as the server shows it. */
export interface BulkAct {
  id: string;
  status: BulkActStatus;
  act: BulkActName;
  target: BulkTarget;
  people: number;
  /** How many of them it has come to. */
  done: number;
  changed: number;
  unchanged: number;
  leftOut: LeftOut[];
  by: string | null;
  failure: { code: string; message: string } | null;
  undoableUntil: string;
  undoneAt: string | null;
  restored: number | null;
  kept: number | null;
  createdAt: string;
}
export interface BulkWish { id: string; act: BulkActName; target: BulkTarget; contactIds?: string[]; filter?: Record<string, string | number> }
type Body = paths['/api/v1/bulk-acts']['post']['requestBody']['content']['application/json'];

export const bulkActsKey = ['bulk-acts'] as const;

export const doToMany = async (wish: BulkWish): Promise<BulkAct> => answer(api.POST('/api/v1/bulk-acts', { body: wish as unknown as Body }));

const read = async (id: string, signal?: AbortSignal): Promise<BulkAct> => answer(api.GET('/api/v1/bulk-acts/{id}', { params: { path: { id } }, signal }));

/** Whether the worker is at it, or will be. */
export const isAtWork = ({ status }: Pick<BulkAct, 'status'>): boolean => status === 'queued' || status === 'running' || status === 'undoing';

/** Takes an act back; answers it as it is then: for how many, and how many somebody had changed since; or that it is being taken back. */
export async function takeBack(id: string): Promise<BulkAct> {
  await answer(api.DELETE('/api/v1/bulk-acts/{id}', { params: { path: { id } } }));
  return read(id);
}

/** Stops an act that the worker is at; what was done stays. */
export const stopAct = async (id: string): Promise<BulkAct> => answer(api.PATCH('/api/v1/bulk-acts/{id}', { params: { path: { id } }, body: { status: 'cancelled' } }));

const askEveryMs = 1_000;

/** An act, asked for again every second while the worker is at it. Once it has ended, what shows people is read anew. */
export function useBulkAct(act: BulkAct): BulkAct {
  const client = useQueryClient();
  const { data = act } = useQuery({
    queryKey: [...bulkActsKey, 'one', act.id, act.status === 'undoing'],
    queryFn: ({ signal }) => read(act.id, signal),
    initialData: act,
    enabled: isAtWork(act),
    refetchInterval: ({ state }) => (state.data && !isAtWork(state.data) ? false : askEveryMs),
  });
  const atWork = isAtWork(data);
  const was = useRef(atWork);
  useEffect(() => {
    if (was.current && !atWork) {
      void client.invalidateQueries({ queryKey: ['contacts'] });
      void client.invalidateQueries({ queryKey: bulkActsKey });
    }
    was.current = atWork;
  }, [atWork]);
  return isAtWork(act) ? data : act;
}
