import { answer, api, type paths } from '@doorstep/api-client';
import type { BulkActName, BulkTarget, LeftOut } from '@doorstep/contacts/domain';

/** One act on many people, as the server shows it. */
export interface BulkAct {
  id: string;
  act: BulkActName;
  target: BulkTarget;
  people: number;
  changed: number;
  unchanged: number;
  leftOut: LeftOut[];
  by: string | null;
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

/** Takes an act back; answers it as it is then: for how many, and how many somebody had changed since. */
export async function takeBack(id: string): Promise<BulkAct> {
  await answer(api.DELETE('/api/v1/bulk-acts/{id}', { params: { path: { id } } }));
  return answer(api.GET('/api/v1/bulk-acts/{id}', { params: { path: { id } } })) as Promise<BulkAct>;
}
