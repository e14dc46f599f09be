import { Injectable } from '@nestjs/common';
import type { Uuid } from '@doorstep/kernel';
import type { Scope } from '@doorstep/platform/database';
import { together } from '@doorstep/platform/database';
import type { Person } from '../domain';
import { unitAudiences } from './unit-audiences';
import type { ContactRow } from './contact-row';
import { COLUMNS, PARTS } from './contact-row';
import { personJson } from './person-json';
import type { PlacedJob } from './workplace-names';
import type { Part } from './write-rows';
import { ADD_FIELD_CHANGES, EMPTY_PART, FILL_PART, INSERT_PEOPLE, INSERT_PERSON, UPDATE_PERSON } from './write-rows';

export interface FieldChange {
  id: Uuid;
  contact_id: Uuid;
  version: number;
  field: string;
  before: unknown;
  after: unknown;
  by: Uuid | null;
  at: Date;
}

export interface OrganizationRules {
  default_region: string;
  settings: Record<string, unknown>;
  time_zone: string;
}

/** A person ready to be written: jobs carry the unit that their department or shift belongs to. */
export type Placed = Omit<Person, 'employments'> & { employments: PlacedJob[] };

/** Somebody new, read and ready to be written. */
export interface NewPerson {
  readonly id: Uuid;
  readonly person: Placed;
  readonly externalId: string | null;
  readonly hash: Buffer;
}

const whole = (person: Placed): Record<string, unknown> => {
  const plain = personJson(person);
  const jobs = (plain['employments'] as Array<Record<string, unknown>>).map((job, i) => ({ ...job, unit_id: person.employments[i]!.unitId }));
  return { ...plain, employments: jobs };
};
const json = (person: Placed): string => JSON.stringify(whole(person));

const BY_IDS = `SELECT ${COLUMNS}, ${PARTS}, '[]'::jsonb AS possible_duplicates FROM contacts c WHERE c.organization_id = $1 AND c.id = ANY($2::uuid[]) ORDER BY c.id`;
const LOCKED = `${BY_IDS} FOR UPDATE OF c`;
const RULES = 'SELECT default_region, settings, time_zone FROM organizations WHERE id = $1';
const unitMembers = (): string => `
  INSERT INTO audience_members AS m (organization_id, audience_id, contact_id, since)
  SELECT $1, a.id, $2, $4 FROM audiences a WHERE a.organization_id = $1
    AND a.id IN (SELECT unnest($3::uuid[])${unitAudiences().map((sql) => ` UNION ALL ${sql}`).join('')}) ORDER BY a.id
  ON CONFLICT (organization_id, audience_id, contact_id) DO UPDATE SET since = $4, until = NULL WHERE m.until IS NOT NULL`;
const UNITS = 'SELECT DISTINCT unit_id FROM employments WHERE organization_id = $1 AND contact_id = $2 AND unit_id IS NOT NULL AND until_on IS NULL';
const LEAVE = 'UPDATE audience_members SET until = $4 WHERE organization_id = $1 AND contact_id = $2 AND audience_id = ANY($3::uuid[]) AND until IS NULL';
const AFFILIATE = `
  WITH RECURSIVE up AS (
    SELECT id, parent_id, 0 AS depth FROM organizations WHERE id = $2
    UNION ALL SELECT o.id, o.parent_id, up.depth + 1 FROM organizations o JOIN up ON o.id = up.parent_id WHERE up.depth < 10
  ) SELECT 1 FROM up WHERE id = $1`;

/** Rows of people with their parts. Every method takes the scope first; sight is the service's question. */
@Injectable()
export class ContactsRepository {
  private readonly known = new WeakMap<Scope, OrganizationRules>();

  find(scope: Scope, ids: readonly Uuid[], lock = false): Promise<ContactRow[]> {
    return scope.query<ContactRow>(lock ? LOCKED : BY_IDS, [scope.organizationId, ids]);
  }

  /** What the organization's settings say of people; read once in a transaction. */
  async rules(scope: Scope): Promise<OrganizationRules> {
    const known = this.known.get(scope);
    if (known) return known;
    const rules = (await scope.one<OrganizationRules>(RULES, [scope.organizationId]))!;
    this.known.set(scope, rules);
    return rules;
  }

  /** Those of the ids that are there and meet the condition (`visibleContacts`). */
  async among(scope: Scope, ids: readonly Uuid[], condition: string): Promise<Set<Uuid>> {
    // One id is asked for as one: of a list PostgreSQL makes a plan anew each time, which takes longer than the answer.
    const [which, value] = ids.length === 1 ? ['= $2::uuid', ids[0]] : ['= ANY($2::uuid[])', ids];
    const sql = `SELECT c.id FROM contacts c WHERE c.organization_id = $1 AND c.id ${which} AND ${condition}`;
    return new Set((await scope.query<{ id: Uuid }>(sql, [scope.organizationId, value])).map((row) => row.id));
  }

  /** Whom an id that was merged away belongs to now. */
  async survivors(scope: Scope, ids: readonly Uuid[]): Promise<Map<Uuid, Uuid>> {
    const rows = await scope.query<{ duplicate_id: Uuid; survivor_id: Uuid }>(
      `WITH RECURSIVE chain AS (
         SELECT m.duplicate_id, m.survivor_id, 0 AS depth FROM contact_merges m WHERE m.organization_id = $1 AND m.duplicate_id = ANY($2::uuid[]) AND m.undone_at IS NULL
         UNION ALL SELECT c.duplicate_id, m.survivor_id, c.depth + 1 FROM chain c
         JOIN contact_merges m ON m.organization_id = $1 AND m.duplicate_id = c.survivor_id AND m.undone_at IS NULL WHERE c.depth < 20
       ) SELECT DISTINCT ON (duplicate_id) duplicate_id, survivor_id FROM chain ORDER BY duplicate_id, depth DESC`,
      [scope.organizationId, ids]);
    return new Map(rows.map((row) => [row.duplicate_id, row.survivor_id]));
  }

  /** False where the id is taken. */
  async insert(scope: Scope, id: Uuid, person: Placed, wish: { source: string | null; externalId: string | null; hash: Buffer | null; lastTouchedAt?: Date | null }): Promise<boolean> {
    const made = await scope.query(INSERT_PERSON, [scope.organizationId, id, json(person), wish.source, wish.externalId, wish.hash, scope.actor.userId, scope.now, wish.lastTouchedAt ?? null]);
    if (made.length > 0) await this.joinUnits(scope, id, person);
    return made.length > 0;
  }

  /** Many people in one statement; their ids are new. */
  async insertMany(scope: Scope, people: readonly NewPerson[], source: string): Promise<void> {
    if (people.length === 0) return;
    const sent = people.map(({ id, person, externalId, hash }) => ({ id, external_id: externalId, request_hash: hash.toString('hex'), person: whole(person) }));
    const made = await scope.query(INSERT_PEOPLE, [scope.organizationId, JSON.stringify(sent), source, scope.actor.userId, scope.now]);
    if (made.length !== people.length) throw new Error('ids of new people are taken');
    await together(...people.map(({ id, person }) => this.joinUnits(scope, id, person)));
  }

  /** Writes the person over the row; parts only where they changed. */
  async update(scope: Scope, id: Uuid, person: Placed, version: number, parts: readonly Part[], source: string | null = null): Promise<void> {
    const before = parts.includes('employments') ? (await scope.query<{ unit_id: Uuid }>(UNITS, [scope.organizationId, id])).map((row) => row.unit_id) : [];
    const text = json(person);
    await scope.query(UPDATE_PERSON, [scope.organizationId, id, text, version, scope.now]);
    for (const part of parts) {
      await scope.query(EMPTY_PART[part], [scope.organizationId, id]);
      await scope.query(FILL_PART[part], [scope.organizationId, id, text, source]);
    }
    if (!parts.includes('employments')) return;
    const now = await this.joinUnits(scope, id, person);
    const left = before.filter((unit) => !now.includes(unit));
    if (left.length > 0) await scope.query(LEAVE, [scope.organizationId, id, left, scope.now]);
  }

  async addChanges(scope: Scope, changes: readonly FieldChange[]): Promise<void> {
    if (changes.length > 0) await scope.query(ADD_FIELD_CHANGES, [scope.organizationId, JSON.stringify(changes)]);
  }

  changesSince(scope: Scope, id: Uuid, version: number): Promise<Array<{ version: number; field: string; from: unknown; to: unknown; by: Uuid | null; at: Date }>> {
    return scope.query(
      `SELECT version, field, "from", "to", by, at FROM contact_field_changes WHERE organization_id = $1 AND contact_id = $2 AND version > $3
       UNION ALL SELECT m.undone_version, c.field, c."from", c."to", m.undone_by, m.undone_at FROM contact_merges m CROSS JOIN LATERAL jsonb_to_recordset(m.undone_changes) AS c (field text, "from" jsonb, "to" jsonb)
         WHERE m.organization_id = $1 AND m.survivor_id = $2 AND m.undone_version > $3
       ORDER BY version, at`,
      [scope.organizationId, id, version]);
  }

  /** Whether an organization stands in this one's tree: only such a one may be a label of people. */
  async isAffiliate(scope: Scope, affiliateId: Uuid): Promise<boolean> {
    return (await scope.one(AFFILIATE, [scope.organizationId, affiliateId])) !== null;
  }

  private async joinUnits(scope: Scope, id: Uuid, person: Placed): Promise<Uuid[]> {
    const units = [...new Set(person.employments.flatMap((job) => (job.unitId && !job.to ? [job.unitId] : [])))];
    if (units.length > 0) await scope.query(unitMembers(), [scope.organizationId, id, units, scope.now]);
    return units;
  }
}
