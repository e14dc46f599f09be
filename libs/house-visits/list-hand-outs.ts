import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { toString as qrSvg } from 'qrcode';
import type { Member } from '@doorstep/accounts';
import { Members } from '@doorstep/accounts';
import type { Uuid } from '@doorstep/kernel';
import { DomainError, newId, notFound, readShortCode, shortCode } from '@doorstep/kernel';
import { findPublicLink, makePublicLink, notePublicLinkUsed, revokePublicLinks } from '@doorstep/platform/access';
import { recordAct } from '@doorstep/platform/audit';
import { SETTINGS } from '@doorstep/platform/config';
import type { Settings } from '@doorstep/platform/config';
import type { Scope } from '@doorstep/platform/database';
import type { Created } from '@doorstep/platform/http';
import { refuseOtherContent, requestHash } from '@doorstep/platform/http';
import type { HandOutRow } from './data/hand-outs.repository';
import { HandOutsRepository } from './data/hand-outs.repository';
import { listSettings } from './list-settings';
import { VisitListsRepository } from './data/visit-lists.repository';
import { AT_HAND, MOST_VISITORS, holdersAfter } from './domain';
import { ListHands } from './list-hands';

const LINK = 'house-visits.hand-out';
const HOUR = 3_600_000;
const TRIES = 5;

export interface HandOutWish {
  id?: Uuid;
  seats?: number | null;
  takesOver?: boolean | null;
}

export interface HandOutView {
  id: Uuid;
  visitListId: Uuid;
  /** Six letters to read aloud; null once they are good no more. */
  code: string | null;
  seats: number;
  takesOver: boolean;
  expiresAt: string;
  revokedAt: string | null;
  by: string;
  takings: Array<{ userId: Uuid; name: string; at: string }>;
  createdAt: string;
}

/** The link and its picture are told once, to whoever hands out. */
export type ToldHandOut = HandOutView & { link: string | null; qrSvg: string | null };

/** A list handed out by link, picture or six letters, and taken by a team member, who may have no other sight. */
@Injectable()
export class ListHandOuts {
  constructor(
    private readonly handOuts: HandOutsRepository,
    private readonly lists: VisitListsRepository,
    private readonly hands: ListHands,
    private readonly members: Members,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** By somebody who sees the list's people beside it. A new one takes the place of what was good before. @throws 404, 409 where the list is not at hand or two have it. */
  async make(scope: Scope, listId: Uuid, wish: HandOutWish): Promise<Created<ToldHandOut>> {
    const list = await this.lists.find(scope, listId, true);
    if (!list) throw notFound();
    const id = wish.id ?? newId(scope.now.getTime());
    const hash = requestHash({ ...wish, id, listId });
    const there = wish.id ? await this.handOuts.find(scope, wish.id) : null;
    if (there) {
      refuseOtherContent(there.request_hash, hash);
      return { created: false, value: { ...(await this.show(scope, [there]))[0]!, link: null, qrSvg: null } };
    }
    if (!AT_HAND.includes(list.status)) throw new DomainError('house-visits/list-state', { status: 409 });
    await this.hands.requireSightBeside(scope, listId);
    const [seats, takesOver] = [wish.seats ?? 1, wish.takesOver ?? false];
    if (!takesOver && (await this.hands.holders(scope, listId)).length + seats > MOST_VISITORS) throw new DomainError('house-visits/list-in-hands', { status: 409, field: 'seats' });
    await this.takeBack(scope, listId, null);
    const expiresAt = new Date(scope.now.getTime() + (await listSettings(scope))['visits.handOutHours'] * HOUR);
    await this.insert(scope, { id, listId, seats, takesOver, expiresAt, requestHash: hash });
    const secret = await makePublicLink(scope, { kind: LINK, subjectId: id, expiresAt });
    await recordAct(scope, { act: 'house-visits.hand-out-made', subjectKind: 'visit_list', subjectId: listId, fields: [`hand_out:${id}`], count: list.doors });
    // Which organization it is of stands beside the secret: whoever belongs to several comes to the right one.
    const link = `${this.settings.publicUrl}/v/${secret}?in=${scope.organizationId}`;
    const [view] = await this.show(scope, [(await this.handOuts.find(scope, id))!]);
    return { created: true, value: { ...view!, link, qrSvg: await qrSvg(link, { type: 'svg', errorCorrectionLevel: 'M', margin: 2 }) } };
  }

  /** How a list was handed out, the latest first. */
  async list(scope: Scope, listId: Uuid): Promise<HandOutView[]> {
    if (!(await this.lists.find(scope, listId))) throw notFound();
    return this.show(scope, await this.handOuts.ofList(scope, listId));
  }

  /** From now on nobody takes the list by it; who did has it still. @throws 404 where it is not good any more. */
  async revoke(scope: Scope, listId: Uuid, id: Uuid): Promise<void> {
    if (!(await this.lists.find(scope, listId, true)) || !(await this.takeBack(scope, listId, id))) throw notFound();
    await recordAct(scope, { act: 'house-visits.hand-out-revoked', subjectKind: 'visit_list', subjectId: listId, fields: [`hand_out:${id}`] });
  }

  /**
   * Takes the list that a link or six letters lead to into the acting user's hands. Unknown, used, over, taken back and
   * another organization's are told alike. @throws 404
   */
  async take(scope: Scope, { token, code }: { token?: string | null; code?: string | null }): Promise<Created<{ id: Uuid }>> {
    const found = await this.find(scope, token ?? null, code ?? null);
    const list = found && (await this.lists.holdForEnd(scope, found.visit_list_id));
    // Read again under the list's lock: the last seat goes to one of two.
    const handOut = list && (await this.handOuts.find(scope, found.id));
    const giver = handOut && (await this.members.find(scope, [handOut.created_by])).get(handOut.created_by);
    if (!list || !handOut || !giver || giver.role === 'volunteer' || !AT_HAND.includes(list.status)) throw notFound();
    const [me, holders] = [scope.actor.userId!, await this.hands.holders(scope, list.id)];
    const takers = handOut.takings.map((taking) => taking.userId);
    const next = holdersAfter({ seats: handOut.seats, takesOver: handOut.takes_over, revoked: handOut.revoked_at !== null, expiresAt: handOut.expires_at, takers }, holders, me, scope.now);
    if (!next) throw notFound();
    if (next === holders) return { created: false, value: { id: list.id } };
    if (list.open === 0 || !(await this.mayStillGive(scope, list.id, giver, takers.length > 0))) throw notFound();
    const dueBackAt = await this.hands.endOf(scope, list);
    await this.handOuts.take(scope, handOut.id);
    await notePublicLinkUsed(scope, LINK, handOut.id);
    await this.handOuts.checkOut(scope, list.id, dueBackAt, next);
    await this.hands.hand(scope, { id: list.id, status: 'checked_out', dueBackAt }, { before: holders, now: next });
    await recordAct(scope, { act: 'house-visits.list-taken', subjectKind: 'visit_list', subjectId: list.id, fields: [`hand_out:${handOut.id}`], count: list.open });
    return { created: true, value: { id: list.id } };
  }

  /** Who handed it out may have lost a campaign, or a role, since: nobody is given what the giver does not see any more. Whose list was taken over by it once holds it no longer, and that is no loss. */
  private async mayStillGive(scope: Scope, listId: Uuid, giver: Member, takenOnce: boolean): Promise<boolean> {
    if (!takenOnce && !(await this.lists.isSeenBy(scope, listId, giver))) return false;
    return this.hands.seesBeside(scope, listId, giver);
  }

  private async find(scope: Scope, token: string | null, typed: string | null): Promise<HandOutRow | null> {
    if ((token === null) === (typed === null)) throw new DomainError('house-visits/code-or-link', { field: 'code' });
    if (token !== null) {
      const id = await findPublicLink(scope, LINK, token);
      return id === null ? null : this.handOuts.find(scope, id);
    }
    const code = readShortCode(typed!);
    return code === null ? null : this.handOuts.byCode(scope, code);
  }

  private async insert(scope: Scope, row: Omit<Parameters<HandOutsRepository['insert']>[1], 'code'>): Promise<void> {
    for (let tries = 0; tries < TRIES; tries += 1) if (await this.handOuts.insert(scope, { ...row, code: shortCode(randomBytes(8)) })) return;
    throw new Error('no six letters were free');
  }

  private async takeBack(scope: Scope, listId: Uuid, id: Uuid | null): Promise<boolean> {
    const ids = await this.handOuts.revoke(scope, listId, id);
    for (const one of ids) await revokePublicLinks(scope, LINK, one);
    return ids.length > 0;
  }

  private async show(scope: Scope, rows: readonly HandOutRow[]): Promise<HandOutView[]> {
    const names = await this.members.names(scope, rows.flatMap((row) => [row.created_by, ...row.takings.map((taking) => taking.userId)]));
    return rows.map((row) => ({
      id: row.id, visitListId: row.visit_list_id, seats: row.seats, takesOver: row.takes_over,
      code: row.revoked_at === null && row.expires_at > scope.now && row.takings.length < row.seats ? row.code : null,
      expiresAt: row.expires_at.toISOString(), revokedAt: row.revoked_at?.toISOString() ?? null, by: names.get(row.created_by) ?? '',
      takings: row.takings.map((taking) => ({ userId: taking.userId, name: names.get(taking.userId) ?? '', at: new Date(taking.at).toISOString() })),
      createdAt: row.created_at.toISOString(),
    }));
  }
}
