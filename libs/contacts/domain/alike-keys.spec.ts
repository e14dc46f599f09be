import { alikeKeysOf } from './alike-keys';
import { workplaceKeyOf } from './duplicates';

const keys = (name: string, workplace?: string): string[] => alikeKeysOf({ names: [name], workplaces: workplace ? [workplaceKeyOf(workplace)] : [] });
const meet = (a: string[], b: string[]): boolean => a.some((key) => b.includes(key));

describe('keys of people who may be one', () => {
  it.each([
    ['María García', 'Garcia, Maria'], ['Guadalupe López', 'Guadalupe López Hernández'], ['Robert Washington', 'Bob Washington'], ['이선희', 'Sunhui Lee'], ['이선희', 'Sun Hee Rhee'],
    ['이선희', '선희 이'], ['Yeon-woo Park', 'Park Yeonwoo'], ['박연우', 'Yeonwoo Park'], ['Ana González', 'Ana Gonsales'], ['José de la Cruz', 'Jose Delacruz'], ['Nguyễn Thùy Linh', 'Linh Nguyen'],
    ['정민수', 'Minsoo Chung'], ['Chuy', 'chuy'],
  ])('%s and %s have one in common', (a, b) => {
    expect(meet(keys(a), keys(b))).toBe(true);
    expect(meet(keys(b), keys(a))).toBe(true);
  });

  it.each([['Maria Garcia', 'Maria Garza'], ['Castellanos Reyna', 'Castelzanos Reyna'], ['Precious Okafor', 'Precious Okador']])('%s and %s meet at their workplace', (a, b) => {
    expect(meet(keys(a, 'Hotel Aurora, Inc.'), keys(b, 'Hotel Aurora'))).toBe(true);
    expect(meet(keys(a, 'Hotel Aurora'), keys(b, 'Hotel Miramar'))).toBe(meet(keys(a), keys(b)));
  });

  it('are few, whatever somebody is called', () => {
    expect(keys('María García', 'Hotel Aurora').length).toBeLessThan(9);
    expect(alikeKeysOf({ names: ['Al Bob Lee Ron Ed Jo', 'a b c d e f'], workplaces: ['a', 'b', 'c', 'd', 'e'] }).length).toBeLessThanOrEqual(80);
    expect(alikeKeysOf({ names: [], workplaces: ['hotel aurora'] })).toEqual([]);
  });
});
