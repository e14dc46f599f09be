import { Injectable } from '@nestjs/common';
import type { Uuid } from '@doorstep/kernel';
import type { Scope } from '@doorstep/platform/database';
import { DueWork } from '@doorstep/platform/outbox';
import { ImportRowsRepository } from './data/import-rows.repository';
import { ImportsRepository } from './data/imports.repository';
import { ImportFiles } from './import-files';
import { FORGET_FILE } from './import-jobs';

const LATER_MS = 60 * 60 * 1000;

/** Takes away what people sent, a day after it came: the file, and the cells of its rows (security.md RET-01). */
@Injectable()
export class ForgetFile {
  constructor(
    private readonly imports: ImportsRepository,
    private readonly rows: ImportRowsRepository,
    private readonly files: ImportFiles,
    private readonly due: DueWork,
  ) {}

  /** A run at work is let end; a list that nobody brought in by then is put aside. */
  async run(scope: Scope, importId: Uuid): Promise<void> {
    const row = await this.imports.lock(scope, importId);
    if (!row || row.file_key === null) return;
    if (row.status === 'running' || row.status === 'checking') {
      await this.due.put(scope, { kind: FORGET_FILE.name, subjectId: importId, dueAt: new Date(scope.now.getTime() + LATER_MS) });
      return;
    }
    const unused = row.status === 'needs_mapping' || row.status === 'mapped' || row.status === 'checked';
    await this.rows.forgetCells(scope, importId);
    await this.imports.update(scope, importId, { file_key: null, sealed_preview: null, ...(unused && { status: 'cancelled' as const, failure_code: 'imports/file-gone' }) });
    // The row says that it is gone before it is: a name on disk that nobody knows is taken by the sweep of old files.
    await this.files.remove(row.file_key);
  }
}
