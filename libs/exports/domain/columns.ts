import type { PersonOut, PhoneOut } from '@doorstep/contacts/domain';

/** What may leave in a file of people, and nothing else: an allow-list. `doNotContact` is in every file, asked or not. */
export const EXPORT_COLUMNS = [
  'name', 'givenName', 'familyName', 'preferredName', 'pronouns', 'phones', 'emails', 'address', 'employer', 'worksite', 'department', 'shift', 'jobTitle',
  'tags', 'affiliate', 'constituency', 'stand', 'lastTouched', 'languages',
] as const;
export type ExportColumn = (typeof EXPORT_COLUMNS)[number];

/** Without a choice: what is needed to reach people. Languages hint at origin (security.md MIN-08), stands and pronouns are nobody's business outside. */
export const DEFAULT_EXPORT_COLUMNS: readonly ExportColumn[] = [
  'name', 'preferredName', 'phones', 'emails', 'address', 'employer', 'worksite', 'department', 'shift', 'jobTitle', 'tags', 'affiliate',
];

export const EXPORT_FORMATS = ['csv', 'xlsx', 'vcard'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];
/** Of everything held on one person: a page that people read and the same for programs, in one archive. */
export const PERSON_FORMAT = 'zip' as const;
export const EXPORT_KINDS = ['contacts', 'person'] as const;
export type ExportKind = (typeof EXPORT_KINDS)[number];
export const EXPORT_STATUSES = ['queued', 'running', 'done', 'failed', 'expired'] as const;
export type ExportStatus = (typeof EXPORT_STATUSES)[number];

/** Columns of the file that one choice becomes, in their order: names of `words/` (`exports/column-…`). */
const FILE_COLUMNS = {
  name: ['fullName'], givenName: ['givenName'], familyName: ['familyName'], preferredName: ['preferredName'], pronouns: ['pronouns'],
  phones: ['phone', 'whatsapp', 'kakaotalk'], emails: ['email'], address: ['line1', 'line2', 'city', 'region', 'postalCode', 'country'],
  employer: ['employer'], worksite: ['worksite'], department: ['department'], shift: ['shift'], jobTitle: ['jobTitle'], tags: ['tags'], affiliate: ['affiliate'],
  constituency: ['constituency'], stand: ['stand'], lastTouched: ['lastTouched'], languages: ['languages'],
} as const satisfies Record<ExportColumn, readonly string[]>;
export type FileColumn = (typeof FILE_COLUMNS)[ExportColumn][number] | 'doNotContact';

/** The chosen columns in the order of the allow-list, spread over those of the file; the mark of those who must not be contacted comes last. */
export const fileColumns = (chosen: readonly ExportColumn[]): FileColumn[] =>
  [...EXPORT_COLUMNS.filter((column) => chosen.includes(column)).flatMap((column): readonly FileColumn[] => FILE_COLUMNS[column]), 'doNotContact'];

const dialled = (phone: PhoneOut): string => (phone.number ?? phone.asTyped) + (phone.extension ? ` x${phone.extension}` : '');
const phones = (person: PersonOut, ofType: (type: string) => boolean): string => person.phones.filter((phone) => ofType(phone.type)).map(dialled).join('; ');

const CELLS: Record<FileColumn, (person: PersonOut, yes: string) => string | null> = {
  fullName: (p) => p.displayName, givenName: (p) => p.givenName, familyName: (p) => p.familyName, preferredName: (p) => p.preferredName, pronouns: (p) => p.pronouns,
  phone: (p) => phones(p, (type) => type !== 'whatsapp' && type !== 'kakaotalk'), whatsapp: (p) => phones(p, (type) => type === 'whatsapp'),
  kakaotalk: (p) => p.phones.filter((phone) => phone.type === 'kakaotalk').map((phone) => phone.asTyped).join('; '),
  email: (p) => p.emails.join('; '),
  line1: (p) => p.address?.line1 ?? null, line2: (p) => p.address?.line2 ?? null, city: (p) => p.address?.city ?? null, region: (p) => p.address?.region ?? null,
  postalCode: (p) => p.address?.postalCode ?? null, country: (p) => p.address?.country ?? null,
  employer: (p) => p.job?.employerName ?? null, worksite: (p) => p.job?.worksiteName ?? null, department: (p) => p.job?.departmentName ?? null,
  shift: (p) => p.job?.shiftName ?? null, jobTitle: (p) => p.job?.jobTitle ?? null,
  tags: (p) => p.tags.join('; '), affiliate: (p) => p.affiliate, constituency: (p) => p.constituency, stand: (p) => (p.stand === null ? null : String(p.stand)),
  lastTouched: (p) => p.lastTouchedOn, languages: (p) => p.languages.join('; '), doNotContact: (p, yes) => (p.doNotContact ? yes : null),
};

/** The cells of a person. `yes` is the reader's word in the column of those who must not be contacted. */
export const cellsOf = (person: PersonOut, columns: readonly FileColumn[], yes: string): string[] => columns.map((column) => CELLS[column](person, yes) ?? '');
