import { Injectable } from '@nestjs/common';
import type { Uuid } from '@doorstep/kernel';
import { Audit } from '@doorstep/platform/audit';
import type { Scope } from '@doorstep/platform/database';
import type { BulkActKind } from './bulk-act-kinds';
import { BulkActKinds } from './bulk-act-kinds';
import type { BulkActRow, ChangedRow } from './data/bulk-acts.repository';
import { BulkActsRepository } from './data/bulk-acts.repository';
import type { LeftOut } from './domain';
import { BULK_DEFAULTS, countReasons } from './domain';
import { People } from './people';

/** What some people of an act are seen through, for the audit. */
const TARGET_KINDS = { userId: 'user', campaignId: 'campaign', unitId: 'unit', visitListId: 'visit_list' } as const;

/** One portion of an act, done or taken back: the same for a request, which does a few, and the worker, which does many. */
@Injectable()
export class BulkActSteps {
  constructor(
    readonly kinds: BulkActKinds,
    private readonly acts: BulkActsRepository,
    private readonly people: People,
    private readonly audit: Audit,
  ) {}

  /** Does it to those of at most `BULK_DEFAULTS.chunk` people whom who acts may see, and counts all of them. Answers the counted left out so far. */
  async apply(scope: Scope, row: Pick<BulkActRow, 'id' | 'act' | 'target'>, ids: readonly Uuid[], leftOut: readonly LeftOut[]): Promise<LeftOut[]> {
    const kind = this.kinds.of(row.act);
    const seen = await this.lockSeen(scope, ids);
    const outcome = await kind.apply(scope, { id: row.id, at: scope.now, target: row.target }, [...new Set(seen.values())]);
    await this.acts.keep(scope, row.id, outcome.changed);
    // Two entries that became one person: done to them once, and the other was so already.
    const reasons = [...outcome.leftOut.values(), ...ids.filter((one) => !seen.has(one)).map(() => 'not_there' as const)];
    const counted = countReasons(reasons, leftOut);
    await this.acts.counted(scope, row.id, { changed: outcome.changed.size, unchanged: ids.length - outcome.changed.size - reasons.length, leftOut: counted });
    await this.tell(scope, kind, row, kind.sight, [...outcome.changed.keys()]);
    return counted;
  }

  /** Those whom who acts may see, locked: by the ids asked, the ids under which they stand now. Somebody may have been merged since it was asked for. */
  private async lockSeen(scope: Scope, ids: readonly Uuid[]): Promise<Map<Uuid, Uuid>> {
    await this.acts.lockPeople(scope, ids);
    const seen = await this.people.seen(scope, ids);
    const standing = new Map([...seen].map((id) => [id, id]));
    const survivors = await this.people.survivors(scope, ids.filter((id) => !seen.has(id)));
    if (survivors.size === 0) return standing;
    const moved = [...new Set(survivors.values())].sort();
    await this.acts.lockPeople(scope, moved);
    const seenNow = await this.people.seen(scope, moved);
    for (const [id, survivor] of survivors) if (seenNow.has(survivor)) standing.set(id, survivor);
    return standing;
  }

  /** Takes it back for the next people. Answers whether there were any. */
  async undo(scope: Scope, row: BulkActRow): Promise<boolean> {
    const some = await this.acts.changed(scope, row.id, BULK_DEFAULTS.chunk);
    if (some.length === 0) return false;
    const kind = this.kinds.of(row.act);
    await this.acts.lockPeople(scope, some.map((one) => one.contactId));
    const restored: Uuid[] = [];
    for (const [at, people] of byMoment(some, row.at)) restored.push(...(await kind.undo(scope, { id: row.id, at: new Date(at), target: row.target }, people)));
    await this.acts.restored(scope, row.id, some.map((one) => one.contactId), restored.length);
    await this.tell(scope, kind, row, kind.sight && (kind.sight === 'given' ? 'taken' : 'given'), restored);
    return true;
  }

  /** Who gave or took whom sight of whom: one row a portion, with everybody in it. */
  private async tell(scope: Scope, kind: BulkActKind, { target }: Pick<BulkActRow, 'target'>, sight: BulkActKind['sight'], people: readonly Uuid[]): Promise<void> {
    if (!sight || people.length === 0) return;
    const [key] = (Object.keys(TARGET_KINDS) as Array<keyof typeof TARGET_KINDS>).filter((one) => target[one]);
    if (!key) throw new Error(`${kind.act} gives sight through nothing`);
    const subject = { subjectKind: TARGET_KINDS[key], subjectId: target[key]!, fields: [kind.act], count: people.length, people };
    await this.audit.record(scope, sight === 'given' ? { act: 'contacts.sight-given', ...subject } : { act: 'contacts.sight-taken', ...subject });
  }
}

/** Portions were done at moments of their own: what stands since then is what the act wrote. */
function byMoment(people: readonly ChangedRow[], ofAct: Date): Map<number, ChangedRow[]> {
  const moments = new Map<number, ChangedRow[]>();
  for (const one of people) {
    const at = (one.at ?? ofAct).getTime();
    moments.set(at, [...(moments.get(at) ?? []), one]);
  }
  return moments;
}
