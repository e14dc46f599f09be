import { Injectable } from '@nestjs/common';
import { Members } from '@doorstep/accounts';
import type { Member } from '@doorstep/accounts';
import { CampaignsService } from '@doorstep/campaigns';
import type { KeptNumber } from '@doorstep/contacts';
import { Audiences, DoorChanges, doorKeyOf } from '@doorstep/contacts';
import type { FollowUpRule } from '@doorstep/follow-ups';
import { FollowUpsService } from '@doorstep/follow-ups';
import type { Language, Uuid } from '@doorstep/kernel';
import { DomainError, addDays, dayIn, newId, resolveWallTime } from '@doorstep/kernel';
import type { Scope } from '@doorstep/platform/database';
import { requestHash } from '@doorstep/platform/http';
import { say } from '@doorstep/platform/words';
import type { VisitPerson } from './data/house-visits.repository';
import { HouseVisitsRepository } from './data/house-visits.repository';
import { VisitEffectsRepository } from './data/visit-effects.repository';
import { DOOR_DEFAULTS, FARTHEST_MS } from './defaults';
import type { DoorEffects } from './domain';
import { effectsOf, strangeField, whoGoesNext } from './domain';
import { PlannedSight } from './planned-sight';
import type { VisitInput } from './visit-input';

/** What will be done when the visit is written, and to whom it goes on. */
export interface ForeseenEffects {
  effects: DoorEffects;
  passedTo: Member | null;
}

interface WrittenVisit {
  id: Uuid;
  contactId: Uuid;
  contactName: string;
  campaignId: Uuid | null;
  timeZone: string;
  visitedAt: Date;
  visitors: readonly VisitPerson[];
}

const NOTHING: ForeseenEffects = { effects: { leavesAddress: null, endsJob: false, passesOn: null, comesBack: null }, passedTo: null };

/** What a visit does beyond being written down: an address that is left, a job that ended, who goes next, and when (`domain/at-the-door`). */
@Injectable()
export class VisitEffects {
  constructor(
    private readonly doors: DoorChanges,
    private readonly team: Members,
    private readonly campaigns: CampaignsService,
    private readonly audiences: Audiences,
    private readonly followUps: FollowUpsService,
    private readonly sight: PlannedSight,
    private readonly visits: HouseVisitsRepository,
    private readonly done: VisitEffectsRepository,
  ) {}

  /** @throws DomainError 422 naming what does not belong to the outcome, or a day that is over. */
  async foresee(scope: Scope, input: VisitInput, visit: { contactId: Uuid | null; campaignId: Uuid | null; timeZone: string; visitedAt: Date | null }): Promise<ForeseenEffects> {
    const said = { ...input, outcome: input.outcome ?? null, place: input.place ?? ('home' as const) };
    const strange = strangeField(said);
    if (strange) throw new DomainError('house-visits/not-with-outcome', { field: strange });
    if (input.addressNotes && said.place !== 'home') throw new DomainError('house-visits/not-with-outcome', { field: 'addressNotes' });
    const effects = effectsOf(said);
    if (input.comeBack && visit.visitedAt && input.comeBack.on < dayIn(visit.visitedAt, visit.timeZone)) throw new DomainError('house-visits/come-back-over', { field: 'comeBack.on' });
    if (!visit.contactId) return NOTHING;
    return { effects, passedTo: effects.passesOn ? await this.nextSpeaker(scope, effects.passesOn, visit.contactId, visit.campaignId) : null };
  }

  /** After the visit stands, in its transaction. */
  async apply(scope: Scope, visit: WrittenVisit, input: VisitInput, { effects, passedTo }: ForeseenEffects): Promise<void> {
    const on = dayIn(visit.visitedAt, visit.timeZone);
    const add = (kind: Parameters<VisitEffectsRepository['add']>[3], what: object): Promise<void> => this.done.add(scope, visit.id, visit.contactId, kind, what);
    if (effects.leavesAddress) {
      const left = { doorKey: await this.doorOf(scope, visit.contactId, input), on, why: effects.leavesAddress, sourceId: visit.id, movedTo: input.movedTo ?? null };
      const { retired, added } = await this.doors.leaveAddress(scope, visit.contactId, left);
      if (retired) await add('address_retired', retired);
      if (added) await add('address_added', added);
    }
    if (effects.endsJob) {
      const job = await this.doors.endJob(scope, visit.contactId, on, visit.campaignId ? await this.campaigns.unitsOf(scope, visit.campaignId) : []);
      if (job) await add('job_ended', { job, on: job.from && job.from > on ? job.from : on });
    }
    if (effects.passesOn) {
      if (await this.doors.addLanguage(scope, visit.contactId, effects.passesOn)) await add('language_added', { language: effects.passesOn });
      await this.passOn(scope, visit, effects.passesOn, passedTo, on);
    }
    if (effects.comesBack) await this.comeBack(scope, visit, input.comeBack!, add);
  }

  /** Numbers that were said at the door, as what the visit did: with it they are taken back. */
  async heard(scope: Scope, visitId: Uuid, kept: readonly KeptNumber[]): Promise<void> {
    for (const { contactId, ...what } of kept) await this.done.add(scope, visitId, contactId, 'number_heard', what);
  }

  /** A note of the place, with or without somebody who lives there. */
  async noteDoor(scope: Scope, visitId: Uuid, contactId: Uuid | null, input: VisitInput, at: Date): Promise<void> {
    if (!input.addressNotes) return;
    const ofList = input.visitListId && contactId ? await this.done.doorOnList(scope, input.visitListId, contactId) : null;
    // Volunteers write about the doors that were handed to them, and no others (DOMAIN 3).
    const anywhere = scope.actor.role !== 'volunteer';
    const noted = await this.doors.noteDoor(scope, contactId, { doorKey: await this.doorOf(scope, contactId, input), notes: input.addressNotes.text || null, at, anywhere, ofList });
    if (noted && contactId) await this.done.add(scope, visitId, contactId, 'door_noted', noted);
  }

  /** The door that was rung at: the one that was sent, else that of the list. */
  private async doorOf(scope: Scope, contactId: Uuid | null, input: VisitInput): Promise<string | null> {
    const sent = input.address ? doorKeyOf(input.address) : '';
    return sent || (input.visitListId && contactId ? this.done.doorOnList(scope, input.visitListId, contactId) : null);
  }

  private async passOn(scope: Scope, visit: WrittenVisit, language: string, to: Member | null, on: string): Promise<void> {
    const assigneeId = to?.id ?? scope.actor.userId!;
    const reader = to?.language ?? scope.actor.language;
    await this.promise(scope, visit, assigneeId, addDays(on, DOOR_DEFAULTS.nextSpeakerDays), 'next_speaker', say(reader, 'house-visits/next-speaker', { name: visit.contactName, language: languageName(language, reader) }));
  }

  private async comeBack(scope: Scope, visit: WrittenVisit, { on, at }: NonNullable<VisitInput['comeBack']>, add: (kind: 'visit_planned', what: object) => Promise<void>): Promise<void> {
    const me = scope.actor.userId!;
    if (!at) return this.promise(scope, visit, me, on, 'come_back', say(scope.actor.language, 'house-visits/come-back', { name: visit.contactName }));
    const plannedAt = resolveWallTime(`${on}T${at}`, visit.timeZone).instant;
    const id = newId(scope.now.getTime());
    if (plannedAt.getTime() > scope.now.getTime() + FARTHEST_MS) throw new DomainError('house-visits/planned-too-far', { field: 'comeBack.on' });
    // A volunteer hands nobody sight but themselves.
    const goes = scope.actor.role === 'volunteer' ? [me] : visit.visitors.flatMap(({ userId }) => userId ?? []);
    await this.visits.insert(scope, {
      id, contact_id: visit.contactId, address: null, campaign_id: visit.campaignId, visit_list_id: null, planned_at: plannedAt, visited_at: null, time_zone: visit.timeZone, duration_minutes: null,
      outcome: null, reached: null, language: null, notes_visibility: 'team', note_id: null, assessment_id: null, consent_id: null, encounter_id: id, topics: [], programs: [], materials: [], issues: [],
      device_time: null, clock_corrected: false, request_hash: requestHash({ id, from: visit.id }), recorded_by: me, received_at: scope.now, place: 'home', message_left: null, language_needed: null,
      passed_to: null, passed_to_name: null, come_back_on: null, come_back_at: null, people: visit.visitors.filter(({ userId }) => userId !== null && goes.includes(userId)), asks: [],
    });
    await this.sight.hand(scope, id, visit.contactId, goes, plannedAt);
    await add('visit_planned', { visitId: id });
  }

  private async promise(scope: Scope, visit: WrittenVisit, assigneeId: Uuid, dueOn: string, rule: FollowUpRule, title: string): Promise<void> {
    await this.followUps.promise(scope, [{
      id: newId(scope.now.getTime()), title: Array.from(title).slice(0, 200).join(''), aboutKind: 'contact', aboutId: visit.contactId, contactId: visit.contactId, campaignId: visit.campaignId, assigneeId,
      dueOn, weight: 2, createdFrom: { kind: 'house_visit', id: visit.id }, rule,
    }]);
  }

  /** Those who may see the person: leads and administrators, and who works in the campaign. */
  private async nextSpeaker(scope: Scope, language: string, personId: Uuid, campaignId: Uuid | null): Promise<Member | null> {
    const team = await this.team.team(scope);
    const holders = campaignId ? await this.audiences.holders(scope, campaignId, 'campaign') : [];
    const holds = (id: Uuid): boolean => holders.some((one) => one.userId === id);
    const colleagues = team.filter(({ id, role }) => role === 'admin' || role === 'lead' || (role === 'organizer' && holds(id))).map((one) => ({
      id: one.id, speaks: one.languages, role: one.role, holdsCampaign: holds(one.id), leadsCampaign: holders.some(({ userId, role }) => userId === one.id && role === 'lead'),
    }));
    const chosen = whoGoesNext(colleagues, { language, visitorId: scope.actor.userId!, personId });
    return team.find(({ id }) => id === chosen?.id) ?? null;
  }
}

/** A language by its name in the reader's: 'Korean', 'coreano'. */
function languageName(code: string, reader: Language): string {
  try {
    return new Intl.DisplayNames([reader], { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}
