import { Injectable } from '@nestjs/common';
import { Members } from '@doorstep/accounts';
import type { Uuid } from '@doorstep/kernel';
import type { Scope } from '@doorstep/platform/database';
import { Sealer } from '@doorstep/platform/seal';
import { ImportOffersRepository } from './data/import-offers.repository';
import { ImportRowsRepository } from './data/import-rows.repository';
import type { ImportRow } from './data/imports.repository';
import { IMPORT_DEFAULTS } from './defaults';
import type { ImportStatus, StoredPreview, StoredProblem } from './domain';
import type { ImportSummary, ImportView } from './import-view';
import { showImport, summarize } from './import-view';
import { Places } from './places';

const previewPlace = (organizationId: Uuid, id: Uuid): Parameters<Sealer['seal']>[1] => ({ table: 'imports', column: 'sealed_preview', rowId: id, organizationId });

/** From here on the rows say what is wrong with them, and not the reading of the head. */
const BY_ROWS: ReadonlySet<ImportStatus> = new Set<ImportStatus>(['checked', 'running', 'done', 'failed', 'cancelled', 'undoing', 'undone']);

/** Imports as they are shown. */
@Injectable()
export class ImportViews {
  constructor(
    private readonly places: Places,
    private readonly rows: ImportRowsRepository,
    private readonly offers: ImportOffersRepository,
    private readonly members: Members,
    private readonly sealer: Sealer,
  ) {}

  async one(scope: Scope, row: ImportRow): Promise<ImportView> {
    return showImport(row, {
      preview: row.sealed_preview ? await this.openPreview(scope, row.id, row.sealed_preview) : null,
      names: (await this.places.known(scope, row.campaign_id)).names,
      problems: await this.problems(scope, row),
      offers: await this.offers.byKind(scope, row.id),
      waiting: (await this.rows.waitingPairs(scope, [row.id])).get(row.id) ?? 0,
      people: await this.members.names(scope, [row.created_by]),
      language: scope.actor.language,
    });
  }

  async lines(scope: Scope, rows: readonly ImportRow[]): Promise<ImportSummary[]> {
    const waiting = await this.rows.waitingPairs(scope, rows.map((row) => row.id));
    const names = await this.members.names(scope, rows.map((row) => row.created_by));
    return rows.map((row) => summarize(row, waiting.get(row.id) ?? 0, names));
  }

  sealPreview(organizationId: Uuid, id: Uuid, preview: StoredPreview): Promise<Buffer> {
    return this.sealer.seal(JSON.stringify(preview), previewPlace(organizationId, id));
  }

  private async openPreview(scope: Scope, id: Uuid, sealed: Buffer): Promise<StoredPreview> {
    return JSON.parse(await this.sealer.open(sealed, previewPlace(scope.organizationId, id))) as StoredPreview;
  }

  private async problems(scope: Scope, row: ImportRow): Promise<StoredProblem[]> {
    if (!BY_ROWS.has(row.status)) return row.problems;
    const rows = await this.rows.troubled(scope, row.id, IMPORT_DEFAULTS.problemsTold);
    const told = rows.flatMap((one): StoredProblem[] => [...(one.reason ? [{ row: one.row_number, column: null, code: one.reason }] : []), ...one.problems]);
    const ofRows = new Set(told.map((problem) => problem.row));
    const ofList = row.problems.filter(({ row: at, code }) => !ofRows.has(at) && (at === 0 || at === row.header_row || code === 'imports/title-row'));
    return [...ofList, ...told].slice(0, IMPORT_DEFAULTS.problemsTold);
  }
}
