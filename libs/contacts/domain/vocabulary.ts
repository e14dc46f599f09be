/** The closed lists of the contacts practice, as they are on the wire and in the database. */
export const PHONE_TYPES = ['mobile', 'home', 'work', 'other', 'whatsapp', 'kakaotalk'] as const;
export type PhoneType = (typeof PHONE_TYPES)[number];

export const ADDRESS_STATUSES = ['unverified', 'verified', 'bad'] as const;
/** How far a phone number or e-mail address is known to work. */
export type AddressStatus = (typeof ADDRESS_STATUSES)[number];

export const ADDRESS_TYPES = ['home', 'work', 'mail', 'other'] as const;
export type AddressType = (typeof ADDRESS_TYPES)[number];

export const CLASSIFICATIONS = ['employee', 'independent_contractor', 'agency', 'gig', 'day_laborer', 'domestic', 'other'] as const;
export type Classification = (typeof CLASSIFICATIONS)[number];

export const CHANNELS = ['sms', 'email', 'phone', 'whatsapp', 'kakaotalk', 'mail'] as const;
export type Channel = (typeof CHANNELS)[number];

export const PURPOSES = ['organizing', 'events', 'urgent'] as const;
export type Purpose = (typeof PURPOSES)[number];

export const CONSENT_STATUSES = ['unknown', 'granted', 'revoked'] as const;
export type ConsentStatus = (typeof CONSENT_STATUSES)[number];

export const CONSENT_METHODS = ['door', 'one_on_one', 'phone', 'form', 'sign_in_sheet', 'check_in', 'text', 'import'] as const;
export type ConsentMethod = (typeof CONSENT_METHODS)[number];

export const BASES = ['action_seen', 'one_on_one', 'house_visit', 'phone', 'hearsay'] as const;
/** How we know where somebody stands. */
export type Basis = (typeof BASES)[number];

/** 1 moves others, 2 acts with us, 3 not decided, 4 not with us now, 5 acts against; 0 nobody has asked. */
export const STANDS = [0, 1, 2, 3, 4, 5] as const;
export type Stand = (typeof STANDS)[number];

export const RELATIONSHIP_KINDS = ['family', 'coworker', 'friend', 'neighbor', 'influences'] as const;
export type RelationshipKind = (typeof RELATIONSHIP_KINDS)[number];

export const NOTE_VISIBILITIES = ['team', 'leads'] as const;
export type NoteVisibility = (typeof NOTE_VISIBILITIES)[number];

/** What is logged with two taps from anywhere. */
export const QUICK_TOUCHES = ['call', 'text', 'whatsapp', 'kakaotalk', 'met_at_work'] as const;
export type QuickTouch = (typeof QUICK_TOUCHES)[number];

export const TOUCH_KINDS = [
  'house_visit', 'one_on_one', 'assessment', 'ask', 'follow_up', 'message', 'meeting', 'turnout', 'consent', 'import', 'merge', 'note',
  ...QUICK_TOUCHES,
] as const;
/** Kinds whose rooms are not built yet: nobody writes them, and nobody tells them. */
export const TOUCH_KINDS_TO_COME: readonly TouchKindName[] = ['one_on_one', 'meeting', 'turnout'];
/** What an entry of the timeline is (CONTRACT 4.5). */
export type TouchKindName = (typeof TOUCH_KINDS)[number];

/** Entries that mean that somebody was in touch with the person: they decide "not contacted since". */
export const IN_TOUCH: readonly TouchKindName[] = ['house_visit', 'one_on_one', 'meeting', 'turnout', ...QUICK_TOUCHES];

export const AUDIENCE_KINDS = ['campaign', 'unit', 'circle', 'visit_list', 'event', 'user', 'planned_visit'] as const;
/** `user`: the people somebody is answerable for; the audience's id is that of the user. `planned_visit`: whom somebody is asked to visit. */
export type AudienceKind = (typeof AUDIENCE_KINDS)[number];

export const HOLDER_ROLES = ['lead', 'organizer', 'chair', 'coordinator', 'captain', 'committee_member', 'mentor', 'visitor'] as const;
/** What somebody is in an audience: gives sight of its people, there and nowhere else. */
export type HolderRole = (typeof HOLDER_ROLES)[number];
