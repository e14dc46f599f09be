import { Injectable } from '@nestjs/common';
import type { Uuid } from '@doorstep/kernel';
import { DomainError, newId, notFound } from '@doorstep/kernel';
import type { OrganizationSettings } from '@doorstep/organizations';
import { Audit } from '@doorstep/platform/audit';
import type { Scope } from '@doorstep/platform/database';
import type { Created, Page } from '@doorstep/platform/http';
import { Cursors, refuseOtherContent, requestHash } from '@doorstep/platform/http';
import { DueWork } from '@doorstep/platform/outbox';
import { BulkActSteps } from './bulk-act-steps';
import type { BulkActView } from './bulk-act-view';
import { showBulkAct, undoableUntil } from './bulk-act-view';
import { mostPeople } from './bulk-limits';
import { ContactLists } from './contact-lists';
import type { NewBulkAct } from './data/bulk-acts.repository';
import { BulkActsRepository } from './data/bulk-acts.repository';
import { BulkPortionsRepository } from './data/bulk-portions.repository';
import { DO_BULK_ACT } from './do-bulk-act.job';
import type { BulkActName, BulkTarget, LeftOut } from './domain';
import { BULK_DEFAULTS } from './domain';
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
const FORGOTTEN_AT_ONCE = 1_000;
const chunks = <T>(all: readonly T[]): T[][] => Array.from({ length: Math.ceil(all.length / BULK_DEFAULTS.chunk) }, (_, i) => all.slice(i * BULK_DEFAULTS.chunk, (i + 1) * BULK_DEFAULTS.chunk));

/** The people of an act: named, or to be found by the worker; and how many. */
interface Whom {
  readonly people: number;
  readonly ids: readonly Uuid[] | null;
  readonly filter: Record<string, unknown> | null;
}

/** Where acts lie. */
@Injectable()
export class BulkActStore {
  constructor(
    readonly acts: BulkActsRepository,
    readonly portions: BulkPortionsRepository,
    readonly due: DueWork,
    readonly people: People,
  ) {}
}

/**
 * One act on many people. Up to `bulk.atOnce` it is done in the request's one transaction; more are left to the worker
 * (`LargeActs`). Taken back in one step, exactly, as long as nobody changed it since.
 */
@Injectable()
export class BulkActs {
  constructor(
    private readonly steps: BulkActSteps,
    private readonly store: BulkActStore,
    private readonly lists: ContactLists,
    private readonly cursors: Cursors,
    private readonly audit: Audit,
  ) {}

  /** Acts that can be looked back at: one's own, for leads everybody's; newest first. */
  async list(scope: Scope, wish: { limit: number; cursor?: string | null; count: boolean }): Promise<Page<BulkActView>> {
    const mark = { list: 'bulk-acts' };
    const rows = await this.store.acts.page(scope, this.cursors.read(wish.cursor, mark), wish.limit + 1);
    const page = this.cursors.page(rows, wish.limit, mark, (row) => [row.at.toISOString(), row.id], (row) => showBulkAct(scope, row));
    return wish.count ? { ...page, total: await this.store.acts.count(scope) } : page;
  }

  /** @throws 404 when it is not there or not theirs to see. */
  async get(scope: Scope, id: Uuid): Promise<BulkActView> {
    return showBulkAct(scope, (await this.store.acts.find(scope, id)) ?? gone());
  }

  /**
   * Does it to those of the people whom who acts may see, or leaves it to the worker (`queued`); the others are counted as left out.
   * @throws 403 for an act that is not for the role, 404 or 422 naming what is wrong, 422 `contacts/bulk-too-many`, 409 for an id with other content.
   */
  async create(scope: Scope, wish: BulkActWish): Promise<Created<BulkActView>> {
    const id = wish.id ?? newId(scope.now.getTime());
    const hash = requestHash({ ...wish, id });
    const kind = this.steps.kinds.of(wish.act);
    if (!kind.roles.includes(scope.actor.role)) throw new DomainError('accounts/not-your-role', { status: 403 });
    const there = wish.id ? await this.store.acts.find(scope, id) : null;
    if (!there) {
      const target = await kind.readTarget(scope, wish.target);
      const settings = await this.store.people.settings(scope);
      const whom = await this.whom(scope, wish, settings);
      const large = whom.people > settings['bulk.atOnce'];
      const begun = { id, act: wish.act, target, hash, status: large ? ('queued' as const) : ('done' as const), people: whom.people, filter: large ? whom.filter : null };
      if (await this.store.acts.begin(scope, begun)) {
        await (large ? this.leave(scope, begun, whom) : this.apply(scope, begun, whom.ids!));
        return { created: true, value: await this.get(scope, id) };
      }
    }
    refuseOtherContent(await this.store.acts.requestHash(scope, id), hash);
    return { created: false, value: await this.get(scope, id) };
  }

  /**
   * Stops an act that the worker has not ended; what was done stays, and can be taken back. Sent again it is the same.
   * @throws 404; 409 `contacts/bulk-act-over` once there is nothing to stop.
   */
  async cancel(scope: Scope, id: Uuid): Promise<BulkActView> {
    const row = (await this.store.acts.find(scope, id, true)) ?? gone();
    if (row.status === 'cancelled') return showBulkAct(scope, row);
    if (row.status !== 'queued' && row.status !== 'running') throw new DomainError('contacts/bulk-act-over', { status: 409 });
    await this.store.portions.drop(scope, id);
    await this.store.acts.move(scope, id, 'cancelled');
    await this.store.due.put(scope, { kind: DO_BULK_ACT.name, subjectId: id, dueAt: new Date(undoableUntil(row).getTime() + 1) });
    await this.audit.record(scope, { act: 'contacts.bulk-act-cancelled', subjectKind: 'bulk_act', subjectId: id, fields: [row.act], count: row.changed });
    return this.get(scope, id);
  }

  /**
   * Puts back what this act changed and nobody changed since; answers whether that is over, or left to the worker. What
   * is still being done ends with it. @throws 404 where there is nothing to take back, 409 after 30 days.
   */
  async undo(scope: Scope, id: Uuid): Promise<{ over: boolean }> {
    const row = (await this.store.acts.find(scope, id, true)) ?? gone();
    if (row.status === 'undone' || row.status === 'undoing') throw notFound();
    if (scope.now.getTime() > undoableUntil(row).getTime()) throw new DomainError('contacts/undo-too-late', { status: 409, params: { days: BULK_DEFAULTS.undoDays } });
    await this.store.portions.drop(scope, id);
    await this.store.acts.beginUndoing(scope, id);
    if (row.changed > (await this.store.people.settings(scope))['bulk.atOnce']) {
      await this.store.due.put(scope, { kind: DO_BULK_ACT.name, subjectId: id, dueAt: scope.now });
      return { over: false };
    }
    while (await this.steps.undo(scope, row));
    await this.store.due.drop(scope, { kind: DO_BULK_ACT.name, subjectId: id });
    await this.store.acts.markUndone(scope, id);
    const { restored } = (await this.store.acts.find(scope, id))!;
    await this.audit.record(scope, { act: 'contacts.bulk-act-undone', subjectKind: 'bulk_act', subjectId: id, fields: [row.act], count: restored ?? 0 });
    return { over: true };
  }

  private async apply(scope: Scope, act: NewBulkAct, asked: readonly Uuid[]): Promise<void> {
    let leftOut: LeftOut[] = [];
    for (const some of chunks([...asked].sort())) leftOut = await this.steps.apply(scope, act, some, leftOut);
    const { changed } = (await this.store.acts.find(scope, act.id))!;
    await this.audit.record(scope, { act: 'contacts.bulk-act', subjectKind: 'bulk_act', subjectId: act.id, fields: [act.act], count: changed });
    await this.store.acts.forgetBefore(scope, new Date(scope.now.getTime() - BULK_DEFAULTS.undoDays * DAY), FORGOTTEN_AT_ONCE);
  }

  private async leave(scope: Scope, act: NewBulkAct, whom: Whom): Promise<void> {
    if (whom.ids) await this.store.portions.put(scope, act.id, chunks([...whom.ids].sort()));
    await this.audit.record(scope, { act: 'contacts.bulk-act-asked', subjectKind: 'bulk_act', subjectId: act.id, fields: [act.act], count: whom.people });
    await this.store.due.put(scope, { kind: DO_BULK_ACT.name, subjectId: act.id, dueAt: scope.now });
  }

  private async whom(scope: Scope, wish: BulkActWish, settings: OrganizationSettings): Promise<Whom> {
    const whole = Boolean(wish.filter) || Boolean(wish.savedListId);
    if (whole === Boolean(wish.contactIds?.length)) throw new DomainError('contacts/bulk-whom', { field: 'contactIds' });
    const most = mostPeople(scope, settings);
    const within = (people: number, field: string): void => {
      if (people > most) throw new DomainError('contacts/bulk-too-many', { field, params: { max: most } });
    };
    if (!whole) {
      const ids = [...new Set(wish.contactIds)];
      within(ids.length, 'contactIds');
      return { people: ids.length, ids, filter: null };
    }
    const filter: Record<string, unknown> = { ...wish.filter, ...(wish.savedListId && { savedListId: wish.savedListId }) };
    const ids = await this.lists.idsOf(scope, filter, settings['bulk.atOnce'] + 1);
    const fewEnough = ids.length <= settings['bulk.atOnce'];
    const people = fewEnough ? ids.length : await this.lists.countOf(scope, filter);
    within(people, 'filter');
    return fewEnough ? { people, ids, filter: null } : { people, ids: null, filter };
  }
}

const gone = (): never => {
  throw notFound();
};
