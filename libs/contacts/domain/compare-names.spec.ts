import fc from 'fast-check';
import { compareNames, type NameRelation } from './compare-names';

describe('two names', () => {
  it.each<[string, string, NameRelation]>([
    ['Maria Lopez', 'Lopez Maria', 'same'], ['María López', 'Lopez, Maria', 'same'], ['José de la Cruz', 'Cruz, Jose de la', 'same'], ['Bonifacio Dela Cruz', 'bonifacio de la cruz', 'same'], ['Kwame Boateng', 'BOATENG KWAME', 'same'],
    ['민준 김', '김민준', 'same'], ['김 민준', '민준 김', 'same'], ['Siobhán Ó Súilleabháin', 'O Suilleabhain Siobhan', 'same'], ["D'Angelo O’Brien-Smith", 'DAngelo OBrien Smith', 'same'], ['Yeon-woo Park', 'Park Yeonwoo', 'same'],
    ['Alfonso "Big Al" Smith, Jr', 'Alfonso Smith Jr.', 'same'], ['Nguyễn Thùy-Linh', 'Thuy Linh Nguyen', 'same'], ['Xiomara Ávila'.normalize('NFD'), 'Xiomara Ávila', 'same'],
    ['Robert Washington', 'Bob Washington', 'nickname'], ['Washington Bill', 'William Washington', 'nickname'],
    ['María Guadalupe López Hernández', 'Maria Lopez', 'part'], ['Juan Cruz', 'Juan de la Cruz', 'different'], ['Maria G Lopez', 'Maria Lopez', 'part'], ['Alfonso Smith', 'Alfonso Smith Jr', 'part'],
    ['Thùy-Linh Nguy?n', 'Thùy-Linh Nguyễn', 'damaged'], ['Mar\ufffda Lopez', 'María López', 'damaged'], ['김민준', 'Minjun Kim', 'other-script'], ['박서연', 'Park Seo-yeon', 'other-script'], ['이선희', 'Sunhui Lee', 'other-script'], ['이선희', 'Rhee Sun Hee', 'other-script'], ['선희 이', 'Seonhui Yi', 'other-script'], ['이선호', 'Sunhee Lee', 'different'], ['정민수', 'Minsoo Chung', 'other-script'], ['최영희', 'Young-Hee Choi', 'other-script'], ['남궁민', 'Min Namkoong', 'other-script'], ['김현우', 'Hyunwoo Kim', 'other-script'], ['김현우', 'Hyunjin Kim', 'different'],
    ['Precious Ng', 'Precious Nguyen', 'different'], ['Castellanos Reyna', 'Castelanos Reyna', 'alike'], ['Tom Ikeda', 'Juan Pérez', 'different'], ['', 'Juan', 'missing'], ['??', 'Juan', 'missing'], ['Robert Washington', 'Robert Jones', 'different'],
  ])('%j and %j are %s', (a, b, relation) => {
    expect(compareNames(a, b)).toBe(relation);
    expect(compareNames(b, a)).toBe(relation);
  });

  it('stand to each other the same from both sides, and to themselves as one', () => {
    const word = fc.constantFrom('Maria', 'José', 'de', 'la', 'Cruz', 'López', 'Bob', 'Robert', 'Kim', '김', '민준', 'O’Brien', 'Jr', 'Nguyễn', 'Nguy?n');
    const name = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' '));
    fc.assert(fc.property(name, name, (a, b) => compareNames(a, b) === compareNames(b, a)));
    fc.assert(fc.property(name, (a) => ['same', 'missing'].includes(compareNames(a, a))));
  });
});
