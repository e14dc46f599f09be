import { Injectable } from '@nestjs/common';
import type { Uuid } from '@doorstep/kernel';
import type { Scope } from '@doorstep/platform/database';
import { BULK_DEFAULTS } from '../domain';
import type { Asking } from './contact-lists.repository';
import { ListSql, addFilters } from './list-sql';
import { searched } from './search-sql';

export interface BulkPortion {
  position: number;
  people: Uuid[];
}

const INTO = 'INSERT INTO bulk_act_portions (organization_id, bulk_act_id, position, people)';
const PUT = `${INTO} SELECT $1, $2, r.position, r.people FROM jsonb_to_recordset($3::jsonb) AS r (position integer, people uuid[])`;
const NEXT = 'SELECT position, people FROM bulk_act_portions WHERE organization_id = $1 AND bulk_act_id = $2 ORDER BY position LIMIT 1';
const DONE = 'DELETE FROM bulk_act_portions WHERE organization_id = $1 AND bulk_act_id = $2 AND position = $3';
const DROP = 'DELETE FROM bulk_act_portions WHERE organization_id = $1 AND bulk_act_id = $2';
/** A list of a million is read in one statement. */
const PATIENCE_MS = 120_000;

/** Whom a large act is still to be done to, a thousand ids a row. */
@Injectable()
export class BulkPortionsRepository {
  async put(scope: Scope, actId: Uuid, portions: ReadonlyArray<readonly Uuid[]>): Promise<void> {
    await scope.query(PUT, [scope.organizationId, actId, JSON.stringify(portions.map((people, position) => ({ position, people })))]);
  }

  /** Keeps everybody whom the filter finds, in the order of their ids; answers how many. */
  async find(scope: Scope, actId: Uuid, wish: Asking): Promise<number> {
    const list = new ListSql(scope, wish.asked ? 'TRUE' : wish.visible);
    addFilters(list, wish.filter);
    const from = wish.asked ? searched(list, { asked: wish.asked, seenIds: wish.seenIds, most: null }) : 'contacts c';
    const sql = `WITH found AS MATERIALIZED (SELECT c.id FROM ${from} WHERE ${list.where()}),
        placed AS (SELECT id, ((row_number() OVER (ORDER BY id) - 1) / ${BULK_DEFAULTS.chunk})::integer AS position FROM found),
        kept AS (${INTO} SELECT $1, ${list.value(actId)}::uuid, position, array_agg(id ORDER BY id) FROM placed GROUP BY position RETURNING cardinality(people) AS n)
      SELECT COALESCE(sum(n), 0)::int AS n FROM kept`;
    await scope.query("SELECT set_config('statement_timeout', $1, true)", [String(PATIENCE_MS)]);
    return (await scope.one<{ n: number }>(sql, list.values))!.n;
  }

  next(scope: Scope, actId: Uuid): Promise<BulkPortion | null> {
    return scope.one<BulkPortion>(NEXT, [scope.organizationId, actId]);
  }

  async done(scope: Scope, actId: Uuid, position: number): Promise<void> {
    await scope.query(DONE, [scope.organizationId, actId, position]);
  }

  async drop(scope: Scope, actId: Uuid): Promise<void> {
    await scope.query(DROP, [scope.organizationId, actId]);
  }
}
