import { countReasons, tagUntouched } from './bulk-acts';

describe('Acts on many people', () => {
  test('tell why people were left out, the most frequent reason first', () => {
    expect(countReasons(['no_address', 'do_not_contact', 'no_address', 'not_there'])).toEqual([{ reason: 'no_address', count: 2 }, { reason: 'not_there', count: 1 }, { reason: 'do_not_contact', count: 1 }]);
    expect(countReasons([])).toEqual([]);
  });

  test('a tag is as the act left it while no later change of the tags took it away or gave it again', () => {
    expect(tagUntouched('Comité', true, [])).toBe(true);
    expect(tagUntouched('Comité', true, [['bus', 'comite'], ['COMITÉ']])).toBe(true);
    expect(tagUntouched('Comité', true, [['bus'], ['comité']])).toBe(false);
    expect(tagUntouched('Comité', false, [['bus'], []])).toBe(true);
    expect(tagUntouched('Comité', false, [['bus', 'Comite']])).toBe(false);
  });
});
