import type { Uuid } from '@doorstep/kernel';
import { newId } from '@doorstep/kernel';
import type { ProgramCaller } from './program-caller';

/** The day after the noon at which the clocks of these tests begin, and the instant at which reminders of it are due. */
export const NEXT_DAY = '2026-10-15';
export const REMINDED_AT = new Date('2026-10-15T15:00:00Z');

/** Promises so many things for the next day, at doors; each is one reminder to `assigneeId`. Answers the follow-ups' ids. */
export async function promiseForNextDay(caller: ProgramCaller, count: number, assigneeId: string): Promise<Uuid[]> {
  const contactId = (await caller.post('/contacts', { givenName: 'Guadalupe' })).body.id as Uuid;
  const ids = Array.from({ length: count }, () => newId());
  for (let at = 0; at < count; at += 20) {
    const followUps = ids.slice(at, at + 20).map((id) => ({ id, title: 'Bring the card', dueOn: NEXT_DAY, assigneeId }));
    const answer = await caller.post('/house-visits', { id: newId(), contactId, outcome: 'talked', followUps });
    if (answer.status !== 201) throw new Error(`not promised: ${answer.status} ${JSON.stringify(answer.body)}`);
  }
  return ids;
}
