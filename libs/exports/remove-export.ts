import { Injectable } from '@nestjs/common';
import type { Uuid } from '@doorstep/kernel';
import type { Scope } from '@doorstep/platform/database';
import { ExportsRepository } from './data/exports.repository';
import { ExportFiles } from './export-files';

/** Takes a file away: after its day, or at once when somebody in it may be in no file any more. */
@Injectable()
export class RemoveExport {
  constructor(
    private readonly exports: ExportsRepository,
    private readonly files: ExportFiles,
  ) {}

  async run(scope: Scope, id: Uuid): Promise<void> {
    const key = await this.exports.expire(scope, id);
    // The row forgets the key first: bytes that stay behind open to nobody, and the sweep of old files takes them.
    if (key) await this.files.remove(key);
  }
}
