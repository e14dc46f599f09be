import { Injectable } from '@nestjs/common';
import type { Uuid } from '@doorstep/kernel';
import { notFound } from '@doorstep/kernel';
import type { Scope } from '@doorstep/platform/database';
import type { Page } from '@doorstep/platform/http';
import { Cursors } from '@doorstep/platform/http';
import { Sealer } from '@doorstep/platform/seal';
import type { RoundPauseRow } from './data/round-pauses.repository';
import { RoundPausesRepository } from './data/round-pauses.repository';
import type { TeamContact } from './data/team-contacts';
import { teamContacts } from './data/team-contacts';
import { VisitListsRepository } from './data/visit-lists.repository';
import type { PauseReach, PauseReason } from './domain';
import { isHolding } from './domain';
import { RoundConcerned, areaOf } from './round-concerned';

/** Somebody whom a pause concerns. */
export interface ToldView extends TeamContact {
  since: string;
  heardAt: string | null;
}

export interface RoundPauseView {
  id: Uuid;
  version: number;
  reach: PauseReach;
  near: { latitude: number; longitude: number; km: number } | null;
  postalCodes: string[];
  placeName: string | null;
  reason: PauseReason;
  line: string | null;
  until: string | null;
  holding: boolean;
  startedBy: string;
  endedAt: string | null;
  endedBy: string | null;
  /** When the reader has said that they heard it. */
  heardAt: string | null;
  told: number;
  heard: number;
  /** For who leads. */
  people: ToldView[];
  createdAt: string;
  updatedAt: string;
}

/** Where the short line of a pause is sealed. */
export const linePlace = (scope: Scope, rowId: Uuid): Parameters<Sealer['seal']>[1] => ({ table: 'round_pauses', column: 'sealed_line', rowId, organizationId: scope.organizationId });

const leads = (scope: Scope): boolean => scope.actor.role === 'admin' || scope.actor.role === 'lead';

/** Pauses as people read them: a visitor those that concern them, who leads all of them, with who has heard it. */
@Injectable()
export class RoundPauseViews {
  constructor(
    private readonly pauses: RoundPausesRepository,
    private readonly concerned: RoundConcerned,
    private readonly lists: VisitListsRepository,
    private readonly sealer: Sealer,
    private readonly cursors: Cursors,
  ) {}

  /** @throws 404 for a pause that does not concern who is no lead. */
  async get(scope: Scope, id: Uuid): Promise<RoundPauseView> {
    const row = await this.pauses.find(scope, id);
    if (!row || !(leads(scope) || (await this.concernsMe(scope)).some((one) => one.id === id))) throw notFound();
    return (await this.show(scope, [row]))[0]!;
  }

  /** Those that concern who asks: what holds, and what was over not long ago. */
  private async mine(scope: Scope): Promise<RoundPauseView[]> {
    return this.show(scope, await this.concernsMe(scope));
  }

  /** Those that hold where the doors of a list are. @throws 404 for a list that is not seen. */
  private async ofList(scope: Scope, listId: Uuid): Promise<RoundPauseView[]> {
    if (!(await this.lists.find(scope, listId))) throw notFound();
    return this.show(scope, await this.concerned.ofList(scope, listId));
  }

  /** What was asked for, as far as it is for who asks. */
  async page(scope: Scope, wish: { state?: 'holding' | 'over'; mine: boolean; visitListId?: Uuid; limit: number; cursor?: string; count: boolean }): Promise<Page<RoundPauseView>> {
    const { state, mine, visitListId, ...paged } = wish;
    if (!visitListId && !mine && leads(scope)) return this.list(scope, { ...paged, holding: state ? state === 'holding' : null });
    const items = visitListId ? await this.ofList(scope, visitListId) : await this.mine(scope);
    return { items, nextCursor: null, ...(paged.count ? { total: items.length } : {}) };
  }

  private async list(scope: Scope, wish: { holding: boolean | null; limit: number; cursor?: string; count: boolean }): Promise<Page<RoundPauseView>> {
    const { holding, limit, cursor, count } = wish;
    const mark = { list: 'round-pauses', holding };
    const rows = await this.pauses.list(scope, holding, this.cursors.read(cursor, mark), limit);
    const views = await this.show(scope, rows.slice(0, limit));
    const page = this.cursors.page(rows, limit, mark, (row) => [row.createdAt.toISOString(), row.id], (row) => views[rows.indexOf(row)]!);
    return count ? { ...page, total: await this.pauses.count(scope, holding) } : page;
  }

  private async concernsMe(scope: Scope): Promise<RoundPauseRow[]> {
    const userId = scope.actor.userId!;
    return [...(await this.concerned.ofUser(scope, userId)), ...(await this.pauses.over(scope, userId))];
  }

  private async show(scope: Scope, rows: readonly RoundPauseRow[]): Promise<RoundPauseView[]> {
    if (rows.length === 0) return [];
    const told = await this.pauses.told(scope, rows.map((row) => row.id));
    const everybody = leads(scope);
    const people = new Map<Uuid, Array<{ userId: Uuid; since: Date; heardAt: Date | null }>>();
    for (const row of rows) {
      const kept = told.filter((one) => one.pauseId === row.id);
      const later = everybody && isHolding(row, scope.now) ? (await this.concerned.by(scope, row)).filter((one) => !kept.some((there) => there.userId === one.userId)) : [];
      people.set(row.id, [...kept, ...later.map((one) => ({ ...one, heardAt: null }))]);
    }
    const team = await teamContacts(scope, rows.flatMap((row) => [row.createdBy, row.endedBy, ...people.get(row.id)!.map((one) => one.userId)]));
    return Promise.all(rows.map(async (row) => {
      const own = people.get(row.id)!;
      const shown = own.map((one) => ({ ...(team.get(one.userId) ?? { id: one.userId, name: '', phone: null }), since: one.since.toISOString(), heardAt: one.heardAt?.toISOString() ?? null }));
      return {
        id: row.id, version: row.version, reach: row.reach, near: areaOf(row).near, postalCodes: row.postalCodes, placeName: row.placeName, reason: row.reason,
        line: row.sealedLine ? await this.sealer.open(row.sealedLine, linePlace(scope, row.id)) : null, until: row.until?.toISOString() ?? null, holding: isHolding(row, scope.now),
        startedBy: team.get(row.createdBy)?.name ?? '', endedAt: row.endedAt?.toISOString() ?? null, endedBy: (row.endedBy && team.get(row.endedBy)?.name) ?? null,
        heardAt: own.find((one) => one.userId === scope.actor.userId)?.heardAt?.toISOString() ?? null,
        told: own.length, heard: own.filter((one) => one.heardAt !== null).length,
        // Those who have not heard it first, the longest first.
        people: everybody ? shown.sort((a, b) => Number(a.heardAt !== null) - Number(b.heardAt !== null) || a.since.localeCompare(b.since) || a.name.localeCompare(b.name)) : [],
        createdAt: row.createdAt.toISOString(), updatedAt: row.updatedAt.toISOString(),
      };
    }));
  }
}
