import { mailLine, namesSomebody } from './mail-line';

describe('the line of a mail about a follow-up', () => {
  it.each([
    ['Talk with Guadalupe again', ['Guadalupe López Hernández']],
    ['Bring the card to LOPEZ', ['Guadalupe López Hernández']],
    ['Call Lupe', ['Guadalupe López Hernández']],
    ['Hablar con Lupita otra vez', ['Guadalupe López', 'Lupita']],
    ['김민준 님 다시 방문', ['김민준']],
    ['김민준에게 전화하기', ['김민준']],
    ['Visit Minjun again', ['김민준']],
    ['Ask Bo for the list', ['Bo']],
    ['See the O’Briens', ["Kate O'Brien"]],
  ])('%s: says no title that names the person', (title, names) => {
    expect(namesSomebody(title, names)).toBe(true);
    expect(mailLine({ title, rule: null }, names)).toEqual({ words: 'somebody' });
  });

  it.each([
    ['Bring the card', ['Guadalupe López Hernández']],
    ['Llevar la hoja de firmas', ['Juana de la Cruz']],
    ['서명지 가져가기', ['김민준']],
    ['Book the hall', ['Bo']],
    ['Bring the card', []],
  ])('%s: is the title where nobody is named', (title, names) => expect(mailLine({ title, rule: null }, names)).toEqual({ title }));

  it('of what a rule made says the rule, whatever the title is', () => expect(mailLine({ title: 'Bring the card', rule: 'come_back' }, [])).toEqual({ words: 'come_back' }));
});
