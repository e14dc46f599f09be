import { readFilterGroups } from './filter-groups';

const ID = '01980000-0000-7000-8000-000000000101';
const problems = (sent: unknown) => {
  try {
    readFilterGroups(sent);
  } catch (error) {
    return (error as { details: { errors: Array<{ field: string; code: string }> } }).details.errors.map(({ field, code }) => [field, code]);
  }
  return [];
};

describe('The groups of a saved list', () => {
  test('are kept as filters, a part that was not sent is empty', () => {
    expect(readFilterGroups({ all: [{ campaignId: ID.toUpperCase(), assessment: '1,2' }], any: [{ tag: ['Committee', 'bus'] }, { notContactedDays: 30 }] })).toEqual({
      all: [{ campaignId: ID, assessment: [1, 2] }], any: [{ tag: ['Committee', 'bus'] }, { notContactedDays: 30 }], not: [],
    });
    expect(readFilterGroups({})).toEqual({ all: [], any: [], not: [] });
  });

  test('name every place that is wrong by its path', () => {
    expect(problems({ all: [{ campaignId: 'x' }], any: [{}, 'x', { score: 3 }], not: [{ assessment: [7] }, { tag: { a: 1 } }], more: [] })).toEqual([
      ['groups.more', 'unknown-field'], ['groups.all[0].campaignId', 'not-an-id'], ['groups.any[0]', 'required'], ['groups.any[1]', 'wrong-type'], ['groups.any[2].score', 'unknown-field'],
      ['groups.not[0].assessment', 'not-in-list'], ['groups.not[1].tag', 'wrong-type'],
    ]);
    expect(problems({ all: Array.from({ length: 11 }, () => ({ tag: 'x' })) })).toEqual([['groups.all', 'too-many']]);
    expect(problems({ all: 'tag' })).toEqual([['groups.all', 'wrong-type']]);
    expect(problems([])).toEqual([['groups', 'wrong-type']]);
  });

  test('hold no words of a search, no other list, and nothing of their own making', () => {
    expect(problems({ all: [{ q: 'rosa' }] })).toEqual([['groups.all[0].q', 'contacts/list-keeps-no-search']]);
    expect(problems({ not: [{ savedListId: ID }] })).toEqual([['groups.not[0].savedListId', 'unknown-field']]);
    expect(problems({ any: [{ groups: 'x' }] })).toEqual([['groups.any[0].groups', 'unknown-field']]);
  });
});
