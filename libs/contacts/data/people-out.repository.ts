import { Injectable } from '@nestjs/common';
import type { Scope } from '@doorstep/platform/database';
import type { AskedSearch, ContactFilter, PartOut, PersonOut } from '../domain';
import { ListSql, addFilters } from './list-sql';
import { searched } from './search-sql';

export interface PeopleOutWish {
  readonly filter: ContactFilter;
  readonly asked: AskedSearch | null;
  readonly seenIds: string | null;
  readonly parts: readonly PartOut[];
}

/** People in memory at once. */
const BATCH = 1_000;
const NEXT = 'FETCH 1000 FROM people_out';
const EVERYBODY = 10_000_000;
const of = (table: string): string => `FROM ${table} x WHERE x.organization_id = c.organization_id AND x.contact_id = c.id`;

/** Each part as one value, by its position; what is retired, or a number that does not work, stays here. */
const PART_SQL: Record<PartOut, string> = {
  phones: `(SELECT jsonb_agg(jsonb_build_object('number', x.number, 'asTyped', x.as_typed, 'extension', x.extension, 'type', x.type) ORDER BY x.position) ${of('contact_phones')} AND x.status <> 'bad')`,
  emails: `(SELECT array_agg(x.address ORDER BY x.position) ${of('contact_emails')} AND x.status <> 'bad')`,
  address: `(SELECT jsonb_build_object('line1', x.line1, 'line2', x.line2, 'city', x.city, 'region', x.region, 'postalCode', x.postal_code, 'country', x.country, 'type', x.type)
    ${of('contact_addresses')} AND x.retired_on IS NULL ORDER BY x.position LIMIT 1)`,
  job: `(SELECT jsonb_build_object('employerName', x.employer_name, 'worksiteName', x.worksite_name, 'departmentName', x.department_name, 'shiftName', x.shift_name, 'jobTitle', x.job_title)
    ${of('employments')} AND x.until_on IS NULL ORDER BY x.position LIMIT 1)`,
  tags: `(SELECT array_agg(x.tag ORDER BY x.position) ${of('contact_tags')})`,
  languages: `(SELECT array_agg(x.language ORDER BY x.position) ${of('contact_languages')})`,
  affiliate: '(SELECT o.name FROM organizations o WHERE o.id = c.affiliate_id)',
};
/** A part that was not asked for has its type all the same: the statement that reads on is prepared once for all cursors. */
const EMPTY: Record<PartOut, string> = {
  phones: 'NULL::jsonb', emails: 'NULL::text[]', address: 'NULL::jsonb', job: 'NULL::jsonb', tags: 'NULL::text[]', languages: 'NULL::text[]', affiliate: 'NULL::text',
};

type Row = { [Key in keyof PersonOut]: PersonOut[Key] | null };

const personOf = (row: Row): PersonOut => ({ ...row, phones: row.phones ?? [], emails: row.emails ?? [], tags: row.tags ?? [], languages: row.languages ?? [] }) as PersonOut;

/** Everybody whom a filter finds, read through a cursor: a thousand at once, however many there are. */
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
    const read = (Object.keys(PART_SQL) as PartOut[]).map((part) => `${parts.includes(part) ? PART_SQL[part] : EMPTY[part]} AS ${part}`);
    const sql = `SELECT c.id, c.display_name AS "displayName", c.given_name AS "givenName", c.family_name AS "familyName", c.preferred_name AS "preferredName", c.pronouns, c.constituency,
        ${stand} AS stand, to_char(c.last_touched_at AT TIME ZONE ${zone}::text, 'YYYY-MM-DD') AS "lastTouchedOn", c.do_not_contact AS "doNotContact", ${read.join(', ')}
      FROM ${from} WHERE ${list.where()} ORDER BY c.sort_key, c.id`;
    return { sql, values: list.values };
  }

  async *read(scope: Scope, visible: string, wish: PeopleOutWish): AsyncGenerator<PersonOut[]> {
    const { sql, values } = this.sql(scope, visible, wish);
    // All rows are wanted: the plan is not to hurry for the first ones.
    await scope.query("SELECT set_config('cursor_tuple_fraction', '1', true)");
    const declare = `DECLARE people_out NO SCROLL CURSOR FOR ${sql}`;
    await scope.query(declare, values);
    for (;;) {
      const rows = await scope.query<Row>(NEXT);
      if (rows.length > 0) yield rows.map(personOf);
      if (rows.length < BATCH) break;
    }
    await scope.query('CLOSE people_out');
  }
}
