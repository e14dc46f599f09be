import { answer, api } from '@doorstep/api-client';
import { addDays, resolveWallTime } from '@doorstep/kernel';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useWatch } from '../../../outbox/use-watch';
import { keptPlans } from '../../../outbox/vault';
import { useReader } from '../../../words';
import type { Page, Planned } from '../types';
import { takeAlong } from './take-along';

export type { Planned } from '../types';

/** Whom or what a plan is about. */
export const aboutPlan = ({ contactName, address }: Planned): string => contactName ?? [address?.line1, address?.line2].filter(Boolean).join(', ');

export const plannedKey = ['house-visits', 'planned'] as const;
/** How far My day looks ahead. */
const DAYS_AHEAD = 7;

type Row = Omit<Planned, 'plannedAt'> & { plannedAt: string | null };
const isPlanned = (row: Row): row is Planned => row.plannedAt !== null;
async function read(asked: Promise<Page<Row>>): Promise<Planned[]> {
  return (await asked).items.filter(isPlanned);
}

/**
 * The reader's planned visits of the next days, and those whose day is over: as they lie on this device, refreshed from
 * the server when there is one. `ready` once it is known whether there are any.
 */
export function useMyPlanned(): { plans: Planned[]; ready: boolean } {
  const { today, timeZone } = useReader();
  const midnightIn = (days: number) => resolveWallTime(`${addDays(today, days)}T00:00`, timeZone).instant.toISOString();
  const [until, doorsUntil] = [midnightIn(DAYS_AHEAD + 1), midnightIn(2)];
  const kept = useWatch(keptPlans, null) as Planned[] | null;
  const fresh = useQuery({
    queryKey: [...plannedKey, 'mine', until],
    queryFn: async () => takeAlong(await read(answer(api.GET('/api/v1/house-visits', { params: { query: { state: 'planned', visitor: 'me', until, limit: 100 } } }))), doorsUntil),
    retry: false,
    refetchOnWindowFocus: true,
    refetchOnReconnect: 'always',
  });
  return { plans: kept ?? fresh.data ?? [], ready: kept !== null || fresh.isFetched };
}

/** What is planned for one person, by anybody whom the reader sees. */
export const usePlannedFor = (contactId: string, enabled = true) => useQuery({
  queryKey: [...plannedKey, 'person', contactId],
  enabled: enabled && contactId !== '',
  queryFn: () => read(answer(api.GET('/api/v1/house-visits', { params: { query: { state: 'planned', contactId, limit: 100 } } }))),
});

/** Another day, other visitors, or cancelled with a reason. */
export interface PlanChange { plannedAt?: string; visitorIds?: string[]; state?: 'cancelled'; reason?: string }

export function useChangePlan() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ plan, change }: { plan: Planned; change: PlanChange }): Promise<Row> =>
      answer(api.PATCH('/api/v1/house-visits/{id}', { params: { path: { id: plan.id } }, body: { version: plan.version, ...change } })),
    onSettled: () => client.invalidateQueries({ queryKey: ['house-visits'] }),
  });
}

/** The instant of a day and a time of day on the reader's clock. */
export const instantOf = (day: string, time: string, timeZone: string): string => resolveWallTime(`${day}T${time}`, timeZone).instant.toISOString();

/** The time of day of an instant, as an input of time writes it. */
export function timeOfDay(instant: string, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(new Date(instant));
  return parts.slice(0, 5);
}

/** Where a planned visit is logged: the usual form, under the plan's id. */
export const logPath = (plan: Planned): string | undefined => (plan.contactId ? `/visits/new?contactId=${plan.contactId}&planned=${plan.id}` : undefined);
