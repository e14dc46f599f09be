import { NO_FILTERS } from '../people/list/filters';
import { numberOf, wishOf, type CutValues } from './cut-form';

const values: CutValues = { name: ' ', filters: { ...NO_FILTERS, q: 'rosa', sort: 'displayName' }, chosen: [], campaignId: '', visitorIds: ['a'], maxStops: '25', maxMinutes: '', notVisitedDays: '', anyLanguage: false };

describe('a cut as it is typed', () => {
  it('is sent with what was said and nothing else', () => {
    expect(wishOf(values)).toEqual({ filter: { q: 'rosa' }, visitorIds: ['a'], maxStops: 25, languageMatch: true });
    expect(wishOf({ ...values, name: ' Tuesday ', campaignId: 'c', maxMinutes: '90', notVisitedDays: '0', anyLanguage: true })).toEqual({
      filter: { q: 'rosa' }, visitorIds: ['a'], maxStops: 25, languageMatch: false, name: 'Tuesday', campaignId: 'c', maxMinutes: 90, notVisitedDays: 0 });
  });

  it('is of the people who were chosen, where some were', () => {
    const wish = wishOf({ ...values, chosen: ['p', 'q'] })!;
    expect([wish.contactIds, wish.filter]).toEqual([['p', 'q'], undefined]);
  });

  it('waits while a number cannot be read', () => {
    for (const wrong of [{ maxStops: '' }, { maxStops: '61' }, { maxStops: '2.5' }, { maxMinutes: '9' }, { maxMinutes: 'an hour' }, { notVisitedDays: '-1' }]) expect(wishOf({ ...values, ...wrong })).toBeNull();
    expect([numberOf('maxMinutes', ' 90 '), numberOf('maxMinutes', ''), numberOf('maxStops', '')]).toEqual([90, undefined, null]);
  });
});
