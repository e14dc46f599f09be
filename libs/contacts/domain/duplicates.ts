import type { NameRelation } from './compare-names';
import { compareNames, keyOf } from './compare-names';

/** What is compared of two people. */
export interface Comparable {
  /** All names the person goes by, the shown one first; empty where nobody has told one yet. */
  readonly names: readonly string[];
  /** E.164. */
  readonly phones: readonly string[];
  /** As `sameEmail` makes them. */
  readonly emails: readonly string[];
  /** As `doorKeyOf` makes them. */
  readonly doors: readonly string[];
  /** As `workplaceKeyOf` makes them. */
  readonly workplaces: readonly string[];
}

export type LikenessReason =
  | 'same_phone' | 'same_email' | 'same_name' | 'nickname' | 'other_script' | 'name_damaged' | 'name_alike' | 'name_part' | 'name_missing'
  | 'same_address' | 'same_workplace' | 'nothing_to_compare';

export interface Likeness {
  /** 0–1. */
  readonly score: number;
  readonly reasons: LikenessReason[];
}

/** Below this a pair is only shown to who is typing; from here on a lead is asked. */
export const ASK_FROM = 0.5;

/** What two spellings of a workplace's name have in common. */
export const workplaceKeyOf = (name: string): string => keyOf(name).replace(/\b(inc|llc|ltd|corp|co|company|incorporated)\b/g, '').replace(/\s+/g, ' ').trim();

interface Names {
  readonly given?: string | null;
  readonly family?: string | null;
  readonly preferred?: string | null;
  readonly shown: string;
  /** An e-mail, phone or "tall cook" stands for the name. */
  readonly missing?: boolean;
}

/** The names somebody goes by, each once: as shown, given and family, preferred and family. */
export const namesOf = ({ given, family, preferred, shown, missing }: Names): string[] =>
  [...new Set([missing ? null : shown, [given, family].filter(Boolean).join(' '), preferred ? [preferred, family].filter(Boolean).join(' ') : null].filter((name): name is string => Boolean(name)))];

const REASON: Readonly<Record<Exclude<NameRelation, 'different'>, LikenessReason>> = {
  same: 'same_name', nickname: 'nickname', damaged: 'name_damaged', 'other-script': 'other_script', alike: 'name_alike', part: 'name_part', missing: 'name_missing',
};
const WEIGHT: Readonly<Record<NameRelation, number>> = { same: 0.42, nickname: 0.39, damaged: 0.39, 'other-script': 0.39, alike: 0.38, part: 0.3, missing: 0.1, different: 0 };

const shares = (a: readonly string[], b: readonly string[]): boolean => a.some((one) => one !== '' && b.includes(one));
const contradicts = (a: readonly string[], b: readonly string[]): boolean => a.some(Boolean) && b.some(Boolean) && !shares(a, b);

/** How the closest two of their names stand to each other. */
export function closestName(a: readonly string[], b: readonly string[]): NameRelation {
  if (a.length === 0 || b.length === 0) return 'missing';
  let best: NameRelation = 'different';
  for (const mine of a) for (const theirs of b) {
    const relation = compareNames(mine, theirs);
    if (relation === 'same') return relation;
    if (WEIGHT[relation] > WEIGHT[best]) best = relation;
  }
  return best;
}

/**
 * How alike two people are, and why. A phone alone is a household, a name alone a coincidence: both stay under the
 * line from which a lead is asked. A name with a phone, an e-mail, a street or a workplace is over it, also as a
 * nickname, in another script or with a slip; so are a phone and an e-mail together, whatever the name.
 */
export function likenessOf(a: Comparable, b: Comparable): Likeness | null {
  const name = closestName(a.names, b.names);
  const phone = shares(a.phones, b.phones);
  const email = shares(a.emails, b.emails);
  const known = (phone ? 0.4 : 0) + (email ? 0.45 : 0);
  if ((name === 'different' || name === 'missing') && known === 0) return null;
  const named = name !== 'different' && name !== 'missing';
  const door = shares(a.doors, b.doors);
  const workplace = shares(a.workplaces, b.workplaces);
  const silent = known === 0 && (a.phones.length + a.emails.length === 0 || b.phones.length + b.emails.length === 0);
  const nothing = name === 'same' && silent && !door && !workplace && !contradicts(a.doors, b.doors) && !contradicts(a.workplaces, b.workplaces);
  const reasons = [
    phone && 'same_phone', email && 'same_email', name !== 'different' && REASON[name], door && 'same_address', workplace && 'same_workplace', nothing && 'nothing_to_compare',
  ].filter((reason): reason is LikenessReason => typeof reason === 'string');
  const around = named ? (door ? 0.2 : 0) + (workplace ? 0.12 : 0) : 0;
  const together = named && known > 0 ? 0.12 : 0;
  return { score: Math.min(0.99, Math.round((WEIGHT[name] + known + around + together) * 100) / 100), reasons };
}
