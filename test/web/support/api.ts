import type { APIRequestContext } from '@playwright/test';
import type { Demo } from './test';

const headers = { 'X-Requested-With': 'doorstep', 'Accept-Language': 'en' };

/** Calls the API as the person who is signed in to the context; what it answers, or an error with its words. */
export async function call<T>(api: APIRequestContext, method: 'get' | 'post' | 'patch' | 'put' | 'delete', path: string, data?: object): Promise<T> {
  const answer = await api[method](`/api/v1/${path}`, { headers, data });
  if (!answer.ok()) throw new Error(`${method} ${path}: ${answer.status()} ${await answer.text()}`);
  return (answer.status() === 204 ? undefined : await answer.json()) as T;
}

/** Signs somebody of the demo in without the screen; every page of the same context is signed in as well. */
export const signIn = (api: APIRequestContext, demo: Demo, who = 'lead') =>
  call<{ user: { id: string } }>(api, 'post', 'session', { email: demo.email(who), password: demo.password });

/** A visit as the server has it. */
export interface ServerVisit {
  id: string;
  contactId: string;
  outcome: string;
  issues: string[];
  asks: { text: string; answer: string }[];
  assessment: { value: number; basis: string } | null;
  campaignId: string | null;
}

/** All visits of a list, whatever page they are on. */
export async function visitsOf(api: APIRequestContext, listId: string): Promise<ServerVisit[]> {
  const all: ServerVisit[] = [];
  for (let cursor = ''; ; ) {
    const page = await call<{ items: ServerVisit[]; nextCursor: string | null }>(api, 'get', `house-visits?visitListId=${listId}&limit=100${cursor && `&cursor=${encodeURIComponent(cursor)}`}`);
    all.push(...page.items);
    if (!page.nextCursor) return all;
    cursor = page.nextCursor;
  }
}
