import { answer, api } from '@doorstep/api-client';
import type { MessageState } from '@doorstep/messaging/domain';
import { useQuery } from '@tanstack/react-query';
import { usePages, type ListPage } from '../../app/pages';

/** A message as a row: what is to be sent, to whom, when, and what became of it. */
export interface Message {
  id: string;
  version: number;
  channel: string;
  purpose: string;
  to: string;
  language: string;
  subject: string | null;
  body: string | null;
  state: string;
  suppressedReason: string | null;
  failureCode: string | null;
  dueAt: string;
  sentAt: string | null;
  attempts: number;
  providerId: string | null;
  segments: number;
  events: { state: string; at: string; code: string | null }[];
}

export interface Board { email: string; paused: boolean; waiting: number; failed: number; oldestDueAt: string | null }

/** States by what a reader asks: still to go, gone, held back, in trouble. */
export const GROUPS = {
  waiting: ['scheduled', 'queued', 'sending'],
  sent: ['sent', 'delivered'],
  failed: ['failed', 'unknown'],
  suppressed: ['suppressed'],
} as const satisfies Record<string, readonly MessageState[]>;
export type Group = keyof typeof GROUPS;

export const groupNames = Object.keys(GROUPS) as Group[];

/** The group that a state belongs to; a state of a newer server counts as trouble, so that it is looked at. */
export const groupOf = (state: string): Group => groupNames.find((group) => (GROUPS[group] as readonly string[]).includes(state)) ?? 'failed';

/** Kept and shown by this machine, never given to anybody: the sandbox marks what it took. */
export const keptHere = (message: Pick<Message, 'providerId'>): boolean => message.providerId?.startsWith('sandbox-') ?? false;

export const messagesKey = ['messages'] as const;

export const useMessages = (group: Group | null) => usePages<Message>([...messagesKey, 'list', group], async (cursor): Promise<ListPage<Message>> =>
  answer(api.GET('/api/v1/messages', { params: { query: { state: group ? GROUPS[group].join(',') : undefined, limit: 50, cursor, count: true } } })));

export const useMessage = (id: string) => useQuery({
  queryKey: [...messagesKey, 'one', id],
  queryFn: async (): Promise<Message> => answer(api.GET('/api/v1/messages/{id}', { params: { path: { id } } })),
});

export const useBoard = (enabled: boolean) => useQuery({
  queryKey: [...messagesKey, 'board'],
  queryFn: async (): Promise<Board> => answer(api.GET('/api/v1/outbox-board')),
  enabled,
});
