import type { ContactView } from '@doorstep/contacts/domain';
import { differing, differingOwn, likely, mergeFields, survivorFirst } from './merge-fields';

const person = (part: Partial<ContactView>): ContactView => ({
  id: 'a', version: 1, displayName: 'Jose Ramirez', givenName: 'Jose', familyName: 'Ramirez', preferredName: null, pronouns: null, languages: [], phones: [], emails: [], addresses: [],
  employments: [], tags: [], affiliateId: null, constituency: null, doNotContact: false, caution: null, timeZone: null, customFields: {}, assessment: null, lastTouchedAt: null,
  possibleDuplicates: [], createdAt: '2026-01-01T00:00:00Z', updatedAt: '2026-01-01T00:00:00Z', ...part,
});
const older = person({});
const newer = person({ id: 'b', displayName: 'José Ramírez', givenName: 'José', familyName: 'Ramirez', preferredName: 'Pepe', createdAt: '2026-02-01T00:00:00Z' });

describe('Two cards of one person', () => {
  it('become the older one', () => {
    expect(survivorFirst(newer, older)).toEqual([older, newer]);
    expect(survivorFirst(older, newer)).toEqual([older, newer]);
  });

  it('are asked about only where both say something else', () => {
    expect(differing(older, newer)).toEqual(['displayName', 'givenName']);
    expect(differing(older, older)).toEqual([]);
  });

  it('are proposed with the fuller name', () => {
    expect(likely('givenName', older, newer)).toBe('duplicate');
    expect(likely('givenName', newer, older)).toBe('survivor');
    expect(likely('displayName', older, person({ displayName: 'Jose Ramirez Luna' }))).toBe('duplicate');
    expect(likely('preferredName', person({ preferredName: 'a' }), person({ preferredName: 'a b c' }))).toBe('survivor');
  });

  it('take from the newer card what was chosen, and say nothing of the rest', () => {
    expect(mergeFields(older, newer, {})).toEqual({ displayName: 'duplicate', givenName: 'duplicate' });
    expect(mergeFields(older, newer, { displayName: 'survivor', givenName: 'survivor' })).toEqual({});
    expect(mergeFields(newer, older, {})).toEqual({});
  });

  it('are asked about own fields one by one', () => {
    const [a, b] = [person({ customFields: { shoes: '8', bus: '12', year: '' } }), person({ customFields: { shoes: '9', bus: '12', year: '2020' } })];
    expect(differingOwn(a, b)).toEqual(['shoes']);
    expect(mergeFields(a, b, { 'customFields.shoes': 'duplicate' })).toEqual({ 'customFields.shoes': 'duplicate' });
    expect(mergeFields(a, b, {})).toEqual({});
  });
});
