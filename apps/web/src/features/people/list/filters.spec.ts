import { keptOf, narrows, NO_FILTERS, queryOf, readFilters, readKept, writeFilters } from './filters';

const read = (search: string) => readFilters(new URLSearchParams(search));

describe('Filters of the list of people', () => {
  it('are found again from the address they were written to', () => {
    const filters = { ...NO_FILTERS, q: 'garc mari', assessment: ['1', '2'], language: ['es', 'ko'], tag: 'committee', notContactedDays: 30, attempt: ['due', 'saturday-morning'], near: '34.05,-118.24,3', sort: 'displayName' as const, byId: { worksiteId: 'w1', savedListId: 'l1' } };
    expect(readFilters(writeFilters(filters))).toEqual(filters);
  });

  it('leave out what narrows nothing', () => {
    expect(queryOf(NO_FILTERS)).toEqual({});
    expect(queryOf({ ...NO_FILTERS, q: '   ' })).toEqual({});
    expect(narrows({ ...NO_FILTERS, sort: 'createdAt' })).toBe(false);
    expect(narrows({ ...NO_FILTERS, tag: 'committee' })).toBe(true);
  });

  it('ignore what an address cannot mean', () => {
    expect(read('assessment=9,2,2,x&attempt=midnight&notContactedDays=-3&near=here&sort=score&foo=1')).toEqual({ ...NO_FILTERS, assessment: ['2'] });
  });

  it('join several values by commas, as the server reads them', () => {
    expect(queryOf(read('assessment=2,1&language=es,ko'))).toEqual({ assessment: '1,2', language: 'es,ko' });
  });

  it('are kept in a list without the search, the order and another list, and read again as they were', () => {
    const filters = { ...NO_FILTERS, q: 'garc', assessment: ['1', '2'], tag: 'committee', sort: 'displayName' as const, byId: { unitId: 'u1', savedListId: 'l1' } };
    expect(keptOf(filters)).toEqual({ assessment: '1,2', tag: 'committee', unitId: 'u1' });
    expect(readKept({ assessment: [1, 2], tag: ['committee'], unitId: 'u1' })).toEqual({ ...NO_FILTERS, assessment: ['1', '2'], tag: 'committee', byId: { unitId: 'u1' } });
  });
});
