import { Injectable } from '@nestjs/common';
import type { Uuid } from '@doorstep/kernel';
import { TemporaryFailure } from '@doorstep/kernel';
import type { Database, Scope } from '@doorstep/platform/database';
import { systemActor } from '@doorstep/platform/database';
import { DueWork } from '@doorstep/platform/outbox';
import { CARRY_NAME } from './carry-name.job';
import { NAMED_COLUMNS, NAME_NOW, PUT_SEARCH, RENAME, SEARCHABLE, SHOWN_WORKPLACE, TAKE_OLD, TAKE_PEOPLE } from './data/workplace-renames-sql';
import type { SearchableRow, WorkplaceKind } from './data/workplace-renames-sql';
import { CONTACT_DEFAULTS, searchTextOf } from './domain';
import { Duplicates } from './duplicates';

const FIRST: Uuid = '00000000-0000-0000-0000-000000000000';
const { renamedInRequest: IN_REQUEST, renamedAtOnce: AT_ONCE, renamedPerJob: PER_JOB } = CONTACT_DEFAULTS;
/** By these people are searched for, shown and compared; a department or shift stands on their page alone. */
const known = (kind: WorkplaceKind): boolean => kind === 'employer' || kind === 'worksite';

/**
 * Carries a workplace's new name to where it is kept beside its id: people's jobs, the line that lists show, what the
 * search reads and by what people are compared. People keep their version, since nobody changed them. They are locked
 * in the order of their ids, so that somebody who is being edited gets one name or the other, never half.
 */
@Injectable()
export class WorkplaceRenames {
  constructor(
    private readonly due: DueWork,
    private readonly duplicates: Duplicates,
  ) {}

  /**
   * The id was given another name (a department or shift: its first text). Asks no permission; that is the caller's.
   * Where up to a thousand people work it is carried at once, and they are compared by it in the background; where
   * more do, the worker does all of it.
   */
  async rename(scope: Scope, kind: WorkplaceKind, id: Uuid, name: string): Promise<void> {
    const people = await this.there(scope, kind, id, FIRST, IN_REQUEST + 1);
    if (people.length === 0) return;
    const many = people.length > IN_REQUEST;
    if (!many) await this.write(scope, kind, id, people, name);
    if (!many && known(kind)) await this.duplicates.renew(scope, people);
    if (many || known(kind)) await this.due.put(scope, { kind: CARRY_NAME.name, subjectId: id, dueAt: scope.now });
  }

  /** One slice of the worker's part; what is left is planned anew, so that others get their turn. */
  async run(database: Database, organizationId: Uuid, id: Uuid, signal: AbortSignal): Promise<void> {
    const scoped = <T>(work: (scope: Scope) => Promise<T>): Promise<T> => database.withScope(systemActor(organizationId), work);
    for (let carried = 0; ; carried += AT_ONCE) {
      if (carried >= PER_JOB) return scoped((scope) => this.due.put(scope, { kind: CARRY_NAME.name, subjectId: id, dueAt: scope.now }));
      if (!(await scoped((scope) => this.carry(scope, id)))) return;
      if (signal.aborted) throw new TemporaryFailure('stopping');
    }
  }

  /** The next people whose job has an older name, in the caller's transaction; false when nobody is left and all is done. */
  async carry(scope: Scope, id: Uuid): Promise<boolean> {
    const now = await this.nameNow(scope, id);
    if (now) {
      const column = NAMED_COLUMNS[now.kind];
      const people = await this.ids(scope, TAKE_OLD(column), [scope.organizationId, id, now.name, AT_ONCE]);
      if (people.length > 0) {
        await this.write(scope, now.kind, id, people, now.name);
        if (known(now.kind)) await this.duplicates.renew(scope, people, { compare: true });
        return true;
      }
      if (known(now.kind)) await this.compareFew(scope, now.kind, id);
    }
    await this.due.finish(scope, { kind: CARRY_NAME.name, subjectId: id });
    return false;
  }

  /** Those whom the request itself told have not been compared yet; of more than that, everybody was. */
  private async compareFew(scope: Scope, kind: WorkplaceKind, id: Uuid): Promise<void> {
    const people = await this.there(scope, kind, id, FIRST, IN_REQUEST + 1);
    if (people.length > IN_REQUEST) return;
    for (let at = 0; at < people.length; at += AT_ONCE) await this.duplicates.renew(scope, people.slice(at, at + AT_ONCE), { compare: true });
  }

  private async nameNow(scope: Scope, id: Uuid): Promise<{ kind: WorkplaceKind; name: string } | null> {
    for (const kind of Object.keys(NAME_NOW) as WorkplaceKind[]) {
      const row = await scope.one<{ name: string }>(NAME_NOW[kind], [scope.organizationId, id]);
      if (row) return { kind, name: row.name };
    }
    return null;
  }

  private there(scope: Scope, kind: WorkplaceKind, id: Uuid, after: Uuid, most: number): Promise<Uuid[]> {
    return this.ids(scope, TAKE_PEOPLE(NAMED_COLUMNS[kind].id), [scope.organizationId, id, after, most]);
  }

  private async ids(scope: Scope, sql: string, values: unknown[]): Promise<Uuid[]> {
    return (await scope.query<{ id: Uuid }>(sql, values)).map((row) => row.id);
  }

  private async write(scope: Scope, kind: WorkplaceKind, id: Uuid, people: readonly Uuid[], name: string): Promise<void> {
    await scope.query(RENAME(NAMED_COLUMNS[kind]), [scope.organizationId, id, people, name]);
    if (!known(kind)) return;
    await scope.query(SHOWN_WORKPLACE, [scope.organizationId, people]);
    const rows = await scope.query<SearchableRow>(SEARCHABLE, [scope.organizationId, people]);
    await scope.query(PUT_SEARCH, [JSON.stringify(rows.map((row) => ({ id: row.id, ...searchTextOf(row) })))]);
  }
}
