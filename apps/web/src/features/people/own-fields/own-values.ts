import type { CustomFields } from '@doorstep/contacts/domain';
import type { OwnField } from './use-own-fields';

/** What a list brought without a definition, as fields of their own kind, so that they can be mended by hand. */
export const undefinedFields = (fields: readonly OwnField[], values: CustomFields): OwnField[] =>
  Object.entries(values).filter(([name, value]) => value !== null && !fields.some((field) => field.name === name)).map(([name, value]) =>
    ({ name, label: name, labelTexts: {}, kind: typeof value === 'boolean' ? 'yes_no' as const : typeof value === 'number' ? 'number' as const : 'text' as const, choices: [] }));

/** A typed text as the field keeps it: an empty one clears; a number that is none stays as typed, for the server to name. */
export function ownValue({ kind }: Pick<OwnField, 'kind'>, typed: string): string | number | boolean | null {
  const text = typed.trim();
  if (text === '') return null;
  if (kind === 'yes_no') return text === 'yes';
  if (kind === 'number') { const number = Number(text.replace(',', '.')); return Number.isFinite(number) ? number : text; }
  return kind === 'text' ? typed : text;
}

/** The members that differ; what was cleared is null. */
export function changedCustom(before: CustomFields, after: CustomFields): CustomFields {
  const trimmed = (value: CustomFields[string] | undefined) => (typeof value === 'string' ? value.trim() || null : value ?? null);
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return Object.fromEntries(names.filter((name) => trimmed(after[name]) !== trimmed(before[name])).map((name) => [name, trimmed(after[name])]));
}
