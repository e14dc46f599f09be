import { OmitType } from '@nestjs/swagger';
import { Day, Fraction, Id, IdOr, Ids, Instant, Many, One, OneOf, Prose, ProseLines, SpokenLanguage, SpokenLanguages, Text, TimeOfDay, TimeZone, Whole, YesNo } from '@doorstep/platform/http';
import { OUTCOMES, VISIT_PLACES } from '../domain';
import type { Outcome, VisitPlace } from '../domain';

export const ANSWERS = ['yes', 'maybe', 'no'] as const;
export const BASES = ['action_seen', 'one_on_one', 'house_visit', 'phone', 'hearsay'] as const;
export const CHANNELS = ['sms', 'email', 'phone', 'whatsapp', 'kakaotalk', 'mail'] as const;
export const PURPOSES = ['organizing', 'events', 'urgent'] as const;
export const CONSENT_STATUSES = ['unknown', 'granted', 'revoked'] as const;

export class VisitAddressRequest {
  @Text({ max: 200 }) line1!: string;
  @Text({ optional: true }) line2?: string | null;
  @Text({ optional: true }) city?: string | null;
  @Text({ optional: true, max: 50 }) region?: string | null;
  @Text({ optional: true, max: 20 }) postalCode?: string | null;
  @Text({ optional: true, max: 2 }) country?: string | null;
  @Fraction(-90, 90, { optional: true }) latitude?: number | null;
  @Fraction(-180, 180, { optional: true }) longitude?: number | null;
}

/** Somebody met who was not in the list yet: one name is enough. */
export class MetPersonRequest {
  @Id({ optional: true }) id?: string;
  @Text({ optional: true }) givenName?: string | null;
  @Text({ optional: true }) familyName?: string | null;
  @Text({ optional: true, max: 400 }) displayName?: string | null;
  @SpokenLanguages({ optional: true }) languages?: string[] | null;
  @Text({ optional: true, max: 40 }) phone?: string | null;
}

export class MetRequest {
  @Id({ optional: true }) contactId?: string | null;
  @Text({ optional: true, max: 40, description: 'a number that the known person said: it goes to their card; what a volunteer sends waits for a lead' }) phone?: string | null;
  @One(() => MetPersonRequest, { optional: true }) newContact?: MetPersonRequest | null;
}

export class VisitAskRequest {
  @Id({ optional: true }) id?: string;
  @Id({ optional: true }) askTileId?: string | null;
  @Prose() text!: string;
  @OneOf(ANSWERS) answer!: (typeof ANSWERS)[number];
  @Day({ optional: true }) dueOn?: string | null;
}

export class VisitAssessmentRequest {
  @Whole(0, 5) value!: number;
  @OneOf(BASES, { optional: true }) basis?: (typeof BASES)[number] | null;
}

export class VisitConsentRequest {
  @OneOf(CHANNELS, { optional: true }) channel?: (typeof CHANNELS)[number] | null;
  @Text({ optional: true, max: 254 }) address?: string | null;
  @OneOf(PURPOSES, { optional: true }) purpose?: (typeof PURPOSES)[number] | null;
  @OneOf(CONSENT_STATUSES) status!: (typeof CONSENT_STATUSES)[number];
  @Prose({ optional: true, max: 1000 }) wording?: string | null;
}

export class MaterialRequest {
  @Prose({ max: 60 }) code!: string;
  @Whole(1, 1000) count!: number;
}

export class VisitFollowUpRequest {
  @Id({ optional: true }) id?: string;
  @Prose() title!: string;
  @Day() dueOn!: string;
  @IdOr(['me'], { optional: true }) assigneeId?: string | null;
}

/** When to come again: with an hour it becomes a planned visit, else a promise of that day. */
export class ComeBackRequest {
  @Day() on!: string;
  @TimeOfDay({ optional: true }) at?: string | null;
}

/** The note of the place, for everybody who lives there. */
export class AddressNotesRequest {
  @Prose({ min: 0, max: 500 }) text!: string;
}

/** One house visit. Only a person (or an address) and the outcome are required (CONTRACT 4.7). */
export class RecordHouseVisitRequest {
  @Id({ optional: true }) id?: string;
  @Id({ optional: true }) contactId?: string | null;
  @One(() => VisitAddressRequest, { optional: true }) address?: VisitAddressRequest | null;
  @Id({ optional: true }) campaignId?: string | null;
  @Id({ optional: true }) visitListId?: string | null;
  @Instant({ optional: true }) plannedAt?: string | null;
  @Instant({ optional: true }) visitedAt?: string | null;
  @TimeZone({ optional: true }) timeZone?: string | null;
  @Whole(0, 1440, { optional: true }) durationMinutes?: number | null;
  @Ids({ optional: true, max: 10, words: ['me'] }) visitorIds?: string[] | null;
  @OneOf(OUTCOMES, { optional: true, code: 'house-visits/outcome-unknown' }) outcome?: Outcome | null;
  @Many(() => MetRequest, { optional: true, most: 20 }) met?: MetRequest[] | null;
  @ProseLines({ optional: true, most: 30 }) issues?: string[] | null;
  @Many(() => VisitAskRequest, { optional: true, most: 20 }) asks?: VisitAskRequest[] | null;
  @One(() => VisitAssessmentRequest, { optional: true }) assessment?: VisitAssessmentRequest | null;
  @Many(() => MetRequest, { optional: true, most: 20 }) leadersNamed?: MetRequest[] | null;
  @One(() => VisitConsentRequest, { optional: true }) consent?: VisitConsentRequest | null;
  @SpokenLanguage({ optional: true }) language?: string | null;
  @ProseLines({ optional: true, max: 60, most: 20 }) topics?: string[] | null;
  @ProseLines({ optional: true, max: 60, most: 20 }) programs?: string[] | null;
  @Many(() => MaterialRequest, { optional: true, most: 20 }) materials?: MaterialRequest[] | null;
  @Prose({ optional: true, max: 2000 }) notes?: string | null;
  @OneOf(['team', 'leads'], { optional: true }) notesVisibility?: 'team' | 'leads' | null;
  @Many(() => VisitFollowUpRequest, { optional: true, most: 20 }) followUps?: VisitFollowUpRequest[] | null;
  @Instant({ optional: true }) deviceTime?: string | null;
  @OneOf(VISIT_PLACES, { optional: true, description: 'home unless said; doors and rates count those at home' }) place?: VisitPlace | null;
  @YesNo({ optional: true, description: 'with `someone_else_home`' }) messageLeft?: boolean | null;
  @SpokenLanguage({ optional: true }) languageNeeded?: string | null;
  @One(() => ComeBackRequest, { optional: true }) comeBack?: ComeBackRequest | null;
  @One(() => VisitAddressRequest, { optional: true }) movedTo?: VisitAddressRequest | null;
  @One(() => AddressNotesRequest, { optional: true }) addressNotes?: AddressNotesRequest | null;
}

/**
 * A change of a planned visit: another day or visitors, or `state: cancelled` (with a reason, which is kept as a note);
 * or, with `outcome`, all of a log, which completes it.
 */
export class ChangeHouseVisitRequest extends OmitType(RecordHouseVisitRequest, ['id', 'contactId', 'address'] as const) {
  @Whole(1, 2_000_000_000) version!: number;
  @OneOf(['planned', 'cancelled'], { optional: true }) state?: 'planned' | 'cancelled' | null;
  @Prose({ optional: true, max: 500 }) reason?: string | null;
}
