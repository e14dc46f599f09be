import { Injectable } from '@nestjs/common';
import type { Readable } from 'node:stream';
import type { RoleName } from '@doorstep/accounts';
import { HeldOnPeople, PeopleOut, readContactFilter } from '@doorstep/contacts';
import type { Language, Uuid } from '@doorstep/kernel';
import { DomainError, newId, notFound } from '@doorstep/kernel';
import { Audit } from '@doorstep/platform/audit';
import type { Scope } from '@doorstep/platform/database';
import type { Created, Page } from '@doorstep/platform/http';
import { Cursors, refuseOtherContent, requestHash } from '@doorstep/platform/http';
import { DueWork } from '@doorstep/platform/outbox';
import { Allowances } from './allowance';
import type { ExportRow, NewExport } from './data/exports.repository';
import { ExportsRepository } from './data/exports.repository';
import type { ExportColumn, ExportKind } from './domain';
import { DEFAULT_EXPORT_COLUMNS, EXPORT_COLUMNS, PERSON_FORMAT, checkAllowance, isLarge } from './domain';
import { ExportFiles } from './export-files';
import { MAKE_EXPORT } from './export-jobs';
import { ExportNotice } from './export-notice';
import type { ExportView } from './export-view';
import { isReady, viewExport } from './export-view';

export interface ExportWish {
  id?: Uuid | null;
  kind: ExportKind;
  filter?: Record<string, unknown> | null;
  columns?: readonly ExportColumn[] | null;
  /** Of `person`: whose file, and its language; without one that of who asks. */
  contactId?: Uuid | null;
  language?: Language | null;
  format: ExportRow['format'];
  reason?: string | null;
}

type AskedFile = Omit<NewExport, 'id' | 'rowsExpected' | 'requestHash'>;

/** A file that is ready, with the name it is offered under. */
export interface ReadyFile {
  readonly format: ExportRow['format'];
  readonly name: string;
  readonly bytes: Readable;
}

/** What stands behind an export beside its rows. */
@Injectable()
export class ExportParts {
  constructor(
    readonly people: PeopleOut,
    readonly held: HeldOnPeople,
    readonly allowances: Allowances,
    readonly notice: ExportNotice,
    readonly due: DueWork,
    readonly files: ExportFiles,
  ) {}
}

const EXTENSIONS: Record<ExportRow['format'], string> = { csv: 'csv', xlsx: 'xlsx', vcard: 'vcf', zip: 'zip' };

/** People taken out in a file: by leads and admins, limited by the day, written down, told to the admins (DOMAIN 3, security.md EXP-01). */
@Injectable()
export class ExportsService {
  constructor(
    private readonly exports: ExportsRepository,
    private readonly cursors: Cursors,
    private readonly audit: Audit,
    private readonly parts: ExportParts,
  ) {}

  /**
   * Asks the worker for a file: of the people whom a filter finds, or of everything held on one. The same id with the same content answers what is there.
   * @throws 422 for a filter that cannot be read, fields of the other kind or a reason that is missing, 404 for a saved list or a person who is not theirs to see, 429 for more than a day's rows.
   */
  async create(scope: Scope, wish: ExportWish): Promise<Created<ExportView>> {
    const asked = wish.kind === 'person' ? await this.ofPerson(scope, wish) : this.ofList(wish);
    const { kind, filter, columns, format, reason } = asked;
    const hash = requestHash({ kind, filter, columns, format, reason, ...(kind === 'person' && { contactId: wish.contactId, language: asked.language }) });
    const there = wish.id ? await this.exports.find(scope, wish.id) : null;
    if (there) return { created: false, value: this.same(scope, there, hash) };
    const id = wish.id ?? newId(scope.now.getTime());
    const rows = asked.kind === 'person' ? 1 : await this.parts.people.count(scope, asked.filter);
    const allowance = await this.parts.allowances.of(scope, scope.actor.userId!, scope.actor.role as RoleName, null);
    checkAllowance(allowance, rows, asked.reason);
    if (!(await this.exports.insert(scope, { ...asked, id, rowsExpected: rows, requestHash: hash }))) {
      const taken = await this.exports.find(scope, id);
      if (!taken) throw new DomainError('platform/id-reused', { status: 409, field: 'id' });
      return { created: false, value: this.same(scope, taken, hash) };
    }
    await this.audit.record(scope, { act: 'exports.asked', subjectKind: 'export', subjectId: id, fields: asked.columns, count: rows });
    if (asked.contactId) await this.audit.record(scope, { act: 'exports.person-asked', subjectKind: 'contact', subjectId: asked.contactId });
    if (isLarge(rows, allowance.used)) await this.parts.notice.tell(scope, { id, rows, reason: asked.reason });
    await this.parts.due.put(scope, { kind: MAKE_EXPORT.name, subjectId: id, dueAt: scope.now });
    return { created: true, value: viewExport(scope, (await this.exports.find(scope, id))!) };
  }

  /** @throws 404 where it is not there, or somebody else's and who asks is no admin. */
  async get(scope: Scope, id: Uuid): Promise<ExportView> {
    return viewExport(scope, await this.row(scope, id));
  }

  /** Newest first: admins see everybody's, leads their own. */
  async list(scope: Scope, wish: { limit: number; cursor?: string; count: boolean }): Promise<Page<ExportView>> {
    const owner = scope.actor.role === 'admin' ? null : scope.actor.userId;
    const mark = { list: 'exports', owner };
    const after = this.cursors.read(wish.cursor, mark) as [string, Uuid] | null;
    const page = this.cursors.page(await this.exports.page(scope, owner, after, wish.limit + 1), wish.limit, mark, (row) => [row.mark, row.id], (row) => viewExport(scope, row));
    return wish.count ? { ...page, total: await this.exports.count(scope, owner) } : page;
  }

  /** The bytes of a file that is ready, written to the audit log. @throws 404, 409 while it is being made, 410 once it is gone. */
  async file(scope: Scope, id: Uuid): Promise<ReadyFile> {
    const row = await this.row(scope, id);
    if (row.status === 'queued' || row.status === 'running') throw new DomainError('exports/not-ready', { status: 409 });
    const gone = new DomainError('exports/file-gone', { status: 410 });
    if (!isReady(row, scope.now)) throw gone;
    const bytes = await this.parts.files.read(scope.organizationId, id, row.file_key!, row.sealed_file_key!);
    if (!bytes) throw gone;
    await this.audit.record(scope, { act: 'exports.fetched', subjectKind: 'export', subjectId: id, count: row.rows });
    return { format: row.format, name: `doorstep-${row.kind === 'person' ? 'person' : 'people'}-${row.created_at.toISOString().slice(0, 10)}-${id.slice(-6)}.${EXTENSIONS[row.format]}`, bytes };
  }

  private ofList(wish: ExportWish): AskedFile {
    for (const field of ['contactId', 'language'] as const) if (wish[field]) throw new DomainError('exports/not-for-a-list', { field });
    if (wish.format === PERSON_FORMAT) throw new DomainError('exports/not-for-a-list', { field: 'format' });
    const filter = readContactFilter(wish.filter ?? {}) as Record<string, unknown>;
    const columns = EXPORT_COLUMNS.filter((column) => (wish.columns ?? DEFAULT_EXPORT_COLUMNS).includes(column));
    return { kind: 'contacts', filter, columns, format: wish.format, reason: wish.reason ?? null, contactId: null, language: null };
  }

  private async ofPerson(scope: Scope, wish: ExportWish): Promise<AskedFile> {
    for (const field of ['filter', 'columns'] as const) if (wish[field]) throw new DomainError('exports/not-for-a-person', { field });
    if (wish.format !== PERSON_FORMAT) throw new DomainError('exports/not-for-a-person', { field: 'format' });
    if (!wish.contactId) throw new DomainError('exports/person-needed', { field: 'contactId' });
    const { id } = await this.parts.held.person(scope, wish.contactId);
    return { kind: 'person', filter: {}, columns: [], format: PERSON_FORMAT, reason: wish.reason ?? null, contactId: id, language: wish.language ?? scope.actor.language };
  }

  private async row(scope: Scope, id: Uuid): Promise<ExportRow> {
    const row = await this.exports.find(scope, id);
    if (!row || (scope.actor.role !== 'admin' && row.created_by !== scope.actor.userId)) throw notFound();
    return row;
  }

  private same(scope: Scope, there: ExportRow, hash: Buffer): ExportView {
    if (there.created_by !== scope.actor.userId) throw new DomainError('platform/id-reused', { status: 409, field: 'id' });
    refuseOtherContent(there.request_hash, hash);
    return viewExport(scope, there);
  }
}
