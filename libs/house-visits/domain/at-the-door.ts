import type { Outcome } from './outcomes';

/** Where a talk was. Doors and rates count those at home. */
export const VISIT_PLACES = ['home', 'workplace', 'elsewhere'] as const;
export type VisitPlace = (typeof VISIT_PLACES)[number];

/** What is said of a visit beside its outcome, each with the outcomes that it belongs to. */
const BELONGS: Readonly<Record<'messageLeft' | 'languageNeeded' | 'comeBack' | 'movedTo', readonly Outcome[]>> = {
  messageLeft: ['someone_else_home'],
  languageNeeded: ['language_barrier'],
  comeBack: ['come_back_later', 'someone_else_home'],
  movedTo: ['moved', 'wrong_address'],
};

export interface SaidAtDoor {
  outcome: Outcome | null;
  place: VisitPlace;
  messageLeft?: boolean | null;
  languageNeeded?: string | null;
  comeBack?: { on: string; at?: string | null } | null;
  movedTo?: object | null;
}

/** The first field that does not belong to the outcome or the place; null when all do. */
export function strangeField(said: SaidAtDoor): keyof typeof BELONGS | 'outcome' | null {
  for (const field of Object.keys(BELONGS) as Array<keyof typeof BELONGS>) {
    const there = said[field] !== undefined && said[field] !== null;
    if (there && (said.outcome === null || !BELONGS[field].includes(said.outcome))) return field;
  }
  return said.place !== 'home' && said.outcome !== null && OF_A_HOME.includes(said.outcome) ? 'outcome' : null;
}

/** What can only be found out where somebody lives. */
export const OF_A_HOME: readonly Outcome[] = ['not_home', 'no_way_in', 'someone_else_home', 'moved', 'wrong_address'];

/** What an outcome does beyond being written down. */
export interface DoorEffects {
  /** The address is retired with its day: they moved away, or it never was theirs. */
  leavesAddress: 'moved' | 'bad' | null;
  endsJob: boolean;
  /** A language that the person needs: somebody who speaks it goes next. */
  passesOn: string | null;
  /** With an hour it is a planned visit, with a day alone a promise of that day. */
  comesBack: 'planned_visit' | 'follow_up' | null;
}

export function effectsOf(said: SaidAtDoor): DoorEffects {
  const { outcome, comeBack } = said;
  return {
    leavesAddress: outcome === 'moved' ? 'moved' : outcome === 'wrong_address' ? 'bad' : null,
    endsJob: outcome === 'left_job',
    passesOn: outcome === 'language_barrier' ? (said.languageNeeded ?? null) : null,
    comesBack: comeBack ? (comeBack.at ? 'planned_visit' : 'follow_up') : null,
  };
}

export const doesAnything = (effects: DoorEffects): boolean => effects.leavesAddress !== null || effects.endsJob || effects.passesOn !== null || effects.comesBack !== null;

/** A talk stays, since what was said was said; a door that was not safe was told to everybody, and a lead lifts its mark. */
export const STAYS: readonly Outcome[] = ['talked', 'unsafe'];

/** Whether a visit can be taken back after it was sent. */
export const mayTakeBack = (visit: { outcome: Outcome | null; told: boolean }): boolean => visit.outcome !== null && !STAYS.includes(visit.outcome) && !visit.told;

/** Somebody on the team who may see the person. */
export interface Colleague {
  id: string;
  speaks: readonly string[];
  /** Leads the campaign of the visit. */
  leadsCampaign: boolean;
  /** Works in the campaign of the visit. */
  holdsCampaign: boolean;
  role: 'admin' | 'lead' | 'organizer' | 'volunteer';
}

const primary = (language: string): string => language.toLowerCase().split('-')[0]!;

/** The least number that stands for a text: spreads people over those who speak, the same each time. */
const spread = (text: string): number => Array.from(text).reduce((sum, letter) => (sum * 31 + letter.codePointAt(0)!) >>> 0, 7);

/**
 * Who goes next to somebody whose language the visitor does not speak: one who speaks it, of the campaign first, spread
 * by the person; else who leads the campaign; else a lead of the organization. Null where nobody is left: then it stays with the visitor.
 */
export function whoGoesNext(colleagues: readonly Colleague[], wish: { language: string; visitorId: string; personId: string }): Colleague | null {
  const others = colleagues.filter(({ id }) => id !== wish.visitorId).sort((a, b) => (a.id < b.id ? -1 : 1));
  const speakers = others.filter(({ speaks }) => speaks.some((one) => primary(one) === primary(wish.language)));
  const tiers = [
    speakers.filter(({ holdsCampaign, role }) => holdsCampaign && role !== 'admin'),
    speakers.filter(({ role }) => role !== 'admin'),
    speakers,
    others.filter(({ leadsCampaign }) => leadsCampaign),
    others.filter(({ role }) => role === 'lead'),
    others.filter(({ role }) => role === 'admin'),
  ];
  const found = tiers.find((tier) => tier.length > 0);
  return found ? found[spread(wish.personId) % found.length]! : null;
}
