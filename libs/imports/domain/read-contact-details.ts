import { readEmails, readPhone, sameEmail } from '@doorstep/kernel';
import type { DraftAddress, DraftEmail, DraftPhone } from './person-draft';
import type { RowCells } from './row-cells';
import { keyOf } from './text-keys';

/** Phones of a row; one that cannot be read is kept as typed, never dialled, and told. */
export function readPhones(cells: RowCells, region: string): DraftPhone[] {
  const phones: DraftPhone[] = [];
  const add = (phone: DraftPhone): void => {
    if (!phones.some((p) => p.type === phone.type && (p.number ?? p.asTyped) === (phone.number ?? phone.asTyped))) phones.push(phone);
  };
  const take = (typed: string, column: number, type: DraftPhone['type'], deep: boolean): void => {
    const reading = readPhone(typed, region);
    if ('possible' in reading) add({ number: reading.e164, extension: reading.extension, asTyped: reading.asTyped, type, status: 'unverified' });
    else if (reading.problem === 'several' && deep) {
      cells.warn('imports/phone-several', column, typed);
      reading.parts.forEach((part) => take(part, column, type, false));
    } else {
      cells.warn(reading.problem === 'damaged' ? 'imports/phone-damaged' : reading.problem === 'incomplete' ? 'imports/phone-incomplete' : 'imports/phone-unreadable', column, typed);
      // Lost digits cannot be had back; an incomplete number can be completed by who knows it.
      if (reading.problem === 'incomplete') add({ number: null, extension: null, asTyped: reading.asTyped, type, status: 'bad' });
    }
  };
  for (const { text, column } of cells.all('phone')) take(text, column, 'phone', true);
  for (const { text, column } of cells.all('whatsapp')) take(text, column, 'whatsapp', true);
  for (const { text } of cells.all('kakaotalk')) {
    // KakaoTalk has names of its own beside numbers.
    const reading = readPhone(text, region);
    add({ number: 'possible' in reading ? reading.e164 : null, extension: null, asTyped: text, type: 'kakaotalk', status: 'unverified' });
  }
  return phones;
}

export function readAddresses(cells: RowCells, bad: boolean): DraftEmail[] {
  const found = new Map<string, DraftEmail>();
  for (const { text, column } of cells.all('email')) {
    const { addresses, problems } = readEmails(text);
    for (const address of addresses) if (!found.has(sameEmail(address))) found.set(sameEmail(address), { address, status: bad ? 'bad' : 'unverified' });
    for (const problem of problems) cells.warn('imports/email-invalid', column, problem.text);
  }
  return [...found.values()];
}

const COUNTRIES: Readonly<Record<string, string>> = {
  us: 'US', usa: 'US', 'u s': 'US', 'u s a': 'US', 'united states': 'US', 'united states of america': 'US', 'estados unidos': 'US', eeuu: 'US', 'ee uu': 'US', 미국: 'US',
  mexico: 'MX', mx: 'MX', 멕시코: 'MX', canada: 'CA', 'corea del sur': 'KR', 'south korea': 'KR', korea: 'KR', kr: 'KR', 한국: 'KR', 대한민국: 'KR', guatemala: 'GT', 'el salvador': 'SV', honduras: 'HN', philippines: 'PH', filipinas: 'PH',
};

const LONGEST_ADDRESS = 300;
const US_TAIL = /^(.*?)[,\s]+([A-Z]{2}|California|CA\.)[,\s]+(\d{5}(?:-\d{4})?)$/i;

/** The address of a row, from its parts or from one cell ("1423 W 8th St, Los Angeles, CA 90017"). */
export function readAddress(cells: RowCells): DraftAddress | null {
  const whole = cells.one('address');
  const country = cells.text('country');
  const parts = {
    line1: cells.text('line1', 300), line2: cells.text('line2', 300), city: cells.text('city'), region: cells.text('region'),
    postalCode: cells.text('postalCode', 20), country: country === null ? null : (COUNTRIES[keyOf(country)] ?? (/^[a-z]{2}$/i.test(country) ? country.toUpperCase() : country)),
  };
  // A spreadsheet takes the zeros from the front of a ZIP.
  if (parts.postalCode !== null && /^\d{4}$/.test(parts.postalCode) && (parts.country === null || parts.country === 'US')) parts.postalCode = parts.postalCode.padStart(5, '0');
  if (whole) {
    const text = whole.text.slice(0, LONGEST_ADDRESS).replace(/\s*\n\s*/g, ', ').replace(/,?\s*(USA|United States|EE\.? ?UU\.?)\.?$/i, '');
    const tail = US_TAIL.exec(text);
    const [street, ...more] = (tail?.[1] ?? text).split(/\s*,\s*/);
    const city = tail && more.length > 0 ? more.at(-1)! : null;
    const between = tail && more.length > 1 ? more.slice(0, -1).join(', ') : null;
    if (tail && city !== null) return { line1: street!, line2: between ?? parts.line2, city, region: tail[2]!, postalCode: tail[3]!, country: parts.country };
    if (/\d/.test(text) && text.includes(',')) cells.warn('imports/address-unclear', whole.column);
    return { ...parts, line1: text };
  }
  // A country alone is no address.
  return parts.line1 ?? parts.line2 ?? parts.city ?? parts.region ?? parts.postalCode ? parts : null;
}
