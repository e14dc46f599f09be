import { shownValue } from './shown-value';

const say = (value: boolean) => (value ? 'Yes' : 'No');

it('A value of a person is shown in words that can be compared', () => {
  expect(shownValue('Lupe', say)).toBe('Lupe');
  expect(shownValue(null, say)).toBe('');
  expect(shownValue(false, say)).toBe('No');
  expect(shownValue([{ number: '+12135550101', type: 'mobile' }, { number: 'rosa_h', type: 'kakaotalk' }], say)).toBe('(213) 555-0101\nrosa_h');
  expect(shownValue([{ line1: '1423 W 8th St', line2: null, city: 'Los Angeles', region: 'CA', postalCode: '90017' }], say)).toBe('1423 W 8th St, Los Angeles, CA, 90017');
  expect(shownValue([{ jobTitle: 'Housekeeper', worksiteName: 'Hotel Almendro', employerName: null }], say)).toBe('Housekeeper, Hotel Almendro');
  expect(shownValue(['committee', 'night'], say)).toBe('committee\nnight');
  expect(shownValue({ source: 'sheet' }, say)).toBe('source: sheet');
});
