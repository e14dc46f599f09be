import type { FieldProblem, Label } from '@doorstep/kernel';
import { cleanText, isDay } from '@doorstep/kernel';
import type { CustomFields } from './contact';
import { isForbiddenLabel } from './labels';

export const OWN_FIELD_KINDS = ['text', 'number', 'date', 'choice', 'yes_no'] as const;
export type OwnFieldKind = (typeof OWN_FIELD_KINDS)[number];

/** A field that the organization keeps of its people beside our own. */
export interface OwnField {
  /** Its key in `customFields`: made of its first label and kept, since people, lists and files name it. */
  readonly name: string;
  readonly label: Label;
  readonly kind: OwnFieldKind;
  /** What may be chosen, as it is written; of the kind `choice` alone. */
  readonly choices: readonly string[];
}

export const OWN_FIELDS_MOST = 50;
const CHOICES_MOST = 50;
const LONGEST = 50;
const RESERVED = new Set(['__proto__', 'constructor', 'prototype']);

export interface SentOwnField {
  name?: string | null;
  label: Label;
  kind: OwnFieldKind;
  choices?: readonly string[] | null;
}

const firstText = (label: Label): string => cleanText(label.en ?? label.es ?? label.ko ?? '');

/** Reads the fields of an organization. Names and choices that name what is never kept are problems, without exception (security.md MIN-01, MIN-02). */
export function readOwnFields(sent: readonly SentOwnField[]): { fields: OwnField[]; problems: FieldProblem[] } {
  const problems: FieldProblem[] = [];
  const taken = new Set<string>();
  const fields = sent.map((field, i): OwnField => {
    const at = `items[${i}]`;
    const name = cleanText(field.name ?? '') || firstText(field.label);
    const forbidden = [name, ...Object.values(field.label)].some((text) => isForbiddenLabel(text));
    if (forbidden) problems.push({ field: `${at}.label`, code: 'contacts/label-never-kept' });
    else if (Array.from(name).length > LONGEST) problems.push({ field: `${at}.label`, code: 'too-long', params: { max: LONGEST } });
    else if (name === '' || RESERVED.has(name)) problems.push({ field: `${at}.label`, code: 'required' });
    if (taken.has(name)) problems.push({ field: `${at}.label`, code: 'contacts/own-field-twice' });
    taken.add(name);
    const choices = field.kind === 'choice' ? [...new Set((field.choices ?? []).map(cleanText).filter(Boolean))] : [];
    if (field.kind === 'choice' && choices.length === 0) problems.push({ field: `${at}.choices`, code: 'required' });
    if (choices.length > CHOICES_MOST) problems.push({ field: `${at}.choices`, code: 'too-many', params: { max: CHOICES_MOST } });
    if (choices.some((choice) => isForbiddenLabel(choice))) problems.push({ field: `${at}.choices`, code: 'contacts/label-never-kept' });
    return { name, label: field.label, kind: field.kind, choices };
  });
  if (sent.length > OWN_FIELDS_MOST) problems.push({ field: 'items', code: 'too-many', params: { max: OWN_FIELDS_MOST } });
  return { fields, problems };
}

/** Values that do not fit the kind of their field; fields that nobody defined (a list may bring one) take anything. */
export function ownFieldProblems(fields: readonly OwnField[], values: CustomFields | null | undefined): FieldProblem[] {
  return Object.entries(values ?? {}).flatMap(([sent, value]): FieldProblem[] => {
    const field = fields.find(({ name }) => name === cleanText(sent));
    return !field || value === null || fits(field, value) ? [] : [{ field: `customFields.${sent}`, code: `contacts/own-field-${field.kind}` }];
  });
}

function fits({ kind, choices }: OwnField, value: string | number | boolean): boolean {
  switch (kind) {
    case 'text': return typeof value === 'string';
    case 'number': return typeof value === 'number';
    case 'date': return typeof value === 'string' && isDay(value);
    case 'choice': return typeof value === 'string' && choices.includes(cleanText(value));
    case 'yes_no': return typeof value === 'boolean';
  }
}
