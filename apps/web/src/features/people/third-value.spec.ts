import { otherValue, thirdOf } from './third-value';

describe('A third value of a field that two people changed', () => {
  it('is written for texts, is both for lists, and is none where there are only two', () => {
    expect(thirdOf({ field: 'preferredName', yours: 'Lupe', theirs: 'Lupita' })).toBe('other');
    expect(thirdOf({ field: 'customFields.Locker', yours: '12', theirs: null })).toBe('other');
    expect(thirdOf({ field: 'customFields.Drives', yours: true, theirs: false })).toBeNull();
    expect(thirdOf({ field: 'tags', yours: ['a'], theirs: ['b'] })).toBe('both');
    expect(thirdOf({ field: 'tags', yours: ['a', 'b'], theirs: ['b'] })).toBeNull();
    expect(thirdOf({ field: 'addresses', yours: [{ line1: 'a' }], theirs: [{ line1: 'b' }] })).toBeNull();
    expect(thirdOf({ field: 'doNotContact', yours: false, theirs: true })).toBeNull();
  });

  it('of lists keeps each entry once, theirs first; an empty text clears the field', () => {
    const phone = { number: '+12135550101', type: 'mobile' };
    expect(otherValue({ take: 'both', text: '' }, { yours: [phone, { number: '+12135550102' }], theirs: [{ type: 'mobile', number: '+12135550101' }] })).toEqual([phone, { number: '+12135550102' }]);
    expect(otherValue({ take: 'other', text: ' Lupe L. ' }, { yours: 'a', theirs: 'b' })).toBe('Lupe L.');
    expect(otherValue({ take: 'other', text: '  ' }, { yours: 'a', theirs: 'b' })).toBeNull();
  });
});
