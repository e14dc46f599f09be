import type { Outcome } from '@doorstep/house-visits/domain';
import { splitFullName } from '@doorstep/kernel';
import type { About } from '../../../outbox/vault';

/** Somebody named at the door: known (found by search), or new with the id made here. The number is one that was typed here. */
export interface NamedPerson { id: string; name: string; phone: string; known: boolean }
export type Answer = 'yes' | 'maybe' | 'no';

/** Everything that can be said about a visit. Only the outcome is needed; it is also the draft, so it holds nothing but plain values. */
export interface DoorForm {
  /** The ids that the visit and what is in it are saved under, however often it is saved. */
  ids: { visit: string; followUp: string; asks: Record<string, string> };
  /** The phone's clock when it was saved first, ISO; null before. Kept, so that saving again is the same thing again. */
  savedAt: string | null;
  outcome: Outcome;
  /** When the outcome was tapped, ISO. */
  at: string;
  met: string[];
  added: NamedPerson[];
  issues: string[];
  otherIssues: string[];
  answers: Record<string, Answer>;
  stand: 1 | 2 | 3 | 4 | 5 | null;
  leaders: NamedPerson[];
  consent: 'granted' | 'revoked' | null;
  consentPhone: string;
  language: string | null;
  materials: string[];
  /** How many of each were left; one where nothing is said. */
  materialCounts: Record<string, number>;
  topics: string[];
  programs: string[];
  /** How long it took, about. */
  minutes: number | null;
  /** Who went along, by id: of the team or a worker without an account. */
  beside: string[];
  /** With somebody else who opened. */
  messageLeft: boolean | null;
  languageNeeded: string | null;
  /** When they said to come again; the hour only where it was told. */
  comeBack: { on: string; at: string } | null;
  movedTo: { line1: string; line2: string; city: string; postalCode: string } | null;
  /** The note of the place as it is to be; null where nothing was changed. */
  placeNote: string | null;
  note: string;
  nextStep: { title: string; dueOn: string } | null;
}

/** What was said before the outcome: who goes along, and the note of the place. */
export type Before = Pick<DoorForm, 'beside' | 'placeNote'>;
export const NOTHING_BEFORE: Before = { beside: [], placeNote: null };

/** A form as it opens: the first of the household is taken to have been there when somebody talked. */
export const startForm = (outcome: Outcome, at: string, about: About, makeId: () => string, before: Before = NOTHING_BEFORE): DoorForm => ({
  ids: { visit: about.planned?.id ?? makeId(), followUp: makeId(), asks: {} }, savedAt: null, outcome, at, met: outcome === 'talked' && about.people[0] ? [about.people[0].contactId] : [], added: [], issues: [], otherIssues: [], answers: {}, stand: null,
  leaders: [], consent: null, consentPhone: '', language: null, materials: [], materialCounts: {}, topics: [], programs: [], minutes: null, messageLeft: null, languageNeeded: null, comeBack: null, movedTo: null, ...before, note: '', nextStep: null,
});

/** The answers to what we asked; each ask has its id from its first answer on. */
export const withAnswers = (form: DoorForm, answers: DoorForm['answers'], makeId: () => string): DoorForm => ({
  ...form, answers, ids: { ...form.ids, asks: { ...Object.fromEntries(Object.keys(answers).map((tile) => [tile, makeId()])), ...form.ids.asks } },
});

/** Under other ids: after the server said that another visit has them. */
export const renewed = (form: DoorForm, makeId: () => string): DoorForm =>
  withAnswers({ ...form, ids: { visit: makeId(), followUp: makeId(), asks: {} } }, form.answers, makeId);

/** What a draft of an earlier version of the app does not hold yet. */
const SINCE = { materialCounts: {}, topics: [], programs: [], minutes: null, messageLeft: null, languageNeeded: null, comeBack: null, movedTo: null, ...NOTHING_BEFORE };

/** A draft as it was kept; one of an earlier version of the app has no ids yet. */
export const reopened = (kept: DoorForm, makeId: () => string): DoorForm =>
  ((kept.ids as DoorForm['ids'] | undefined) ? { ...SINCE, ...kept } : renewed({ ...SINCE, ...kept, savedAt: null }, makeId));

/** What only the form of a talk shows. */
const OF_A_TALK = ['met', 'added', 'issues', 'otherIssues', 'answers', 'stand', 'leaders', 'consent', 'consentPhone', 'language', 'materials', 'materialCounts', 'topics', 'programs', 'minutes'] as const;
/** The form with the talk of another one. */
const withTalkOf = (form: DoorForm, other: Pick<DoorForm, (typeof OF_A_TALK)[number]>): DoorForm =>
  ({ ...form, ...Object.fromEntries(OF_A_TALK.map((key) => [key, other[key]])) });

/** Outcomes that say themselves when to come again. */
export const SAYS_WHEN: readonly Outcome[] = ['come_back_later', 'someone_else_home'];

/** The form as its outcome shows it, and as it is saved: a talk that was begun stays in the draft and is not sent with another outcome. */
export const asShown = (form: DoorForm, about: About): DoorForm => {
  if (form.outcome === 'talked') return form;
  const shown = withTalkOf(form, startForm(form.outcome, form.at, about, () => ''));
  return SAYS_WHEN.includes(form.outcome) ? { ...shown, nextStep: null } : shown;
};

/** What was typed into the form as it is shown, with what it does not show. */
export const asKept = (shown: DoorForm, before: DoorForm): DoorForm =>
  (shown.outcome === 'talked' ? shown : withTalkOf(SAYS_WHEN.includes(shown.outcome) ? { ...shown, nextStep: before.nextStep } : shown, before));

/** An outcome that is saved in one tap takes along what was written before another one. */
export const withWritten = (fresh: DoorForm, before: DoorForm | null): DoorForm => (before ? { ...fresh, note: before.note, nextStep: before.nextStep } : fresh);

/** Who goes along and the note of the place are kept by themselves. */
const KEPT_ELSEWHERE: readonly (keyof DoorForm)[] = ['ids', 'savedAt', 'beside', 'placeNote'];
/** Whether something was said beyond the outcome itself: only that needs keeping. */
export function saysMore(form: DoorForm, about: About): boolean {
  const blank = startForm(form.outcome, form.at, about, () => '');
  const same = (key: keyof DoorForm) => JSON.stringify(form[key]) === JSON.stringify(blank[key]);
  const first = form.met.every((id) => id === about.people[0]?.contactId);
  return (Object.keys(blank) as (keyof DoorForm)[]).some((key) => !KEPT_ELSEWHERE.includes(key) && !same(key) && !(key === 'met' && first && form.outcome !== 'talked'));
}

/** The person that the visit is about: the first of the household who was there, else the first who lives there. */
export const subjectOf = (form: Pick<DoorForm, 'met'>, about: About) =>
  about.people.find(({ contactId }) => form.met.includes(contactId)) ?? about.people[0] ?? null;

/** Asks that got an answer, with the words they were asked in. */
export interface AskedTile { id: string; text: string }

interface MakeVisit {
  userId: string;
  timeZone: string;
  /** The phone's clock, ISO; for a form that was never saved before. */
  now: string;
  tiles: AskedTile[];
  /** The sentence that was read aloud. */
  wording: string | null;
}

/** The body of CONTRACT 4.7. Everything that was left empty is left out. */
export function toVisit(form: DoorForm, about: About, make: MakeVisit) {
  const subject = subjectOf(form, about);
  const person = (named: NamedPerson) => (named.known
    ? { contactId: named.id, ...(named.phone ? { phone: named.phone } : {}) }
    : { newContact: { id: named.id, ...namesOf(named.name), ...(named.phone ? { phone: named.phone } : {}) } });
  const met = [...form.met.map((contactId) => ({ contactId })), ...form.added.map(person)];
  const issues = [...form.issues, ...form.otherIssues];
  const asks = make.tiles.flatMap(({ id, text }) => (form.answers[id] ? [{ id: form.ids.asks[id], askTileId: id, text, answer: form.answers[id] }] : []));
  return {
    id: form.ids.visit,
    ...(subject ? { contactId: subject.contactId } : {}),
    ...(about.listId ? { visitListId: about.listId } : {}),
    ...(about.campaignId ? { campaignId: about.campaignId } : {}),
    // Somebody new who was met at a door lives there, as far as anybody knows.
    // So is a door that is left, or that something is to be known of: it is named as it was rung at.
    ...(about.address && (form.added.some(({ known }) => !known) || LEAVES.includes(form.outcome) || form.placeNote !== null) ? { address: filled(about.address) } : {}),
    ...(about.place ? { place: about.place } : {}),
    ...(about.planned?.id === form.ids.visit ? { plannedAt: about.planned.at } : {}),
    outcome: form.outcome,
    visitedAt: form.at,
    timeZone: make.timeZone,
    visitorIds: [make.userId, ...form.beside],
    ...(form.minutes === null ? {} : { durationMinutes: form.minutes }),
    deviceTime: form.savedAt ?? make.now,
    ...(met.length > 0 ? { met } : {}),
    ...(issues.length > 0 ? { issues } : {}),
    ...(asks.length > 0 ? { asks } : {}),
    ...(form.stand === null ? {} : { assessment: { value: form.stand, basis: 'house_visit' } }),
    ...(form.leaders.length > 0 ? { leadersNamed: form.leaders.map(person) } : {}),
    ...(form.consent === null ? {} : {
      consent: {
        channel: 'sms', purpose: 'organizing', status: form.consent, ...(make.wording ? { wording: make.wording } : {}),
        ...(form.consentPhone.trim() ? { address: form.consentPhone.trim() } : {}),
      },
    }),
    ...(form.language ? { language: form.language } : {}),
    ...(form.topics.length > 0 ? { topics: form.topics } : {}),
    ...(form.programs.length > 0 ? { programs: form.programs } : {}),
    ...(form.materials.length > 0 ? { materials: form.materials.map((code) => ({ code, count: form.materialCounts[code] ?? 1 })) } : {}),
    ...ofOutcome(form),
    ...(form.placeNote === null || about.place ? {} : { addressNotes: { text: form.placeNote.trim() } }),
    ...(form.note.trim() ? { notes: form.note.trim() } : {}),
    ...(form.nextStep?.title.trim() ? { followUps: [{ id: form.ids.followUp, title: form.nextStep.title.trim(), dueOn: form.nextStep.dueOn, assigneeId: make.userId }] } : {}),
  };
}

/** Saved with Save and yet to be taken back for ten seconds: they change where somebody lives or works. */
export const UNDONE_FOR_A_WHILE: readonly Outcome[] = ['moved', 'wrong_address', 'left_job'];

const LEAVES: readonly Outcome[] = ['moved', 'wrong_address'];

/** What belongs to one outcome alone: after another was chosen, it is not sent. */
function ofOutcome({ outcome, messageLeft, languageNeeded, comeBack, movedTo }: DoorForm) {
  return {
    ...(outcome === 'someone_else_home' && messageLeft !== null ? { messageLeft } : {}),
    ...(outcome === 'language_barrier' && languageNeeded ? { languageNeeded } : {}),
    ...((outcome === 'come_back_later' || outcome === 'someone_else_home') && comeBack ? { comeBack: filled(comeBack) } : {}),
    ...(LEAVES.includes(outcome) && movedTo?.line1.trim() ? { movedTo: filled(Object.fromEntries(Object.entries(movedTo).map(([key, text]) => [key, text.trim()]))) } : {}),
  };
}

const filled = <T extends object>(record: T): Partial<T> =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== null && value !== '')) as Partial<T>;

const namesOf = (name: string) => filled({ ...splitFullName(name) });
