import type { ContactView } from '@doorstep/contacts/domain';
import { changedFields, hasName, looksIncomplete, newPersonBody, NOBODY, valuesOf } from './person-values';

const lupe: ContactView = {
  id: '01980000-0000-7000-8000-000000000101', version: 3, displayName: 'Guadalupe López', givenName: 'Guadalupe', familyName: 'López', preferredName: null, pronouns: null,
  languages: ['es'], phones: [{ number: '+12135550101', extension: null, type: 'mobile', status: 'verified' }], emails: [], addresses: [], employments: [], tags: ['committee'],
  affiliateId: null, constituency: null, doNotContact: false, caution: null, timeZone: null, customFields: {}, assessment: null, lastTouchedAt: null, possibleDuplicates: [],
  createdAt: '2026-11-01T17:00:00Z', updatedAt: '2026-11-01T17:00:00Z',
};

describe('A person in the form', () => {
  it('is sent with what was filled in and nothing else', () => {
    expect(newPersonBody({ ...NOBODY, givenName: ' Rosa ', addresses: [{ line1: '', city: ' ' }], emails: [{ address: '' }] })).toEqual({ givenName: 'Rosa' });
    expect(newPersonBody({ ...NOBODY, familyName: '김', phones: [{ number: ' 213 555 0101 ', type: 'mobile' }, { number: '' }] }))
      .toEqual({ familyName: '김', phones: [{ number: '213 555 0101', type: 'mobile' }] });
  });

  it('is changed only in the fields that differ', () => {
    expect(changedFields(lupe, {})).toEqual({});
    expect(changedFields(lupe, { givenName: 'Guadalupe ', tags: ['committee'] })).toEqual({});
    expect(changedFields(lupe, { preferredName: 'Lupe', familyName: '' })).toEqual({ preferredName: 'Lupe', familyName: null });
  });

  it('keeps what is known of a number when another is added', () => {
    const phones = [...valuesOf(lupe).phones, { number: '3235550102', type: 'home' as const }];
    expect(changedFields(lupe, { phones }).phones).toEqual([lupe.phones[0], { number: '3235550102', type: 'home' }]);
  });

  it('is sent with the organization’s own fields that differ, cleared ones as null', () => {
    const person = { ...lupe, customFields: { Locker: '12', Drives: true } };
    expect(changedFields(person, { customFields: { Locker: '12', Drives: true } })).toEqual({});
    expect(changedFields(person, { pronouns: 'ella', customFields: { Locker: null, Drives: true, Shirt: 'M' } })).toEqual({ pronouns: 'ella', customFields: { Locker: null, Shirt: 'M' } });
    expect(newPersonBody({ ...NOBODY, givenName: 'Rosa', customFields: { Shirt: 'M', Locker: ' ' } })).toEqual({ givenName: 'Rosa', customFields: { Shirt: 'M' } });
  });

  it('needs one name, whichever it is', () => {
    expect(hasName(NOBODY)).toBe(false);
    expect(hasName({ ...NOBODY, familyName: '  ' })).toBe(false);
    expect(hasName({ ...NOBODY, preferredName: 'Lupe' })).toBe(true);
  });

  it('is told of a number that looks too short, and never of a handle', () => {
    expect(looksIncomplete({ number: '555-0101', type: 'mobile' })).toBe(true);
    expect(looksIncomplete({ number: '(213) 555-0101', type: 'mobile' })).toBe(false);
    expect(looksIncomplete({ number: '55', type: 'mobile' })).toBe(false);
    expect(looksIncomplete({ number: 'rosa_h', type: 'kakaotalk' })).toBe(false);
  });
});
