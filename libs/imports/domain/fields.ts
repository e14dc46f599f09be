/** What a column of a list of people may be taken as (API: `mapping[].field`). `custom:<name>` joins them. */
export const FIELDS = [
  'fullName', 'givenName', 'familyName', 'preferredName', 'email', 'phone', 'address', 'line1', 'line2', 'city', 'region',
  'postalCode', 'country', 'language', 'employer', 'worksite', 'department', 'shift', 'jobTitle', 'classification',
  'assessment', 'tags', 'note', 'consentSms', 'consentEmail', 'doNotContact', 'externalId', 'date', 'unit', 'card',
  'caution', 'addressNotes', 'affiliate', 'whatsapp', 'kakaotalk', 'timeZone', 'ignore',
] as const;
export type KnownField = (typeof FIELDS)[number];
export type Field = KnownField | `custom:${string}`;

/** Fields that several columns may share: their values are added up. All others are taken from one column. */
export const SHARED_FIELDS: ReadonlySet<Field> = new Set<Field>(['phone', 'email', 'tags', 'note', 'language', 'whatsapp', 'kakaotalk', 'caution', 'addressNotes', 'ignore']);

const LONGEST_CUSTOM_NAME = 60;

export const isField = (text: unknown): text is Field =>
  typeof text === 'string' &&
  (FIELDS.includes(text as KnownField) || (text.startsWith('custom:') && text.slice(7).trim() !== '' && text.length <= LONGEST_CUSTOM_NAME + 7));

/** The name after `custom:`, else null. */
export const customName = (field: Field): string | null => (field.startsWith('custom:') ? field.slice(7).trim() : null);
