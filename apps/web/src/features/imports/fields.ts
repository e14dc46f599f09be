import type { ImportKey } from './words';

/** What a column may be, in the order and groups of the choice. */
export const FIELD_GROUPS = {
  person: ['fullName', 'givenName', 'familyName', 'preferredName', 'language', 'tags', 'affiliate', 'externalId'],
  reach: ['phone', 'email', 'whatsapp', 'kakaotalk', 'timeZone'],
  home: ['address', 'line1', 'line2', 'city', 'region', 'postalCode', 'country', 'addressNotes'],
  work: ['employer', 'worksite', 'unit', 'department', 'shift', 'jobTitle', 'classification'],
  campaign: ['assessment', 'card', 'date', 'note', 'caution'],
  permission: ['consentSms', 'consentEmail', 'doNotContact'],
} as const;
export type FieldGroup = keyof typeof FIELD_GROUPS;
export const GROUPS = Object.keys(FIELD_GROUPS) as FieldGroup[];

/** The column is not taken. */
export const IGNORE = 'ignore';
/** Several columns may be this; every other field is taken from one column. */
const shared: readonly string[] = ['phone', 'email', 'tags', 'note', 'language', 'whatsapp', 'kakaotalk', 'caution', 'addressNotes', IGNORE];

export const fieldWord = (field: string): ImportKey | null =>
  field === IGNORE || GROUPS.some((group) => (FIELD_GROUPS[group] as readonly string[]).includes(field)) ? (`field.${field}` as ImportKey) : null;

/** The organization's own field that a column can be kept as; shortened to what the server takes. */
export const customField = (header: string): string => `custom:${header.trim().slice(0, 60)}`;

/** Fields that another column has taken already and that only one can be. */
export const takenBy = (mapping: readonly { index: number; field: string }[], index: number): string[] =>
  mapping.filter((one) => one.index !== index && !shared.includes(one.field)).map((one) => one.field);
