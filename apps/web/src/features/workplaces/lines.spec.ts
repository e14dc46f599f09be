import { linesOf, peopleOf } from './lines';
import { addressLine, type Worksite } from './workplaces';

describe('What is typed about a workplace', () => {
  it('has other names one a line', () => {
    expect(linesOf(' Hotel Almendro \n\nAlmendro LLC\nHotel Almendro')).toEqual(['Hotel Almendro', 'Almendro LLC']);
  });

  it('has head counts as people write them', () => {
    expect(['', ' ', '43', '1,250', '1.250', '1 250'].map(peopleOf)).toEqual([null, null, 43, 1250, 1250, 1250]);
    expect(['about 40', '-3', '12345678901'].map(peopleOf)).toEqual([Number.NaN, Number.NaN, Number.NaN]);
  });

  it('shows as much of an address as is known', () => {
    const site = { line1: '200 N Spring St', line2: null, city: 'Los Angeles', region: 'CA', postalCode: '90012' } as Worksite;
    expect(addressLine(site)).toBe('200 N Spring St, Los Angeles, CA 90012');
    expect(addressLine({ ...site, line1: null, city: null, region: null })).toBe('90012');
    expect(addressLine({ ...site, line1: null, city: null, region: null, postalCode: null })).toBe('');
  });
});
