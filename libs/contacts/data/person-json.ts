import { sortKeyOf } from '@doorstep/kernel';
import type { EmploymentView, Person } from '../domain';
import { searchTextOf, tagKeyOf } from '../domain';
import { placeJson } from './place-json';

const at = <T extends object>(rows: readonly T[]): Array<T & { position: number }> => rows.map((row, position) => ({ ...row, position }));

/** The number a list shows: the first that is whole and works, mobiles first. */
const primaryPhone = (person: Person): string | null => {
  const usable = person.phones.filter((phone) => phone.number !== null && phone.status !== 'bad');
  return (usable.find((phone) => phone.type === 'mobile') ?? usable[0])?.number ?? null;
};

export const currentJob = (jobs: readonly EmploymentView[]): EmploymentView | null => jobs.find((job) => job.to === null) ?? null;

/** A person as the JSON that the writing statements read, with what is worked out from it. */
export function personJson(person: Person): Record<string, unknown> {
  const job = currentJob(person.employments);
  const search = searchTextOf(person);
  return {
    given_name: person.givenName, family_name: person.familyName, display_name: person.displayName, no_name_yet: person.noNameYet, languages_read: person.languagesRead, sort_key: sortKeyOf(person).slice(0, 500),
    preferred_name: person.preferredName, pronouns: person.pronouns, affiliate_id: person.affiliateId, constituency: person.constituency,
    do_not_contact: person.doNotContact, caution: person.caution, time_zone: person.timeZone, custom_fields: person.customFields,
    primary_phone: primaryPhone(person), worksite_name: job?.worksiteName ?? job?.employerName ?? null,
    phones: at(person.phones.map((p) => ({ number: p.number, extension: p.extension, as_typed: p.asTyped, type: p.type, status: p.status }))),
    emails: at(person.emails.map((e) => ({ address: e.address, status: e.status }))),
    addresses: at(person.addresses.map((a) => ({
      line1: a.line1, line2: a.line2, city: a.city, region: a.region, postal_code: a.postalCode, country: a.country, latitude: a.latitude, longitude: a.longitude,
      ...placeJson(a), type: a.type, notes: a.notes,
    }))),
    languages: at(person.languages.map((language) => ({ language }))),
    tags: at(person.tags.map((tag) => ({ tag_key: tagKeyOf(tag), tag }))),
    employments: at(person.employments.map((j) => ({
      employer_id: j.employerId, worksite_id: j.worksiteId, department_id: j.departmentId, shift_id: j.shiftId, employer_name: j.employerName,
      worksite_name: j.worksiteName, department_name: j.departmentName, shift_name: j.shiftName, job_title: j.jobTitle, classification: j.classification,
      from_on: j.from, until_on: j.to,
    }))),
    search_key: search.key, phone_digits: search.phoneDigits, search_version: search.version,
  };
}
