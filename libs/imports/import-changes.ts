import { Injectable } from '@nestjs/common';
import type { Uuid } from '@doorstep/kernel';
import { DomainError } from '@doorstep/kernel';
import type { Actor } from '@doorstep/platform/database';
import { Database } from '@doorstep/platform/database';
import { ImportsRepository } from './data/imports.repository';
import { mappingProblems } from './domain';
import type { ImportAnswers, ImportChangeWish } from './import-answers';
import { answersAfter } from './import-answers';
import { ImportFiles } from './import-files';
import { ImportReading } from './import-reading';
import type { ReadImport, ReadingGround } from './import-reading';
import type { ImportView } from './import-view';
import { ImportsService, requireOpen } from './imports.service';

const conflict = (currentVersion: number): DomainError => new DomainError('platform/version-conflict', { status: 409, extra: { currentVersion } });

/** What people say of a list: its columns, its values, how it is to be read. Opens its own scopes and reads the file between them. */
@Injectable()
export class ImportChanges {
  constructor(
    private readonly database: Database,
    private readonly imports: ImportsRepository,
    private readonly service: ImportsService,
    private readonly files: ImportFiles,
    private readonly reading: ImportReading,
  ) {}

  /**
   * Takes the answers and reads the list with them. @throws 422 naming each line of the mapping that cannot be used,
   * 409 `imports/already-run`, `imports/file-gone`, or when somebody else changed it meanwhile.
   */
  async change(actor: Actor, id: Uuid, wish: ImportChangeWish): Promise<ImportView> {
    if (wish.status === 'cancelled') return this.database.withScope(actor, (scope) => this.service.cancel(scope, id));
    const before = await this.database.withScope(actor, async (scope) => {
      const row = await this.service.row(scope, id);
      if (wish.version !== undefined && wish.version !== row.version) throw conflict(row.version);
      requireOpen(row);
      return { row, ground: await this.reading.ground(scope, row.campaign_id), answers: answersAfter(row, wish, { userId: actor.userId, now: scope.now }) };
    });
    const bytes = before.row.file_key === null ? null : await this.files.read(before.row.file_key);
    if (!bytes) throw new DomainError('imports/file-gone', { status: 409 });
    const { answers, read } = await this.explain(bytes, before, wish);
    const stored = await this.reading.stored(actor.organizationId, id, read);
    const answered = read.explained.unanswered.length === 0 || answers.options.unanswered === 'ignore';
    return this.database.withScope(actor, async (scope) => {
      const row = await this.imports.lock(scope, id);
      if (row?.version !== before.row.version) throw conflict(row?.version ?? 0);
      await this.imports.update(scope, id, {
        ...stored, mapping: answers.mapping, value_answers: answers.values, options: answers.options, status: answered ? 'mapped' : 'needs_mapping', dry_run: null, progress: 0,
      });
      return this.service.get(scope, id);
    });
  }

  private async explain(bytes: Uint8Array, before: { answers: ImportAnswers; row: { columns: readonly unknown[]; delimiter: string }; ground: ReadingGround }, wish: ImportChangeWish): Promise<{ answers: ImportAnswers; read: ReadImport }> {
    let { answers } = before;
    let read = await this.reading.read(bytes, answers, before.ground);
    const same = read.list.columns.length === before.row.columns.length && read.list.facts.delimiter === before.row.delimiter;
    if (!same && wish.mapping === undefined) {
      // Read with another delimiter it has other columns: what was said of the old ones is void.
      answers = { ...answers, mapping: [], values: {} };
      read = await this.reading.read(bytes, answers, before.ground);
    }
    const problems = mappingProblems(answers.mapping, read.list.columns);
    if (problems.length > 0) {
      const [only, ...more] = problems;
      throw new DomainError(more.length === 0 ? only!.code : 'platform/invalid-input', { errors: problems.map(({ field, code }) => ({ field, code })) });
    }
    if (wish.mapping && read.explained.unanswered.length === 0 && !read.explained.bringsPersons) throw new DomainError('imports/no-person-column', { field: 'mapping' });
    return { answers, read };
  }
}
