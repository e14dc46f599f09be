import type { Uuid } from '@doorstep/kernel';
import { newId } from '@doorstep/kernel';
import type { Database } from '@doorstep/platform/database';
import { systemActor } from '@doorstep/platform/database';
import type { SeededRandom } from '../support';

/** What of a visit is sent here; ids are the sender's, so that it may be sent again. */
export interface SentVisit {
  readonly id: Uuid;
  readonly contactId: Uuid;
  readonly outcome: string;
  readonly visitedAt: string;
  readonly notes?: string;
  readonly assessment?: { value: number };
  readonly asks?: ReadonlyArray<{ id: Uuid; text: string; answer: 'yes' | 'maybe' | 'no' }>;
  readonly followUps?: ReadonlyArray<{ id: Uuid; title: string; dueOn: string; assigneeId: string }>;
}

/** A visit of one of these people; more or less came of it, by chance. `promisedTo` gets the follow-ups. */
export function aVisit(random: SeededRandom, people: readonly Uuid[], at: Date, promisedTo = 'me', dueOn = '2027-01-15'): SentVisit {
  const base = { id: newId(), contactId: random.pick(people), visitedAt: new Date(at.getTime() - random.whole(1, 20) * 86_400_000).toISOString() };
  if (random.next() < 0.3) return { ...base, outcome: 'not_home' };
  return {
    ...base,
    outcome: 'talked',
    ...(random.next() < 0.7 ? { notes: `Wants shift ${random.whole(1, 3)}` } : {}),
    ...(random.next() < 0.7 ? { assessment: { value: random.whole(1, 5) } } : {}),
    asks: Array.from({ length: random.whole(0, 2) }, () => ({ id: newId(), text: 'Sign the petition', answer: random.pick(['yes', 'maybe', 'no'] as const) })),
    followUps: Array.from({ length: random.whole(0, 2) }, () => ({ id: newId(), title: 'Bring the card', dueOn, assigneeId: promisedTo })),
  };
}

/** The rows of one visit, counted: `visit touches notes stands asks follow-ups due-work`. */
export type Tally = string;

const told = (counts: readonly number[]): Tally => counts.join(' ');

/** The rows that the visit must have, once it is stored. */
export const tallyOf = (visit: SentVisit): Tally =>
  told([1, 1, visit.notes ? 1 : 0, visit.assessment ? 1 : 0, visit.asks?.length ?? 0, visit.followUps?.length ?? 0, visit.followUps?.length ?? 0]);

// Of every id that stands anywhere: one without its visit is there as well, with a 0 in front.
const STORED = `
  WITH side AS (
    SELECT id, 'visit' AS of FROM house_visits WHERE organization_id = $1
    UNION ALL SELECT source_id, 'touch' FROM touches WHERE organization_id = $1 AND kind = 'house_visit'
    UNION ALL SELECT source_id, 'note' FROM notes WHERE organization_id = $1 AND source_kind = 'house_visit'
    UNION ALL SELECT source_id, 'stand' FROM assessments WHERE organization_id = $1 AND source_kind = 'house_visit'
    UNION ALL SELECT source_id, 'ask' FROM asks WHERE organization_id = $1
    UNION ALL SELECT created_from_id, 'promise' FROM follow_ups WHERE organization_id = $1 AND created_from_kind = 'house_visit'
    UNION ALL SELECT f.created_from_id, 'due' FROM follow_ups f JOIN due_work w ON w.kind = 'follow-ups.remind' AND w.subject_id = f.id WHERE f.organization_id = $1 AND f.created_from_kind = 'house_visit'
  )
  SELECT id, array_agg(of) AS of FROM side GROUP BY id`;

const ORDER = ['visit', 'touch', 'note', 'stand', 'ask', 'promise', 'due'];

/** Everything of visits that the organization has, by the visit's id; the call that follows by rule after the third closed door is not the visit's own. */
export async function storedVisits(door: Database, organizationId: Uuid): Promise<Map<Uuid, Tally>> {
  const rows = await door.withScope(systemActor(organizationId), (scope) => scope.query<{ id: Uuid; of: string[] }>(STORED, [organizationId]));
  return new Map(rows.map(({ id, of }) => [id, told(ORDER.map((kind) => of.filter((one) => one === kind).length))]));
}
