import { Injectable } from '@nestjs/common';
import { Members } from '@doorstep/accounts';
import type { Member } from '@doorstep/accounts';
import { PeopleOut } from '@doorstep/contacts';
import type { PersonOut } from '@doorstep/contacts';
import type { Uuid } from '@doorstep/kernel';
import { PermanentFailure } from '@doorstep/kernel';
import { Audit } from '@doorstep/platform/audit';
import type { Actor, Scope } from '@doorstep/platform/database';
import { Database, systemActor } from '@doorstep/platform/database';
import { faultPoint } from '@doorstep/platform/faults';
import { DueWork } from '@doorstep/platform/outbox';
import { Allowances } from './allowance';
import type { ExportRow } from './data/exports.repository';
import { ExportsRepository } from './data/exports.repository';
import { EXPORT_DEFAULTS, PERSON_FORMAT, checkAllowance, isLarge } from './domain';
import type { Allowance } from './domain';
import type { SealedFile } from './export-files';
import { ExportFiles } from './export-files';
import { ExportNotice } from './export-notice';
import { MAKE_EXPORT, REMOVE_EXPORT } from './export-jobs';
import { oneAhead } from './one-ahead';
import { PersonFile } from './person-file/person-file';
import { partsOf, writePeople } from './write-people';

const HOUR = 60 * 60 * 1000;

interface Written {
  readonly written: number;
  readonly file: SealedFile;
  /** Rows of the day before this file. */
  readonly used: number;
}

/** What making a file needs beside rows and people. */
@Injectable()
export class MakerParts {
  constructor(
    readonly members: Members,
    readonly allowances: Allowances,
    readonly files: ExportFiles,
    readonly due: DueWork,
    readonly audit: Audit,
    readonly notice: ExportNotice,
    readonly personFile: PersonFile,
  ) {}
}

/**
 * Writes the file of an export as whoever asked for it, with the role they have now: people as they are in one moment.
 * Then one transaction says that the file is there and writes the audit entry: where that cannot be written there is
 * no export. Killed anywhere it begins anew.
 */
@Injectable()
export class ExportMaker {
  constructor(
    private readonly database: Database,
    private readonly exports: ExportsRepository,
    private readonly people: PeopleOut,
    private readonly parts: MakerParts,
  ) {}

  async run(organizationId: Uuid, id: Uuid, signal: AbortSignal): Promise<void | 'ignored'> {
    const begun = await this.database.withScope(systemActor(organizationId), async (scope) => {
      const row = await this.exports.begin(scope, id);
      return row && { row, member: (await this.parts.members.find(scope, [row.created_by])).get(row.created_by) };
    });
    if (!begun) return 'ignored';
    const { row, member } = begun;
    if (!member) throw new PermanentFailure('exports/not-allowed-now');
    const actor = actorOf(organizationId, member);
    const { written, file, used } = await this.database.withMoment(actor, (scope) => this.write(scope, row, member, signal));
    try {
      await this.database.withScope(actor, (scope) => this.finish(scope, row, { written, file, used }));
    } catch (error) {
      await this.parts.files.remove(file.key);
      throw error;
    }
    return undefined;
  }

  /** The attempts have run out, or it is not allowed: the row says why. */
  async giveUp(scope: Scope, id: Uuid, code: string): Promise<void> {
    await this.exports.failed(scope, id, code.startsWith('exports/') ? code : code === 'accounts/not-your-role' ? 'exports/not-allowed-now' : 'exports/failed');
    await this.parts.audit.record(scope, { act: 'exports.failed', subjectKind: 'export', subjectId: id });
  }

  private async write(scope: Scope, row: ExportRow, member: Member, signal: AbortSignal): Promise<Written> {
    const allowance = await this.parts.allowances.of(scope, row.created_by, member.role, row);
    let written = 0;
    const counted = async function* (this: ExportMaker): AsyncGenerator<PersonOut[]> {
      for await (const batch of oneAhead(this.people.read(scope, row.filter, partsOf(row.columns)))) {
        written = await this.count(scope, row, allowance, written, batch.length);
        yield batch;
      }
    };
    if (row.kind === 'person') written = await this.count(scope, row, allowance, 0, 1);
    const bytes = row.format === PERSON_FORMAT ? this.ofPerson(scope, row) : writePeople(row.format, row.columns, scope.actor.language, counted.call(this));
    const file = await this.parts.files.store(scope.organizationId, row.id, bytes, signal);
    return { written, file, used: allowance.used };
  }

  private async finish(scope: Scope, row: ExportRow, { written, file, used }: Written): Promise<void> {
    const expiresAt = new Date(scope.now.getTime() + EXPORT_DEFAULTS.keepHours * HOUR);
    await this.parts.audit.record(scope, { act: 'exports.made', subjectKind: 'export', subjectId: row.id, fields: row.columns, count: written });
    if (!(await this.exports.done(scope, row.id, { rows: written, fileKey: file.key, sealedFileKey: file.sealedKey, bytes: file.bytes, expiresAt }))) throw new PermanentFailure('exports/failed');
    // It may have grown since it was asked for; who was told then is not told again.
    if (isLarge(written, used)) await this.parts.notice.tell(scope, { id: row.id, rows: written, reason: row.reason });
    await this.parts.due.finish(scope, { kind: MAKE_EXPORT.name, subjectId: row.id });
    await this.parts.due.put(scope, { kind: REMOVE_EXPORT.name, subjectId: row.id, dueAt: expiresAt });
    faultPoint('exports.before-commit');
  }

  private ofPerson(scope: Scope, { contact_id: contactId, language, reason }: ExportRow): AsyncGenerator<Buffer> {
    if (contactId === null) throw new PermanentFailure('exports/person-gone');
    return this.parts.personFile.write(scope, contactId, language ?? scope.actor.language, reason);
  }

  /** What is found now may be more than was asked for: the day's limit holds for what is written. */
  private async count(scope: Scope, row: ExportRow, allowance: Allowance, before: number, more: number): Promise<number> {
    const now = before + more;
    checkAllowance(allowance, now, row.reason);
    if (Math.floor(now / EXPORT_DEFAULTS.progressRows) > Math.floor(before / EXPORT_DEFAULTS.progressRows)) {
      await this.database.withScope(systemActor(scope.organizationId), (apart) => this.exports.progress(apart, row.id, now));
      faultPoint('exports.in-the-middle');
    }
    return now;
  }
}

const actorOf = (organizationId: Uuid, member: Member): Actor => ({
  organizationId, userId: member.id, role: member.role, kind: 'user', language: member.language, timeZone: member.timeZone, sessionId: null, name: member.name,
});
