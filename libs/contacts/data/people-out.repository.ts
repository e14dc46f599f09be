import { Injectable } from '@nestjs/common';
import type { Scope } from '@doorstep/platform/database';
import type { AskedSearch, ContactFilter, PartOut, PersonOut } from '../domain';
import { ListSql, addFilters } from './list-sql';
import type { PersonRow } from './people-out-row';
import { COLUMNS_OUT, partsJoined, personOf } from './people-out-row';
import { searched } from './search-sql';

export interface PeopleOutWish {
  readonly filter: ContactFilter;
  readonly asked: AskedSearch | null;
  readonly seenIds: string | null;
  readonly parts: readonly PartOut[];
}

/** People in memory at once: those that are being written, and as many that are being read. */
const BATCH = 1_000;
const NEXT = `FETCH ${BATCH} FROM people_out`;
const EVERYBODY = 10_000_000;
/**
 * All rows are wanted, so the plan is not to hurry for the first ones. Parts are joined as wholes: taken anew for each
 * person, as a plan that expects few people would, they never end. Sorting a million takes longer than any request may.
 */
const FOR_MANY = "SELECT set_config('cursor_tuple_fraction', '1', true), set_config('enable_nestloop', 'off', true), set_config('statement_timeout', '10min', true)";

/** Everybody whom a filter finds, read through a cursor: a thousand at once, however many there are. */
@Injectable()
export class PeopleOutRepository {
  /** In a scope of one moment (`withMoment`): who they are, and what belongs to them, are asked apart where they are few. */
  async *read(scope: Scope, visible: string, wish: PeopleOutWish): AsyncGenerator<PersonOut[]> {
    const few = this.found(scope, visible, wish);
    const first = `SELECT c.id FROM ${few.from} WHERE ${few.list.where()} LIMIT ${BATCH + 1}`;
    const ids = (await scope.query<{ id: string }>(first, few.list.values)).map((row) => row.id);
    if (ids.length === 0) return;
    if (ids.length <= BATCH) {
      const { sql, values } = this.few(scope, wish, ids);
      yield (await scope.query<PersonRow>(sql, values)).map(personOf);
      return;
    }
    const { sql, values } = this.many(scope, visible, wish);
    await scope.query(FOR_MANY);
    const declare = `DECLARE people_out NO SCROLL CURSOR FOR ${sql}`;
    await scope.query(declare, values);
    for (;;) {
      const rows = await scope.query<PersonRow>(NEXT);
      if (rows.length > 0) yield rows.map(personOf);
      if (rows.length < BATCH) break;
    }
    await scope.query('CLOSE people_out');
  }

  private found(scope: Scope, visible: string, { filter, asked, seenIds }: PeopleOutWish): { list: ListSql; from: string } {
    const list = new ListSql(scope, visible);
    addFilters(list, filter);
    return { list, from: asked ? searched(list, { asked, seenIds, most: EVERYBODY }) : 'contacts c' };
  }

  /** People who were found already: their parts are looked up by their ids. */
  private few(scope: Scope, { filter, parts }: PeopleOutWish, ids: readonly string[]): { sql: string; values: unknown[] } {
    const list = new ListSql(scope, 'TRUE');
    const among = `${list.value(ids)}::uuid[]`;
    list.conditions.push(`c.id = ANY(${among})`);
    return { sql: this.select(list, filter, 'contacts c', partsJoined(parts, ` AND contact_id = ANY(${among})`)), values: list.values };
  }

  private many(scope: Scope, visible: string, wish: PeopleOutWish): { sql: string; values: unknown[] } {
    const { list, from } = this.found(scope, visible, wish);
    return { sql: this.select(list, wish.filter, from, partsJoined(wish.parts, '')), values: list.values };
  }

  private select(list: ListSql, filter: ContactFilter, from: string, { columns, joins }: ReturnType<typeof partsJoined>): string {
    const zone = list.value(list.scope.actor.timeZone);
    const stand = filter.campaignId
      ? `(SELECT a.value FROM current_assessments a WHERE a.organization_id = c.organization_id AND a.contact_id = c.id AND a.campaign_id = ${list.value(filter.campaignId)}::uuid)` : 'c.stand_value';
    return `SELECT ${COLUMNS_OUT}, ${stand} AS stand, to_char(c.last_touched_at AT TIME ZONE ${zone}::text, 'YYYY-MM-DD') AS "lastTouchedOn", ${columns}
      FROM ${from} ${joins} WHERE ${list.where()} ORDER BY c.sort_key, c.id`;
  }
}
