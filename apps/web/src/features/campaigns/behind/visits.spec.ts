import { visitFilter } from './visits';

const filter = (search: string) => visitFilter(new URLSearchParams(search), 'America/Los_Angeles');

describe('The rows behind a number of visits', () => {
  it('are those that the address names', () => {
    expect(filter('reached=person,someone_else')).toEqual({ outcome: undefined, reached: 'person,someone_else', since: undefined, until: undefined });
    expect(filter('outcome=talked')).toMatchObject({ outcome: 'talked' });
  });

  it('of a week begin and end at the reader’s midnight, also when the clocks change in it', () => {
    expect(filter('from=2026-10-26&to=2026-11-02')).toMatchObject({ since: '2026-10-26T07:00:00.000Z', until: '2026-11-02T08:00:00.000Z' });
  });

  it('of a weekday and a part of the day are asked for by both', () => {
    expect(filter('weekday=6&part=morning&reached=person')).toMatchObject({ weekday: 6, part: 'morning', reached: 'person' });
    expect(filter('weekday=9&part=noon')).toMatchObject({ weekday: undefined, part: undefined });
  });

  it('are not limited by a day that is none', () => {
    expect(filter('from=yesterday&to=2026-1-1')).toMatchObject({ since: undefined, until: undefined });
  });
});
