import type { HeldCell } from '@doorstep/contacts';
import type { Label, Language } from '@doorstep/kernel';
import { readLabel } from '@doorstep/kernel';
import { hasWords, say } from '@doorstep/platform/words';

/** What values are read with: the reader's language, the organization's zone, and the names behind ids. */
export interface Reader {
  readonly language: Language;
  readonly timeZone: string;
  readonly members: ReadonlyMap<string, string>;
  /** Campaigns, units and lists. */
  readonly audiences: ReadonlyMap<string, Label>;
}

const LOCALES: Record<Language, string> = { en: 'en-US', es: 'es-US', ko: 'ko-KR' };
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/;
const ID = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
/** Which words stand for the codes in what was kept as a whole, by the name of the field. */
const CODES: Record<string, readonly string[]> = { type: ['type'], status: ['status'], classification: ['classification'], state: ['message', 'state'] };
const TAGS: ReadonlySet<string> = new Set(['languages', 'languagesRead', 'language']);
/** What repeats the text beside it in another form. */
const LEFT_OUT: ReadonlySet<string> = new Set(['html']);

export const instantText = (iso: string, { language, timeZone }: Pick<Reader, 'language' | 'timeZone'>): string =>
  new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(new Date(iso));
const dayText = (day: string, language: Language): string => new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(`${day}T12:00:00Z`));
const languageText = (tag: string, language: Language): string => {
  try {
    return new Intl.DisplayNames([LOCALES[language]], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
};
const coded = (sets: readonly string[], code: string, language: Language): string => {
  const key = sets.map((set) => `exports/value.${set}.${code}`).find(hasWords);
  return key ? say(language, key) : code;
};

/** The name of a column or field in words; one that people made themselves is its own name. */
export const fieldText = (name: string, language: Language): string => (hasWords(`exports/held.${name}`) ? say(language, `exports/held.${name}`) : name);

/** Whatever was kept, as people read it: ids of other rows say nothing and are left out. */
function valuesText(value: unknown, reader: Reader, name = ''): string {
  if (value === null || value === undefined || value === '') return '';
  if (typeof value === 'boolean') return say(reader.language, value ? 'exports/value.yes' : 'exports/value.no');
  if (typeof value === 'string') {
    if (ID.test(value)) return '';
    if (INSTANT.test(value)) return instantText(value, reader);
    return TAGS.has(name) ? languageText(value, reader.language) : CODES[name] ? coded(CODES[name], value, reader.language) : value;
  }
  if (Array.isArray(value)) return value.map((one) => valuesText(one, reader, name)).filter(Boolean).join('; ');
  if (typeof value !== 'object') return String(value);
  // A change says of which field it is: its two values are read as that field.
  const field = (value as { field?: unknown }).field;
  return Object.entries(value).filter(([key]) => !LEFT_OUT.has(key)).flatMap(([key, one]) => {
    const text = key === 'field' && typeof one === 'string' ? fieldText(one, reader.language) : valuesText(one, reader, typeof field === 'string' ? field : key);
    return text ? [`${fieldText(key, reader.language)}: ${text}`] : [];
  }).join(', ');
}

const each = (value: unknown): string[] => (Array.isArray(value) ? value : [value]).filter((one): one is string => typeof one === 'string' && one !== '');

/** A cell as people read it: words for codes, names for ids, days and hours where the organization is. Empty where nothing is held. */
export function cellText(kind: HeldCell, value: unknown, reader: Reader, row: Readonly<Record<string, unknown>> = {}): string {
  if (value === null || value === undefined) return '';
  const { language } = reader;
  if (kind.startsWith('code:')) return coded([kind.slice(5)], String(value), language);
  switch (kind) {
    case 'yes': return say(language, value ? 'exports/value.yes' : 'exports/value.no');
    case 'instant': return instantText(String(value), reader);
    case 'day': return dayText(String(value), language);
    case 'list': return each(value).join('; ');
    case 'languages': return each(value).map((tag) => languageText(tag, language)).join(', ');
    case 'field': return fieldText(String(value), language);
    case 'label': return readLabel(value as Label, language).text;
    case 'member': return reader.members.get(String(value)) ?? '';
    case 'members': return each(value).map((id) => reader.members.get(id) ?? '').filter(Boolean).join(', ');
    case 'audience': return readLabel(reader.audiences.get(String(value)) ?? {}, language).text;
    case 'values': return valuesText(value, reader, typeof row['field'] === 'string' ? row['field'] : '');
    default: return String(value);
  }
}
