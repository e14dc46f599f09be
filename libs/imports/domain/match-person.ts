import { ASK_FROM, compareNames, workplaceKeyOf, type NameRelation } from '@doorstep/contacts/domain';
import { sameEmail } from '@doorstep/kernel';
import type { PersonDraft } from './person-draft';
import { keyOf } from './text-keys';

/** What is compared of a person, in a row or in the database. */
export interface PersonFacts {
  /** All names the person has gone by, the present one first; empty when nobody has told one yet. */
  readonly names: readonly string[];
  readonly emails: readonly string[];
  /** E.164, or as typed where no number could be read. */
  readonly phones: readonly string[];
  readonly addresses: readonly { readonly line1: string | null; readonly line2?: string | null; readonly city: string | null; readonly postalCode: string | null }[];
  /** Names of employers and worksites. */
  readonly workplaces: readonly string[];
  /** Ids of other programs, with the program they are of. */
  readonly externalIds: readonly { readonly source: string; readonly id: string }[];
}

export interface MatchCandidate extends PersonFacts {
  readonly contactId: string;
  /** Since when the person is known: the instant, then the row that made them. Of equally likely people the first one counts; without it, who was made last. */
  readonly since?: Since;
  /** Keys (`rowKey`) of rows that earlier runs put into this contact, unclear ones that were answered "same" included. */
  readonly rowKeys?: readonly string[];
}

export type Since = readonly [at: number, row: number];

export type MatchReason =
  | 'same_row_before' | 'same_name' | 'same_email' | 'same_phone' | 'same_address' | 'same_workplace' | 'same_external_id'
  | 'nickname' | 'name_part' | 'name_alike' | 'name_damaged' | 'other_script' | 'name_missing' | 'nothing_to_compare'
  | 'note_says_same' | 'note_says_not_same';

/** Somebody whom a row may be. */
export interface Like {
  readonly contactId: string;
  readonly score: number;
  readonly reasons: readonly MatchReason[];
}

/** So many others are put before the leads with a row. */
const MOST_OTHERS = 4;

export type Match =
  | { readonly kind: 'same'; readonly contactId: string; readonly score: number; readonly reasons: readonly MatchReason[] }
  | (Like & { readonly kind: 'unclear'; /** Others whom the row may be, the likeliest first. */ readonly others?: readonly Like[] })
  | { readonly kind: 'new' };

const NAME_REASON: Readonly<Record<Exclude<NameRelation, 'different'>, MatchReason>> = {
  same: 'same_name', nickname: 'nickname', part: 'name_part', alike: 'name_alike', damaged: 'name_damaged', 'other-script': 'other_script', missing: 'name_missing',
};
const NAME_WEIGHT: Readonly<Record<NameRelation, number>> = { same: 0.5, nickname: 0.4, damaged: 0.4, 'other-script': 0.4, alike: 0.35, part: 0.2, missing: 0.2, different: 0 };

/** What a row has to be compared with; `source` names the program or list its ids are of. */
export function factsOf(draft: PersonDraft, source: string | null): PersonFacts {
  return {
    names: draft.nameless ? [] : [draft.displayName],
    emails: draft.emails.map((e) => e.address),
    phones: draft.phones.filter((p) => p.type !== 'kakaotalk' || p.number !== null).map((p) => p.number ?? p.asTyped),
    addresses: draft.address ? [draft.address] : [],
    workplaces: [draft.employment?.employer, draft.employment?.worksite].filter((name): name is string => typeof name === 'string'),
    externalIds: source !== null && draft.externalId !== null ? [{ source, id: draft.externalId }] : [],
  };
}

/**
 * A row's content as far as it tells who somebody is. A row that an earlier run has already placed goes to the same
 * contact without a question: the same file again changes nothing, also where a row holds only a name.
 */
export function rowKey(draft: PersonDraft, source: string | null = null): string {
  const facts = factsOf(draft, source);
  const parts = [facts.names.map(keyOf), facts.emails.map(sameEmail), facts.phones.map(phoneKey), facts.addresses.map(addressKey), facts.workplaces.map(workplaceKeyOf), facts.externalIds.map((x) => `${x.source}:${x.id}`)];
  return parts.map((texts) => [...texts].sort().join('|')).join('¦');
}

const shares = (a: readonly string[], b: readonly string[], key: (text: string) => string): boolean => {
  const keys = new Set(a.map(key).filter(Boolean));
  return b.some((text) => keys.has(key(text)));
};
export const phoneKey = (phone: string): string => phone.replace(/\D/g, '');
export const addressKey = (a: PersonFacts['addresses'][number]): string => {
  const street = keyOf(`${a.line1 ?? ''} ${a.line2 ?? ''}`).replace(/\b(apt|apartment|unit|ste|suite|no|num)\b/g, ' ').replace(/\s+/g, ' ').trim();
  const place = a.postalCode?.slice(0, 5) || keyOf(a.city ?? '');
  return /\d/.test(street) && place ? `${street}|${place}` : '';
};

function closestName(a: readonly string[], b: readonly string[]): NameRelation {
  if (a.length === 0 || b.length === 0) return 'missing';
  const relations = a.flatMap((x) => b.map((y) => compareNames(x, y)));
  return relations.reduce((best, next) => (NAME_WEIGHT[next] > NAME_WEIGHT[best] ? next : best));
}

/** Both sides tell the same kind of thing and tell it differently. */
const contradicts = (a: readonly string[], b: readonly string[], key: (text: string) => string): boolean => a.length > 0 && b.length > 0 && !shares(a, b, key);

/**
 * One candidate. The rule: the same name with the same e-mail or phone is the same person; an address, e-mail or phone
 * alone never is; a name with a street or workplace, a nickname, another script and all else unclear is asked.
 */
function compare(facts: PersonFacts, candidate: MatchCandidate): Match {
  const { contactId } = candidate;
  const email = shares(facts.emails, candidate.emails, sameEmail);
  const phone = shares(facts.phones, candidate.phones, phoneKey);
  const address = shares(facts.addresses.map(addressKey), candidate.addresses.map(addressKey), (key) => key);
  const workplace = shares(facts.workplaces, candidate.workplaces, workplaceKeyOf);
  const byId = facts.externalIds.some((x) => candidate.externalIds.some((y) => x.source === y.source && x.id === y.id));
  const name = closestName(facts.names, candidate.names);
  const reasons: MatchReason[] = [
    ...(byId ? ['same_external_id' as const] : []), ...(name === 'different' ? [] : [NAME_REASON[name]]), ...(email ? ['same_email' as const] : []),
    ...(phone ? ['same_phone' as const] : []), ...(address ? ['same_address' as const] : []), ...(workplace ? ['same_workplace' as const] : []),
  ];
  const weight = NAME_WEIGHT[name] + (email ? 0.35 : 0) + (phone ? 0.25 : 0) + (address ? 0.15 : 0) + (workplace ? 0.1 : 0);
  const scored = (most: number): number => Math.round(Math.min(most, weight) * 100) / 100;
  if (byId) return { kind: 'same', contactId, score: 1, reasons };
  if (name === 'same' && (email || phone)) return { kind: 'same', contactId, score: scored(0.99), reasons };
  if (name === 'missing' && facts.names.length === 0 && candidate.names.length === 0) return nameless(facts, candidate, email, phone, scored(0.9), reasons);
  if (name === 'different') return email && phone ? { kind: 'unclear', contactId, score: scored(0.9), reasons } : { kind: 'new' };
  if (email || phone) return { kind: 'unclear', contactId, score: scored(0.95), reasons };
  if (name === 'missing') return { kind: 'new' };
  if (address || workplace) return name === 'part' && !address ? { kind: 'new' } : { kind: 'unclear', contactId, score: scored(0.9), reasons };
  // Namesakes are many: the name alone is asked about only where nothing could speak against it.
  const silent = facts.emails.length + facts.phones.length === 0 || candidate.emails.length + candidate.phones.length === 0;
  const against = contradicts(facts.addresses.map(addressKey), candidate.addresses.map(addressKey), (key) => key) || contradicts(facts.workplaces, candidate.workplaces, workplaceKeyOf);
  if (name === 'same' && silent && !against) return { kind: 'unclear', contactId, score: 0.4, reasons: [...reasons, 'nothing_to_compare'] };
  return { kind: 'new' };
}

/** Two rows without a name: one person when the list gives them the same e-mail, or the same phone and no e-mail. */
function nameless(facts: PersonFacts, candidate: MatchCandidate, email: boolean, phone: boolean, score: number, reasons: readonly MatchReason[]): Match {
  const { contactId } = candidate;
  const onlyPhones = facts.emails.length === 0 && candidate.emails.length === 0;
  if (email || (phone && onlyPhones)) return { kind: 'same', contactId, score, reasons };
  return phone ? { kind: 'unclear', contactId, score, reasons } : { kind: 'new' };
}

const LAST: Since = [Infinity, Infinity];

/** Who was known first comes first: ids of one instant have no order of their own. */
function byAge(a: MatchCandidate, b: MatchCandidate): number {
  const [one, other] = [a.since ?? LAST, b.since ?? LAST];
  for (const n of [0, 1] as const) if (one[n] !== other[n]) return one[n] < other[n] ? -1 : 1;
  return a.contactId < b.contactId ? -1 : 1;
}

const RANK = { same: 2, unclear: 1, new: 0 } as const;

/**
 * Who of the candidates a row is. Candidates are all contacts that share an external id, e-mail, phone, address or a
 * word of the name; of equally likely ones it is who was known first. Notes ("NOT the same person") only add to the reasons that are shown.
 */
export function matchPerson(draft: PersonDraft, candidates: readonly MatchCandidate[], source: string | null = null): Match {
  const facts = factsOf(draft, source);
  const key = rowKey(draft, source);
  const before = candidates.find((candidate) => candidate.rowKeys?.includes(key));
  if (before) return { kind: 'same', contactId: before.contactId, score: 1, reasons: ['same_row_before'] };
  let best: Match = { kind: 'new' };
  const likes: Like[] = [];
  for (const candidate of [...candidates].sort(byAge)) {
    const match = compare(facts, candidate);
    if (match.kind === 'new') continue;
    if (match.kind === 'unclear') likes.push({ contactId: match.contactId, score: match.score, reasons: match.reasons });
    const better = RANK[match.kind] - RANK[best.kind] || (best.kind === 'new' ? 1 : match.score - best.score);
    if (better > 0) best = match;
  }
  if (best.kind !== 'unclear') return best;
  const hints = draft.offers.flatMap((o): MatchReason[] => (o.kind === 'not-the-same' ? ['note_says_not_same'] : o.kind === 'same-person' ? ['note_says_same'] : []));
  const { contactId } = best;
  const others = likes.filter((one) => one.contactId !== contactId && one.score >= ASK_FROM).sort((a, b) => b.score - a.score).slice(0, MOST_OTHERS);
  return { ...best, reasons: [...best.reasons, ...hints], ...(others.length > 0 && { others }) };
}
