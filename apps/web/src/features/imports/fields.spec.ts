import { FIELDS, SHARED_FIELDS } from '@doorstep/imports/domain';
import en from './words/en.json';
import { customField, FIELD_GROUPS, fieldWord, takenBy } from './fields';

describe('What a column may be', () => {
  it('offers every field that the server knows, each once and with a word', () => {
    const offered: string[] = Object.values(FIELD_GROUPS).flat();
    expect([...offered, 'ignore'].sort()).toEqual([...FIELDS].sort());
    for (const field of FIELDS) expect(en).toHaveProperty([fieldWord(field)!]);
  });

  it('does not offer twice what only one column can be', () => {
    for (const field of FIELDS) expect(takenBy([{ index: 0, field }], 1)).toEqual(SHARED_FIELDS.has(field) ? [] : [field]);
    expect(takenBy([{ index: 0, field: 'fullName' }], 0)).toEqual([]);
  });

  it('keeps an own field under the name of its column', () => {
    expect(customField('  Locker # ')).toBe('custom:Locker #');
    expect(fieldWord('custom:Locker #')).toBeNull();
  });
});
