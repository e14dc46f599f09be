import type { ContactFields, ContactView } from '@doorstep/contacts/domain';
import { gapsFilled, isNameless } from './fill-gaps';

const rosa: ContactView = {
  id: 'a', version: 3, displayName: 'Rosa Ruiz', givenName: 'Rosa', familyName: 'Ruiz', preferredName: null, pronouns: null, languages: [], languagesRead: [], noNameYet: false, timeZone: null, constituency: null,
  phones: [{ number: '+12135550101', extension: null, type: 'mobile', status: 'verified' }], emails: [{ address: 'Rosa@example.org', status: 'unverified' }],
  addresses: [], formerAddresses: [], employments: [], tags: ['committee'], affiliateId: null, doNotContact: false, caution: null, customFields: { shoes: '9' }, assessment: null,
  lastTouchedAt: null, possibleDuplicates: [], createdAt: '', updatedAt: '',
};
const e164 = (typed: string): string => (typed.replace(/\D/g, '').length === 10 ? `+1${typed.replace(/\D/g, '')}` : typed);
const fill = (there: Partial<ContactView>, said: ContactFields): ContactFields | null => gapsFilled({ ...rosa, ...there }, said, e164);
const job = (more: object) => ({
  employerId: null, worksiteId: null, departmentId: null, shiftId: null, employerName: null, worksiteName: null, departmentName: null, shiftName: null, jobTitle: null,
  classification: 'employee' as const, from: null, to: null, ...more,
});
const home = (more: object) => ({ line1: null, line2: null, city: null, region: null, postalCode: null, country: 'US', latitude: null, longitude: null, type: 'home' as const, notes: null, ...more });

describe('what a list adds to somebody who is there', () => {
  test('nothing, when it says what is known', () => {
    expect(fill({}, { givenName: 'Rosa', familyName: 'Ruiz', phones: [{ number: '(213) 555-0101' }], emails: [{ address: 'rosa@example.org' }], tags: ['Committee'], customFields: { shoes: '10' }, languages: [] })).toBeNull();
  });

  test('fills what is empty and overwrites nothing', () => {
    const full = { preferredName: 'Rosy', caution: 'ring twice', timeZone: 'America/Denver', languages: ['es'] };
    expect(fill({}, full)).toEqual(full);
    expect(fill({ preferredName: 'Ro', caution: 'dog', timeZone: 'UTC', languages: ['en'] }, full)).toBeNull();
    expect(fill({}, { givenName: 'Rosalía', displayName: 'R.' })).toBeNull();
  });

  test('adds phones, e-mails, tags and custom fields to those that are there', () => {
    expect(fill({}, { phones: [{ number: '213-555-0101' }, { number: '213-555-0102', type: 'mobile' }] })?.phones).toEqual([...rosa.phones, { number: '213-555-0102', type: 'mobile' }]);
    expect(fill({}, { phones: [{ number: '+12135550101', type: 'whatsapp' }] })?.phones).toHaveLength(2);
    expect(fill({}, { emails: [{ address: 'r@example.org' }] })?.emails).toEqual([...rosa.emails, { address: 'r@example.org' }]);
    expect(fill({}, { tags: ['picket', 'COMMITTEE'] })).toEqual({ tags: ['committee', 'picket'] });
    expect(fill({}, { customFields: { card: true, shoes: '8' } })).toEqual({ customFields: { card: true } });
  });

  test('mail that comes back is known to, unless somebody has verified the address', () => {
    const bounced = { emails: [{ address: 'rosa@example.org', status: 'bad' as const }] };
    expect(fill({}, bounced)?.emails).toEqual([{ address: 'Rosa@example.org', status: 'bad' }]);
    expect(fill({ emails: [{ address: 'rosa@example.org', status: 'verified' }] }, bounced)).toBeNull();
  });

  test('“do not contact” holds whoever says it, and no list takes it back', () => {
    expect(fill({}, { doNotContact: true })).toEqual({ doNotContact: true });
    expect(fill({ doNotContact: true }, { doNotContact: false })).toBeNull();
  });

  test('a name takes the place of the e-mail or phone that stood for it', () => {
    const nobody = { givenName: null, familyName: null, displayName: 'rosa@example.org' };
    expect(isNameless({ ...rosa, ...nobody })).toBe(true);
    expect(isNameless({ ...rosa, ...nobody, displayName: '+12135550101' })).toBe(true);
    expect(isNameless({ ...rosa, givenName: null, familyName: null, displayName: 'Prince' })).toBe(false);
    expect(fill(nobody, { givenName: 'Rosa', familyName: 'Ruiz' })).toEqual({ givenName: 'Rosa', familyName: 'Ruiz', displayName: null });
  });

  test('an address comes where there is none; blanks of the same door are filled, another door is left alone', () => {
    const said = { addresses: [{ line1: '12 Elm St', city: 'Vernon', postalCode: '90058', notes: 'side door' }] };
    expect(fill({}, said)).toEqual(said);
    expect(fill({ addresses: [home({ line1: '12 Elm Street', postalCode: '90058' })] }, said)?.addresses).toEqual([home({ line1: '12 Elm Street', city: 'Vernon', postalCode: '90058', notes: 'side door' })]);
    expect(fill({ addresses: [home({ postalCode: '90058-1234' })] }, said)?.addresses?.[0]).toMatchObject({ line1: '12 Elm St', postalCode: '90058-1234' });
    expect(fill({ addresses: [home({ line1: '9 Oak St', postalCode: '90001' })] }, said)).toBeNull();
    expect(fill({ addresses: [home({ line1: '9 Oak St', postalCode: '90001' })] }, { addresses: [{ notes: 'gate code 4410' }] })?.addresses?.[0]).toMatchObject({ line1: '9 Oak St', notes: 'gate code 4410' });
  });

  test('a job that it may speak of is completed, another is added', () => {
    const hotel = job({ worksiteId: 'w', worksiteName: 'Hotel Aurora' });
    expect(fill({ employments: [hotel] }, { employments: [{ departmentName: 'Kitchen', shiftName: 'PM' }] })?.employments).toEqual([{ ...hotel, departmentName: 'Kitchen', shiftName: 'PM' }]);
    expect(fill({ employments: [job({ departmentName: 'Kitchen' })] }, { employments: [{ worksiteId: 'w', worksiteName: 'Hotel Aurora', departmentName: 'Laundry' }] })?.employments).toEqual([
      { ...hotel, departmentName: 'Kitchen' },
    ]);
    expect(fill({ employments: [{ ...hotel, worksiteId: null }] }, { employments: [{ worksiteId: 'w', worksiteName: 'HOTEL AURORA' }] })?.employments?.[0]).toMatchObject({ worksiteId: 'w', worksiteName: 'Hotel Aurora' });
    expect(fill({ employments: [hotel] }, { employments: [{ worksiteName: 'Bay Linen' }] })?.employments).toEqual([hotel, { worksiteName: 'Bay Linen' }]);
    expect(fill({ employments: [{ ...hotel, to: '2025-01-01' }] }, { employments: [{ worksiteName: 'Hotel Aurora' }] })?.employments).toHaveLength(2);
    expect(fill({ employments: [hotel] }, { employments: [{ worksiteName: 'Hotel Aurora' }] })).toBeNull();
  });
});
