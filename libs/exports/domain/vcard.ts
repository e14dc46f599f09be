import type { PersonOut, PhoneOut } from '@doorstep/contacts/domain';
import type { ExportColumn } from './columns';

const escaped = (text: string): string => text.replace(/[\\,;]/g, (letter) => `\\${letter}`).replace(/\r\n|\r|\n/g, '\\n');
const MOST_OCTETS = 75;
const octets = (letter: string): number => {
  const code = letter.codePointAt(0)!;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
};

/** A line of at most 75 octets, folded between letters and never inside one (RFC 6350 section 3.2). */
function folded(line: string): string {
  let out = '';
  let width = 0;
  for (const letter of line) {
    const size = octets(letter);
    if (width + size > MOST_OCTETS) {
      out += '\r\n ';
      width = 1;
    }
    out += letter;
    width += size;
  }
  return `${out}\r\n`;
}

const TEL_TYPES: Record<string, string> = { mobile: 'cell', home: 'home', work: 'work' };

function telephone(phone: PhoneOut): string {
  const type = TEL_TYPES[phone.type];
  const kind = type ? `;TYPE=${type}` : '';
  if (phone.number === null) return `TEL${kind};VALUE=text:${escaped(phone.asTyped)}`;
  return `TEL${kind};VALUE=uri:tel:${phone.number}${phone.extension ? `;ext=${phone.extension.replace(/\D/g, '')}` : ''}`;
}

/** A person as vCard 4.0 (RFC 6350) with what was chosen. Who must not be contacted says so, in words and as a category. */
export function vcardOf(person: PersonOut, columns: readonly ExportColumn[], doNotContact: string): string {
  const has = (column: ExportColumn): boolean => columns.includes(column);
  const part = (text: string | null | undefined): string => escaped(text ?? '');
  const lines = ['BEGIN:VCARD', 'VERSION:4.0', `UID:urn:uuid:${person.id}`, `FN:${escaped(person.displayName)}`];
  if (has('givenName') || has('familyName') || has('name')) lines.push(`N:${part(person.familyName)};${part(person.givenName)};;;`);
  if (has('preferredName') && person.preferredName) lines.push(`NICKNAME:${escaped(person.preferredName)}`);
  if (has('phones')) lines.push(...person.phones.filter((phone) => phone.type !== 'kakaotalk').map(telephone));
  if (has('emails')) lines.push(...person.emails.map((address) => `EMAIL:${escaped(address)}`));
  const { address: at, job } = person;
  if (has('address') && at) lines.push(`ADR${at.type === 'home' || at.type === 'work' ? `;TYPE=${at.type}` : ''}:;;${part([at.line1, at.line2].filter(Boolean).join(', '))};${part(at.city)};${part(at.region)};${part(at.postalCode)};${part(at.country)}`);
  const organization = [has('employer') ? job?.employerName : null, has('worksite') ? job?.worksiteName : null, has('department') ? job?.departmentName : null].filter((name) => name);
  if (organization.length > 0) lines.push(`ORG:${organization.map((name) => part(name)).join(';')}`);
  if (has('jobTitle') && job?.jobTitle) lines.push(`TITLE:${escaped(job.jobTitle)}`);
  if (has('languages')) lines.push(...person.languages.map((language, i) => `LANG;PREF=${i + 1}:${language}`));
  const categories = [...(has('tags') ? person.tags : []), ...(person.doNotContact ? [doNotContact] : [])];
  if (categories.length > 0) lines.push(`CATEGORIES:${categories.map(escaped).join(',')}`);
  if (person.doNotContact) lines.push(`NOTE:${escaped(doNotContact)}`);
  return [...lines, 'END:VCARD'].map(folded).join('');
}
