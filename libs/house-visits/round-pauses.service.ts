import { Injectable } from '@nestjs/common';
import type { Uuid } from '@doorstep/kernel';
import { DomainError, correctDeviceTime, newId, notFound } from '@doorstep/kernel';
import { recordAct } from '@doorstep/platform/audit';
import type { Scope } from '@doorstep/platform/database';
import { DueWork } from '@doorstep/platform/outbox';
import type { Created } from '@doorstep/platform/http';
import { refuseOtherContent, requestHash } from '@doorstep/platform/http';
import { Sealer } from '@doorstep/platform/seal';
import type { RoundPauseRow } from './data/round-pauses.repository';
import { RoundPausesRepository } from './data/round-pauses.repository';
import { teamContacts } from './data/team-contacts';
import type { PauseReason } from './domain';
import { isHolding } from './domain';
import { shortPostalCode } from './domain/pause-area';
import { END_ROUND_PAUSE } from './end-round-pause.job';
import { RoundConcerned } from './round-concerned';
import { RoundMails } from './round-mails';
import { linePlace } from './round-pause-views';

export interface RoundPauseWish {
  id?: Uuid;
  near?: { latitude: number; longitude: number; km: number } | null;
  postalCodes?: string[] | null;
  placeName?: string | null;
  reason: PauseReason;
  line?: string | null;
  until?: string | null;
}

export interface RoundPauseChange {
  version: number;
  until?: string | null;
  line?: string | null;
  ended?: boolean | null;
}

export interface Acknowledgement {
  pauseId: Uuid;
  userId: Uuid;
  heardAt: string;
  receivedAt: string;
}

/** A lead pauses rounds, everywhere or near a place: everybody concerned is told at once, and told once when it is over. */
@Injectable()
export class RoundPauses {
  constructor(
    private readonly pauses: RoundPausesRepository,
    private readonly concerned: RoundConcerned,
    private readonly mails: RoundMails,
    private readonly dueWork: DueWork,
    private readonly sealer: Sealer,
  ) {}

  /** The id of the pause, and whether this call made it. @throws 409 for another pause under this id; 422. */
  async create(scope: Scope, wish: RoundPauseWish): Promise<Created<Uuid>> {
    const id = wish.id ?? newId(scope.now.getTime());
    const hash = requestHash({ ...wish, id });
    const there = await this.pauses.find(scope, id);
    if (there) return sentBefore(there, hash);
    if (wish.near && wish.postalCodes?.length) throw new DomainError('house-visits/pause-one-area', { field: 'postalCodes' });
    const until = wish.until ? future(scope, wish.until) : null;
    const made = await this.pauses.insert(scope, {
      id, reach: wish.near ? 'near' : wish.postalCodes?.length ? 'postal_codes' : 'all',
      latitude: wish.near?.latitude ?? null, longitude: wish.near?.longitude ?? null, km: wish.near?.km ?? null,
      postalCodes: [...new Set((wish.postalCodes ?? []).map(shortPostalCode))], placeName: wish.placeName ?? null, reason: wish.reason,
      sealedLine: wish.line ? await this.sealer.seal(wish.line, linePlace(scope, id)) : null, until, requestHash: hash,
    });
    const row = (await this.pauses.find(scope, id, true))!;
    if (!made) return sentBefore(row, hash);
    const people = await this.concerned.by(scope, row);
    await this.pauses.keepTold(scope, id, people);
    const lead = (await teamContacts(scope, [scope.actor.userId])).get(scope.actor.userId!)?.name ?? '';
    await this.mails.paused(scope, row, wish.line ?? null, people.map((one) => one.userId).filter((userId) => userId !== scope.actor.userId), lead);
    if (until) await this.dueWork.put(scope, { kind: END_ROUND_PAUSE.name, subjectId: id, dueAt: until });
    await recordAct(scope, { act: 'house-visits.rounds-paused', subjectKind: 'round_pause', subjectId: id, count: people.length });
    return { created: true, value: id };
  }

  /** Another end, another line, or over now. The same again answers what is there. @throws 404, 409 */
  async change(scope: Scope, id: Uuid, change: RoundPauseChange): Promise<void> {
    const row = await this.pauses.find(scope, id, true);
    if (!row) throw notFound();
    const over = !isHolding(row, scope.now);
    if (change.ended && over) return;
    if (change.version !== row.version) throw new DomainError('platform/version-conflict', { status: 409, extra: { currentVersion: row.version } });
    if (over) throw new DomainError('house-visits/pause-over', { status: 409, field: 'ended' });
    if (change.until !== undefined || change.line !== undefined) {
      const until = change.until === undefined ? row.until : change.until === null ? null : future(scope, change.until);
      const line = change.line === undefined ? row.sealedLine : change.line === null ? null : await this.sealer.seal(change.line, linePlace(scope, id));
      await this.pauses.change(scope, id, { until, sealedLine: line });
      if (until) await this.dueWork.put(scope, { kind: END_ROUND_PAUSE.name, subjectId: id, dueAt: until });
      else await this.dueWork.drop(scope, { kind: END_ROUND_PAUSE.name, subjectId: id });
    }
    if (change.ended) await this.end(scope, row, scope.actor.userId);
  }

  /** Its time is over. What was moved or ended meanwhile is left as it is. */
  async endByItself(scope: Scope, id: Uuid): Promise<void> {
    const row = await this.pauses.find(scope, id, true);
    if (row && row.endedAt === null && row.until !== null && row.until <= scope.now) await this.end(scope, row, null);
  }

  /** "Heard it": the first word counts, however often and however late it is sent. @throws 404 */
  async acknowledge(scope: Scope, id: Uuid, sent: { heardAt?: string | null; sentAt?: string | null }): Promise<Created<Acknowledgement>> {
    const row = await this.pauses.find(scope, id);
    if (!row) throw notFound();
    const userId = scope.actor.userId!;
    const told = sent.heardAt ? correctDeviceTime({ deviceTime: new Date(sent.heardAt), sentAt: sent.sentAt ? new Date(sent.sentAt) : null, receivedAt: scope.now }).occurredAt : scope.now;
    const created = await this.pauses.hear(scope, id, userId, row.createdAt, told < row.createdAt ? row.createdAt : told);
    const kept = (await this.pauses.told(scope, [id])).find((one) => one.userId === userId)!;
    return { created, value: { pauseId: id, userId, heardAt: kept.heardAt!.toISOString(), receivedAt: kept.receivedAt!.toISOString() } };
  }

  private async end(scope: Scope, row: RoundPauseRow, by: Uuid | null): Promise<void> {
    // Who came to a list in it meanwhile has read of it on the phone, and is told as well.
    await this.pauses.keepTold(scope, row.id, await this.concerned.by(scope, row));
    await this.pauses.end(scope, row.id, by);
    await this.dueWork.drop(scope, { kind: END_ROUND_PAUSE.name, subjectId: row.id });
    const told = (await this.pauses.told(scope, [row.id])).map((one) => one.userId).filter((userId) => userId !== by);
    await this.mails.resumed(scope, row, told);
    await recordAct(scope, { act: 'house-visits.rounds-resumed', subjectKind: 'round_pause', subjectId: row.id, count: told.length });
  }
}

function sentBefore(row: RoundPauseRow, hash: Buffer): Created<Uuid> {
  refuseOtherContent(row.requestHash, hash);
  return { created: false, value: row.id };
}

/** @throws 422 naming `until` where it lies behind us. */
function future(scope: Scope, sent: string): Date {
  const at = new Date(sent);
  if (at <= scope.now) throw new DomainError('house-visits/pause-until-past', { field: 'until' });
  return at;
}
