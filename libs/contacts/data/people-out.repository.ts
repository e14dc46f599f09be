import { Injectable } from '@nestjs/common';
import type { Scope } from '@doorstep/platform/database';
import { together } from '@doorstep/platform/database';
import type { AskedSearch, ContactFilter, PartOut, PersonOut } from '../domain';
import { ListSql, addFilters } from './list-sql';
import type { PartsOfPerson } from './people-out-parts';
import { readersOf } from './people-out-parts';
import { searched } from './search-sql';

export interface PeopleOutWish {
  readonly filter: ContactFilter;
  readonly asked: AskedSearch | null;
  readonly seenIds: string | null;
  readonly parts: readonly PartOut[];
}

/** People in memory at once: those that are being written, and as many that are being read. */
const BATCH = 5_000;
const NEXT = `FETCH ${BATCH} FROM people_out`;
const EVERYBODY = 10_000_000;
const AFFILIATE = '(SELECT o.name FROM organizations o WHERE o.id = c.affiliate_id)';

type OwnRow = Omit<PersonOut, keyof PartsOfPerson>;
type PersonBeingRead = OwnRow & PartsOfPerson;

/** Field by field: a spread of so many rows costs more than reading them. */
const withoutParts = (row: OwnRow): PersonBeingRead => ({
  id: row.id, displayName: row.displayName, givenName: row.givenName, familyName: row.familyName, preferredName: row.preferredName, pronouns: row.pronouns,
  phones: [], emails: [], address: null, job: null, tags: [], affiliate: row.affiliate, constituency: row.constituency, stand: row.stand, lastTouchedOn: row.lastTouchedOn,
  languages: [], doNotContact: row.doNotContact,
});

/** Everybody whom a filter finds, read through a cursor: some thousands at once, however many there are. */
@Injectable()
export class PeopleOutRepository {
  sql(scope: Scope, visible: string, { filter, asked, seenIds, parts }: PeopleOutWish): { sql: string; values: unknown[] } {
    const list = new ListSql(scope, visible);
    const zone = list.value(scope.actor.timeZone);
    const campaign = filter.campaignId ? list.value(filter.campaignId) : null;
    addFilters(list, filter);
    const from = asked ? searched(list, { asked, seenIds, most: EVERYBODY }) : 'contacts c';
    const stand = campaign
      ? `(SELECT a.value FROM current_assessments a WHERE a.organization_id = c.organization_id AND a.contact_id = c.id AND a.campaign_id = ${campaign}::uuid)` : 'c.stand_value';
    const sql = `SELECT c.id, c.display_name AS "displayName", c.given_name AS "givenName", c.family_name AS "familyName", c.preferred_name AS "preferredName", c.pronouns, c.constituency,
        ${stand} AS stand, to_char(c.last_touched_at AT TIME ZONE ${zone}::text, 'YYYY-MM-DD') AS "lastTouchedOn", c.do_not_contact AS "doNotContact",
        ${parts.includes('affiliate') ? AFFILIATE : 'NULL::text'} AS affiliate
      FROM ${from} WHERE ${list.where()} ORDER BY c.sort_key, c.id`;
    return { sql, values: list.values };
  }

  /** In a scope of one moment (`withMoment`): a person and their parts are read by statements of their own. */
  async *read(scope: Scope, visible: string, wish: PeopleOutWish): AsyncGenerator<PersonOut[]> {
    const { sql, values } = this.sql(scope, visible, wish);
    // All rows are wanted: the plan is not to hurry for the first ones.
    await scope.query("SELECT set_config('cursor_tuple_fraction', '1', true)");
    const declare = `DECLARE people_out NO SCROLL CURSOR FOR ${sql}`;
    await scope.query(declare, values);
    let rows = await scope.query<OwnRow>(NEXT);
    while (rows.length > 0) {
      // The next people are asked for in the message that asks for the parts of these.
      const [people, next] = await together(this.withParts(scope, rows, wish.parts), rows.length < BATCH ? [] : scope.query<OwnRow>(NEXT));
      yield people;
      rows = next;
    }
    await scope.query('CLOSE people_out');
  }

  private async withParts(scope: Scope, rows: readonly OwnRow[], parts: readonly PartOut[]): Promise<PersonOut[]> {
    const people = new Map(rows.map((row) => [row.id, withoutParts(row)]));
    const ids = [...people.keys()];
    await together(...readersOf(parts).map(async ({ sql, put }) => {
      for (const row of await scope.query<{ personId: string }>(sql, [scope.organizationId, ids])) put(people.get(row.personId)!, row as never);
    }));
    return [...people.values()];
  }
}
