import { Client } from 'pg';
import type { Uuid } from '@doorstep/kernel';
import type { ConnectionParts } from '../config';
import { FACTS, FIRST_HASH, chainHash, markOfPeople, peopleMarkIn } from './chain';
import type { AuditFacts } from './chain';

/** What is wrong at a place of a chain: a number is missing, a link, the content or whom it is about was changed, the end was cut off. */
export type AuditBreak = { sequence: string; eventId: Uuid | null; why: 'missing' | 'link' | 'content' | 'people' | 'head' };

export interface AuditChain {
  readonly organizationId: Uuid;
  readonly sealed: number;
  /** Rows that the worker has not chained yet: the tail, usually of the last second. */
  readonly unsealed: number;
  readonly oldestUnsealedAt: string | null;
  readonly breaks: readonly AuditBreak[];
}

export interface AuditReport {
  readonly sound: boolean;
  readonly chains: readonly AuditChain[];
}

interface SealedRow extends AuditFacts {
  sequence: string;
  previous_hash: Buffer;
  hash: Buffer;
}

const AT_ONCE = 5_000;
const MOST_BREAKS = 20;
const CHAINS = `SELECT o.id, h.sequence::text, h.hash,
    (SELECT count(*)::int FROM audit_events e WHERE e.organization_id = o.id AND e.sequence IS NULL) AS unsealed,
    (SELECT min(e.at) FROM audit_events e WHERE e.organization_id = o.id AND e.sequence IS NULL) AS oldest
  FROM organizations o LEFT JOIN audit_heads h ON h.organization_id = o.id
  WHERE h.sequence IS NOT NULL OR EXISTS (SELECT 1 FROM audit_events e WHERE e.organization_id = o.id) ORDER BY o.id`;
const PEOPLE = 'SELECT event_id AS id, array_agg(subject_id) AS people FROM audit_people WHERE organization_id = $1 AND event_id = ANY($2::uuid[]) GROUP BY event_id';
const SEALED = `SELECT ${FACTS}, sequence::text, previous_hash, hash FROM audit_events
  WHERE organization_id = $1 AND sequence > $2 ORDER BY audit_events.sequence LIMIT $3`;

/**
 * Walks every organization's chain and says where it does not hold, and what is not chained yet. For the operator,
 * with the owner's connection: it sees all organizations, and writes nothing.
 */
export async function verifyAudit(connection: ConnectionParts): Promise<AuditReport> {
  const db = new Client(connection);
  await db.connect();
  try {
    // One sight of the whole log: the worker may go on sealing meanwhile.
    await db.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const heads = await db.query<{ id: Uuid; sequence: string | null; hash: Buffer | null; unsealed: number; oldest: Date | null }>(CHAINS);
    const chains: AuditChain[] = [];
    for (const { id, sequence, hash, unsealed, oldest } of heads.rows) {
      const found = await walk(db, id, BigInt(sequence ?? 0), hash ?? FIRST_HASH);
      chains.push({ organizationId: id, ...found, unsealed, oldestUnsealedAt: oldest?.toISOString() ?? null });
    }
    await db.query('COMMIT');
    return { sound: chains.every((chain) => chain.breaks.length === 0), chains };
  } finally {
    await db.end();
  }
}

async function walk(db: Client, organizationId: Uuid, last: bigint, head: Buffer): Promise<{ sealed: number; breaks: AuditBreak[] }> {
  const breaks: AuditBreak[] = [];
  const broken = (sequence: bigint, eventId: Uuid | null, why: AuditBreak['why']): void => {
    if (breaks.length < MOST_BREAKS) breaks.push({ sequence: sequence.toString(), eventId, why });
  };
  let at = 0n;
  let hash: Buffer = FIRST_HASH;
  let sealed = 0;
  for (;;) {
    const { rows } = await db.query<SealedRow>(SEALED, [organizationId, at.toString(), AT_ONCE]);
    const people = await peopleOf(db, organizationId, rows);
    for (const row of rows) {
      const sequence = BigInt(row.sequence);
      if (sequence !== at + 1n) broken(at + 1n, null, 'missing');
      else if (!row.previous_hash.equals(hash)) broken(sequence, row.id, 'link');
      if (!chainHash(row.previous_hash, sequence, row).equals(row.hash)) broken(sequence, row.id, 'content');
      const mark = peopleMarkIn(row.fields);
      if (mark !== null && mark !== markOfPeople(people.get(row.id) ?? [])) broken(sequence, row.id, 'people');
      at = sequence;
      hash = row.hash;
      sealed += 1;
    }
    if (rows.length < AT_ONCE) break;
  }
  if (at !== last || !hash.equals(head)) broken(last, null, 'head');
  return { sealed, breaks };
}

async function peopleOf(db: Client, organizationId: Uuid, events: readonly SealedRow[]): Promise<Map<Uuid, Uuid[]>> {
  const ids = events.filter((event) => peopleMarkIn(event.fields) !== null).map((event) => event.id);
  if (ids.length === 0) return new Map();
  const { rows } = await db.query<{ id: Uuid; people: Uuid[] }>(PEOPLE, [organizationId, ids]);
  return new Map(rows.map((row) => [row.id, row.people]));
}
