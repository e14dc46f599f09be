import { canonicalJson } from '@doorstep/kernel';
import type { ContactFields, PhoneView } from './contact';
import type { Person, Phone } from './prepared';

/** A phone as it is told: the whole number, else what was typed. */
export const showPhone = (phone: Phone): PhoneView =>
  ({ number: phone.number ?? phone.asTyped, extension: phone.extension, type: phone.type, status: phone.status });

/** A person's fields as changes name them; each custom field is one of its own. */
export function fieldsOf(person: Person): Map<string, unknown> {
  const { customFields, phones, ...plain } = person;
  return new Map<string, unknown>([
    ...Object.entries(plain), ['phones', phones.map(showPhone)],
    ...Object.entries(customFields).map(([name, value]): [string, unknown] => [`customFields.${name}`, value]),
  ]);
}

/** The fields that a change names, in the same words. */
export function namedBy(change: ContactFields): Set<string> {
  const { customFields, ...plain } = change;
  const named = Object.entries(plain).filter(([, value]) => value !== undefined).map(([name]) => name);
  return new Set([...named, ...Object.keys(customFields ?? {}).map((name) => `customFields.${name.normalize('NFC').trim()}`)]);
}

/** A change without these fields; of custom fields only those named. */
export function withoutFields(change: ContactFields, fields: readonly string[]): ContactFields {
  const gone = new Set(fields);
  const { customFields, ...plain } = change;
  const left = Object.fromEntries(Object.entries(plain).filter(([name]) => !gone.has(name)));
  if (!customFields) return customFields === undefined ? left : { ...left, customFields };
  return { ...left, customFields: Object.fromEntries(Object.entries(customFields).filter(([name]) => !gone.has(`customFields.${name.normalize('NFC').trim()}`))) };
}

export interface FieldDifference {
  readonly field: string;
  readonly from: unknown;
  readonly to: unknown;
}

/** What differs between two states of a person. */
export function differences(before: Person, after: Person): FieldDifference[] {
  const [old, fresh] = [fieldsOf(before), fieldsOf(after)];
  return [...new Set([...old.keys(), ...fresh.keys()])]
    .map((field) => ({ field, from: old.get(field) ?? null, to: fresh.get(field) ?? null }))
    .filter(({ from, to }) => canonicalJson(from) !== canonicalJson(to));
}

/**
 * What stays when the later value of a clash is taken: the value itself; where nobody had changed the field, and it is
 * a list (a number that was heard), what it adds to the list as it stands now.
 */
export function takenLater({ base, yours, theirs, now }: { base: unknown; yours: unknown; theirs: unknown; now: unknown }): unknown {
  const same = (a: unknown, b: unknown): boolean => canonicalJson(a ?? null) === canonicalJson(b ?? null);
  if (!Array.isArray(yours) || !Array.isArray(now) || !same(base, theirs)) return yours;
  const before: unknown[] = Array.isArray(base) ? base : [];
  return [...(now as unknown[]), ...yours.filter((one) => ![...before, ...(now as unknown[])].some((there) => same(there, one)))];
}

export interface EarlierChange {
  readonly field: string;
  readonly from: unknown;
  readonly by: string | null;
  readonly at: Date;
}

export interface FieldConflict {
  readonly field: string;
  readonly base: unknown;
  readonly yours: unknown;
  readonly theirs: unknown;
  readonly changedBy: string | null;
  readonly changedAt: string;
}

/**
 * Fields that were changed by both since the version that was edited (CONTRACT 4.3). The same value twice is no
 * clash, and "do not contact" always wins without one.
 * @param since changes after that version, oldest first
 */
export function conflictsOf(wished: readonly FieldDifference[], named: ReadonlySet<string>, since: readonly EarlierChange[]): FieldConflict[] {
  return wished.flatMap(({ field, from: theirs, to: yours }): FieldConflict[] => {
    const meanwhile = since.filter((change) => change.field === field);
    const [first] = meanwhile;
    const last = meanwhile.at(-1);
    if (!named.has(field) || !first || !last || (field === 'doNotContact' && yours === true)) return [];
    return [{ field, base: first.from ?? null, yours, theirs, changedBy: last.by, changedAt: last.at.toISOString() }];
  });
}
