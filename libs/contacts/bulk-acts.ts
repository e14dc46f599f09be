import { Injectable } from '@nestjs/common';
import type { Uuid } from '@doorstep/kernel';
import { DomainError, newId, notFound } from '@doorstep/kernel';
import { Audit } from '@doorstep/platform/audit';
import type { Scope } from '@doorstep/platform/database';
import type { Created, Page } from '@doorstep/platform/http';
import { Cursors, refuseOtherContent, requestHash } from '@doorstep/platform/http';
import type { BulkActKind } from './bulk-act-kinds';
import { BulkActKinds } from './bulk-act-kinds';
import type { BulkActView } from './bulk-act-view';
import { showBulkAct, undoableUntil } from './bulk-act-view';
import { ContactLists } from './contact-lists';
import type { BulkActRow } from './data/bulk-acts.repository';
import { BulkActsRepository } from './data/bulk-acts.repository';
import type { BulkActName, BulkTarget, LeftOutReason } from './domain';
import { BULK_DEFAULTS, countReasons } from './domain';
import { People } from './people';

export interface BulkActWish {
  id?: Uuid | null;
  act: BulkActName;
  target: BulkTarget;
  contactIds?: Uuid[] | null;
  filter?: Record<string, unknown> | null;
  savedListId?: Uuid | null;
}

const DAY = 86_400_000;
const chunks = <T>(all: readonly T[]): T[][] => Array.from({ length: Math.ceil(all.length / BULK_DEFAULTS.chunk) }, (_, i) => all.slice(i * BULK_DEFAULTS.chunk, (i + 1) * BULK_DEFAULTS.chunk));

/** One act on many people, in one transaction; taken back in one step, exactly, as long as nobody changed it since. */
@Injectable()
export class BulkActs {
  constructor(
    private readonly kinds: BulkActKinds,
    private readonly acts: BulkActsRepository,
    private readonly people: People,
    private readonly lists: ContactLists,
    private readonly cursors: Cursors,
    private readonly audit: Audit,
  ) {}

  /** Acts that can be looked back at: one's own, for leads everybody's; newest first. */
  async list(scope: Scope, wish: { limit: number; cursor?: string | null; count: boolean }): Promise<Page<BulkActView>> {
    const mark = { list: 'bulk-acts' };
    const rows = await this.acts.page(scope, this.cursors.read(wish.cursor, mark), wish.limit + 1);
    const page = this.cursors.page(rows, wish.limit, mark, (row) => [row.at.toISOString(), row.id], showBulkAct);
    return wish.count ? { ...page, total: await this.acts.count(scope) } : page;
  }

  /** @throws 404 when it is not there or not theirs to see. */
  async get(scope: Scope, id: Uuid): Promise<BulkActView> {
    return showBulkAct((await this.acts.find(scope, id)) ?? gone());
  }

  /**
   * Does it to those of the people whom who acts may see; the others are counted as left out.
   * @throws 403 for an act that is not for the role, 404 or 422 naming what is wrong, 422 `contacts/bulk-too-many`, 409 for an id with other content.
   */
  async create(scope: Scope, wish: BulkActWish): Promise<Created<BulkActView>> {
    const id = wish.id ?? newId(scope.now.getTime());
    const hash = requestHash({ ...wish, id });
    const kind = this.kinds.of(wish.act);
    if (!kind.roles.includes(scope.actor.role)) throw new DomainError('accounts/not-your-role', { status: 403 });
    const there = wish.id ? await this.acts.find(scope, id) : null;
    if (!there) {
      const target = await kind.readTarget(scope, wish.target);
      const asked = await this.asked(scope, wish);
      if (await this.acts.begin(scope, { id, act: wish.act, target, hash })) return { created: true, value: await this.apply(scope, kind, { id, at: scope.now, target }, asked) };
    }
    refuseOtherContent(await this.acts.requestHash(scope, id), hash);
    return { created: false, value: await this.get(scope, id) };
  }

  /** Puts back what this act changed and nobody changed since. @throws 404 where there is nothing to take back, 409 after 30 days. */
  async undo(scope: Scope, id: Uuid): Promise<void> {
    const row = (await this.acts.find(scope, id, true)) ?? gone();
    if (row.undone_at) throw notFound();
    if (scope.now.getTime() > undoableUntil(row).getTime()) throw new DomainError('contacts/undo-too-late', { status: 409, params: { days: BULK_DEFAULTS.undoDays } });
    const restored = await this.restore(scope, row);
    await this.acts.markUndone(scope, id, restored, row.changed - restored);
    await this.audit.record(scope, { act: 'contacts.bulk-act-undone', subjectKind: 'bulk_act', subjectId: id, fields: [row.act], count: restored });
  }

  private async restore(scope: Scope, row: BulkActRow): Promise<number> {
    const kind = this.kinds.of(row.act);
    let restored = 0;
    for (const some of chunks(await this.acts.changed(scope, row.id))) {
      await this.acts.lockPeople(scope, some.map((one) => one.contactId));
      restored += (await kind.undo(scope, { id: row.id, at: row.at, target: row.target }, some)).size;
    }
    return restored;
  }

  private async apply(scope: Scope, kind: BulkActKind, act: { id: Uuid; at: Date; target: BulkTarget }, asked: readonly Uuid[]): Promise<BulkActView> {
    const reasons: LeftOutReason[] = [];
    let changed = 0;
    for (const some of chunks([...asked].sort())) {
      await this.acts.lockPeople(scope, some);
      const seen = await this.people.seen(scope, some);
      const outcome = await kind.apply(scope, act, some.filter((one) => seen.has(one)));
      await this.acts.keep(scope, act.id, outcome.changed);
      changed += outcome.changed.size;
      reasons.push(...outcome.leftOut.values(), ...some.filter((one) => !seen.has(one)).map(() => 'not_there' as const));
    }
    await this.acts.end(scope, act.id, { people: asked.length, changed, unchanged: asked.length - changed - reasons.length, leftOut: countReasons(reasons) });
    await this.audit.record(scope, { act: 'contacts.bulk-act', subjectKind: 'bulk_act', subjectId: act.id, fields: [kind.act], count: changed });
    await this.acts.forgetBefore(scope, new Date(scope.now.getTime() - BULK_DEFAULTS.undoDays * DAY));
    return this.get(scope, act.id);
  }

  private async asked(scope: Scope, wish: BulkActWish): Promise<Uuid[]> {
    const whole = Boolean(wish.filter) || Boolean(wish.savedListId);
    if (whole === Boolean(wish.contactIds?.length)) throw new DomainError('contacts/bulk-whom', { field: 'contactIds' });
    if (!whole) return [...new Set(wish.contactIds)];
    const filter = { ...wish.filter, ...(wish.savedListId && { savedListId: wish.savedListId }) };
    const ids = await this.lists.idsOf(scope, filter, BULK_DEFAULTS.most + 1);
    if (ids.length > BULK_DEFAULTS.most) throw new DomainError('contacts/bulk-too-many', { field: 'filter', params: { max: BULK_DEFAULTS.most } });
    return ids;
  }
}

const gone = (): never => {
  throw notFound();
};
