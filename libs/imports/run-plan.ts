import { Injectable } from '@nestjs/common';
import type { Language, Uuid } from '@doorstep/kernel';
import { dayIn, isTimeZone, resolveWallTime } from '@doorstep/kernel';
import { OrganizationsService } from '@doorstep/organizations';
import type { Actor, Database, Scope } from '@doorstep/platform/database';
import { systemActor } from '@doorstep/platform/database';
import { Sealer } from '@doorstep/platform/seal';
import type { ImportRow } from './data/imports.repository';
import type { WaitingRow } from './data/import-rows.repository';
import type { ColumnGuess, LaidRow, MappedColumn, ReadingContext, Rejection } from './domain';
import { settleMapping } from './domain';
import type { KnownPlaces } from './places';
import { Places } from './places';

/** Everything that decides how the rows of one import are read and placed; the same after every restart. */
export interface RunPlan {
  readonly importId: Uuid;
  readonly campaignId: Uuid | null;
  readonly mapping: readonly MappedColumn[];
  readonly context: ReadingContext;
  readonly source: string | null;
  readonly options: ImportRow['options'];
  readonly known: KnownPlaces;
  /** The instant the run was asked for: the day of stands and notes that bring none of their own. */
  readonly startedAt: Date;
  readonly timeZone: string;
  readonly region: string;
}

/** Who a run acts as: whoever asked for it, with the worker's sight. */
export const runActor = (organizationId: Uuid, row: Pick<ImportRow, 'run_by'>, place: { timeZone: string; language: Language }): Actor => ({
  ...systemActor(organizationId, place.timeZone), userId: row.run_by, kind: row.run_by ? 'user' : 'system', language: place.language,
});

@Injectable()
export class RunPlans {
  constructor(
    private readonly places: Places,
    private readonly organizations: OrganizationsService,
    private readonly sealer: Sealer,
  ) {}

  async of(scope: Scope, row: ImportRow): Promise<RunPlan> {
    const organization = await this.organizations.get(scope.organizationId);
    const startedAt = row.run_started_at ?? scope.now;
    return {
      importId: row.id, campaignId: row.campaign_id, options: row.options, startedAt, timeZone: organization.time_zone, region: organization.default_region,
      mapping: settleMapping(row.columns as ColumnGuess[], row.mapping).mapping,
      context: {
        region: organization.default_region, dateOrder: row.options.dateOrder ?? row.reading.dateOrder, today: dayIn(startedAt, organization.time_zone),
        answers: row.value_answers, isTimeZone,
      },
      source: row.options.source ?? row.reading.source,
      known: await this.places.known(scope, row.campaign_id),
    };
  }

  /** Rows as they were laid out when they were staged. */
  async open(organizationId: Uuid, importId: Uuid, rows: readonly WaitingRow[]): Promise<LaidRow[]> {
    return Promise.all(rows.map(async (row): Promise<LaidRow> => ({
      row: row.row_number, cells: row.sealed_cells ? await openCells(this.sealer, organizationId, importId, row.row_number, row.sealed_cells) : [],
      rejection: row.rejection as Rejection | null, section: row.section,
    })));
  }
}

const place = (organizationId: Uuid, importId: Uuid, row: number): Parameters<Sealer['seal']>[1] => ({
  table: 'import_rows', column: 'sealed_cells', rowId: `${importId}/${row}`, organizationId,
});

/** The cells of a row, sealed at its place. */
export const sealCells = (sealer: Sealer, organizationId: Uuid, importId: Uuid, row: number, cells: readonly string[]): Promise<Buffer> =>
  sealer.seal(JSON.stringify(cells), place(organizationId, importId, row));

export const openCells = async (sealer: Sealer, organizationId: Uuid, importId: Uuid, row: number, sealed: Buffer): Promise<string[]> =>
  JSON.parse(await sealer.open(sealed, place(organizationId, importId, row))) as string[];

/** Noon of a day where the organization is: a day of a list has no hour. */
export const noonOf = (day: string, timeZone: string): Date => resolveWallTime(`${day}T12:00`, timeZone).instant;

/** The language and zone of whoever asked for the run. */
export async function placeOf(database: Database, organizationId: Uuid, userId: Uuid | null): Promise<{ timeZone: string; language: Language }> {
  const [row] = await database.global<{ language: Language | null; time_zone: string }>(
    'SELECT u.language, COALESCE(u.time_zone, o.time_zone) AS time_zone FROM organizations o LEFT JOIN users u ON u.id = $2 WHERE o.id = $1', [organizationId, userId]);
  return { timeZone: row?.time_zone ?? 'UTC', language: row?.language ?? 'en' };
}
