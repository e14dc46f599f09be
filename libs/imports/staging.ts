import { Injectable } from '@nestjs/common';
import type { Uuid } from '@doorstep/kernel';
import { PermanentFailure, TemporaryFailure } from '@doorstep/kernel';
import { Database, systemActor } from '@doorstep/platform/database';
import type { Scope } from '@doorstep/platform/database';
import { Sealer } from '@doorstep/platform/seal';
import { ImportRowsRepository } from './data/import-rows.repository';
import type { ImportRow } from './data/imports.repository';
import { ImportsRepository } from './data/imports.repository';
import { IMPORT_DEFAULTS } from './defaults';
import type { ColumnGuess, LaidRow } from './domain';
import { askedValues } from './domain';
import { ImportFiles } from './import-files';
import { likelyMapping, readList } from './list-reader';
import { Places } from './places';
import type { Delimiter, Encoding } from './reading';
import { sealCells } from './run-plan';

/** How the rows were read: another encoding makes other rows. */
const readAs = (row: ImportRow): string => `${row.encoding}|${row.delimiter}`;

/**
 * Brings the rows of a file into the database, sealed, by COPY into staging and from there into the scope
 * (ARCHITECTURE 5). Broken off anywhere it goes on where it was: rows that are there stay.
 */
@Injectable()
export class Staging {
  constructor(
    private readonly database: Database,
    private readonly imports: ImportsRepository,
    private readonly rows: ImportRowsRepository,
    private readonly files: ImportFiles,
    private readonly sealer: Sealer,
    private readonly places: Places,
  ) {}

  /** Answers when all rows are there. @throws PermanentFailure `imports/file-gone`. */
  async ensure(organizationId: Uuid, importId: Uuid, signal: AbortSignal): Promise<void> {
    const row = await this.inScope(organizationId, (scope) => this.imports.find(scope, importId));
    if (!row || row.staged_as === readAs(row)) return;
    if (row.staged_as !== null) await this.empty(organizationId, importId, signal);
    const bytes = row.file_key === null ? null : await this.files.read(row.file_key);
    if (!bytes) throw new PermanentFailure('imports/file-gone');
    const { rows, layout } = await readList(bytes, { encoding: row.encoding as Encoding, delimiter: row.delimiter as Delimiter }, Number.POSITIVE_INFINITY);
    for (let at = 0; at < rows.length; at += IMPORT_DEFAULTS.stagedRows) {
      this.goOn(signal);
      await this.bring(organizationId, importId, rows.slice(at, at + IMPORT_DEFAULTS.stagedRows));
    }
    await this.inScope(organizationId, async (scope) => {
      // A long list showed its head alone so far: now its values are known to the end, and a dry run asks them.
      const { names } = await this.places.known(scope, row.campaign_id);
      const asked = bytes.length > IMPORT_DEFAULTS.headBytes ? askedValues(layout.rows, likelyMapping(row.columns as ColumnGuess[], row.mapping), layout.sections, row.value_answers, names) : row.asked_values;
      await this.imports.update(scope, importId, { staged_as: readAs(row), rows_staged: rows.length, row_estimate: rows.length, asked_values: [...asked] }, false);
    });
  }

  private async bring(organizationId: Uuid, importId: Uuid, rows: readonly LaidRow[]): Promise<void> {
    const sealed = await Promise.all(rows.map(async (row) => ({
      row: row.row, rejection: row.rejection, section: row.section, sealedCells: await sealCells(this.sealer, organizationId, importId, row.row, row.cells),
    })));
    await this.inScope(organizationId, (scope) => this.rows.stage(scope, importId, sealed));
  }

  private async empty(organizationId: Uuid, importId: Uuid, signal: AbortSignal): Promise<void> {
    await this.inScope(organizationId, (scope) => this.imports.update(scope, importId, { staged_as: null, rows_staged: 0 }, false));
    for (let gone = 1; gone > 0; ) {
      this.goOn(signal);
      gone = await this.inScope(organizationId, (scope) => this.rows.unstage(scope, importId, IMPORT_DEFAULTS.stagedRows));
    }
  }

  private goOn(signal: AbortSignal): void {
    if (signal.aborted) throw new TemporaryFailure('stopping');
  }

  private inScope<T>(organizationId: Uuid, work: (scope: Scope) => Promise<T>): Promise<T> {
    return this.database.withScope(systemActor(organizationId), work);
  }
}
