import { readEmails, readPhone, sameEmail } from '@doorstep/kernel';
import type { AddressView, CustomFields, EmailView, EmploymentView, NewAddress, NewEmail, NewEmployment, NewPhone } from './contact';
import { holdsIdentifier } from './identifiers';
import { isForbiddenLabel } from './labels';
import type { Phone, Problems } from './prepared';
import { tagKeyOf } from './tags';

const HANDLES = new Set(['whatsapp', 'kakaotalk']);
const NAMES = ['employerName', 'worksiteName', 'departmentName', 'shiftName', 'jobTitle'] as const;
const LINES = ['line1', 'line2', 'city', 'region', 'postalCode'] as const;

/** Phones in E.164 where they are whole; an incomplete one is kept as typed, to be mended later. The same number twice is one. */
export function readPhones(phones: readonly NewPhone[], region: string, problems: Problems, before: readonly Phone[] = []): Phone[] {
  const seen = new Set<string>();
  return phones.flatMap((phone, i): Phone[] => {
    const asTyped = problems.text(`phones[${i}].number`, phone.number);
    if (asTyped === null) {
      if (!phone.number?.trim()) problems.add(`phones[${i}].number`, 'required');
      return [];
    }
    const type = phone.type ?? 'mobile';
    const reading = readPhone(asTyped, region);
    let number: string | null = null;
    let extension = problems.text(`phones[${i}].extension`, phone.extension, 20);
    if ('e164' in reading) {
      number = reading.e164;
      extension ??= reading.extension;
    } else if (reading.problem !== 'incomplete' && !HANDLES.has(type)) {
      problems.add(`phones[${i}].number`, `contacts/phone-${reading.problem}`);
      return [];
    }
    const same = `${number ?? asTyped}|${extension ?? ''}|${HANDLES.has(type) ? type : ''}`;
    if (seen.has(same)) return [];
    seen.add(same);
    const kept = before.find((one) => one.number !== null && one.number === number);
    return [{ number, asTyped: kept?.asTyped ?? asTyped, extension, type, status: phone.status ?? 'unverified' }];
  });
}

/** E-mail addresses in one case, so that they are found and compared with `=`. The same one twice is one. */
export function readEmailFields(emails: readonly NewEmail[], problems: Problems): EmailView[] {
  const seen = new Set<string>();
  return emails.flatMap((email, i): EmailView[] => {
    const { addresses: [address, second], problems: wrong } = readEmails(email.address);
    if (address === undefined || second !== undefined || wrong.length > 0) {
      problems.add(`emails[${i}].address`, 'not-an-email');
      return [];
    }
    const same = sameEmail(address);
    if (seen.has(same)) return [];
    seen.add(same);
    return [{ address: same, status: email.status ?? 'unverified' }];
  });
}

export const readAddresses = (addresses: readonly NewAddress[], problems: Problems): AddressView[] =>
  addresses.flatMap((address, i): AddressView[] => {
    const at = `addresses[${i}]`;
    const lines = Object.fromEntries(LINES.map((name) => [name, problems.text(`${at}.${name}`, address[name])])) as Record<(typeof LINES)[number], string | null>;
    const notes = keepable(problems, `${at}.notes`, problems.text(`${at}.notes`, address.notes, 500));
    const country = problems.text(`${at}.country`, address.country, 2)?.toUpperCase() ?? 'US';
    if (LINES.every((name) => lines[name] === null) && typeof address.latitude !== 'number' && notes === null) {
      problems.add(`${at}.line1`, 'required');
      return [];
    }
    const placed = typeof address.latitude === 'number' && typeof address.longitude === 'number';
    return [{ ...lines, country, latitude: placed ? address.latitude! : null, longitude: placed ? address.longitude! : null, type: address.type ?? 'home', notes }];
  });

export const readEmployments = (jobs: readonly NewEmployment[], problems: Problems): EmploymentView[] =>
  jobs.map((job, i) => {
    const names = Object.fromEntries(NAMES.map((name) => [name, problems.text(`employments[${i}].${name}`, job[name])])) as Record<(typeof NAMES)[number], string | null>;
    if (job.from && job.to && job.to < job.from) problems.add(`employments[${i}].to`, 'contacts/ends-before-it-begins');
    return {
      employerId: job.employerId ?? null, worksiteId: job.worksiteId ?? null, departmentId: job.departmentId ?? null, shiftId: job.shiftId ?? null,
      ...names, classification: job.classification ?? 'employee', from: job.from ?? null, to: job.to ?? null,
    };
  });

export function readTags(tags: readonly string[], problems: Problems): string[] {
  const kept = new Map<string, string>();
  tags.forEach((tag, i) => {
    const text = problems.text(`tags[${i}]`, tag, 50);
    if (text === null) return;
    if (isForbiddenLabel(text) || holdsIdentifier(text)) problems.add(`tags[${i}]`, 'contacts/label-never-kept');
    if (!kept.has(tagKeyOf(text))) kept.set(tagKeyOf(text), text);
  });
  return [...kept.values()];
}

/** Custom fields whose names and choices may be kept. Null takes a field away. */
export function readCustomFields(fields: CustomFields, problems: Problems): CustomFields {
  const read: CustomFields = {};
  for (const [name, value] of Object.entries(fields)) {
    const label = problems.text(`customFields.${name}`, name, 50);
    if (label === null) continue;
    const text = typeof value === 'string' ? problems.text(`customFields.${name}`, value, 500) : value;
    const choice = typeof text === 'string' && text.length <= 50 && isForbiddenLabel(text);
    if (isForbiddenLabel(label) || choice) problems.add(`customFields.${name}`, 'contacts/label-never-kept');
    else if (typeof text === 'string' && holdsIdentifier(text)) problems.add(`customFields.${name}`, 'contacts/number-never-kept');
    read[label] = text;
  }
  return read;
}

/** A text that people write freely, without numbers of identity papers. */
export function keepable(problems: Problems, field: string, text: string | null): string | null {
  if (text !== null && holdsIdentifier(text)) problems.add(field, 'contacts/number-never-kept');
  return text;
}
