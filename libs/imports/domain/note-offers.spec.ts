import { offersOf } from './note-offers';

const kinds = (note: string): string[] => offersOf(note).map((offer) => offer.kind);

describe('what a note seems to ask for', () => {
  it.each([
    ['asked never to be texted', 'revoke-texts'], ['Do not text her!', 'revoke-texts'], ['no texts please', 'revoke-texts'], ['no quiere mensajes', 'revoke-texts'], ['문자 보내지 마세요', 'revoke-texts'],
    ['do not contact', 'do-not-contact'], ['No contactar', 'do-not-contact'], ['연락하지 말 것', 'do-not-contact'],
    ['Spouse is a manager', 'caution'], ['His brother-in-law is the night supervisor', 'caution'], ['La esposa es supervisora', 'caution'], ['남편이 매니저', 'caution'], ['Do not mention the union to her mother', 'caution'], ['노조 이야기하지 말 것', 'caution'],
    ['gate code 4410', 'address-note'], ['big dog in the yard', 'address-note'], ['código de la puerta 12', 'address-note'], ['개조심', 'address-note'],
    ['duplicate of the row before', 'same-person'], ['duplicado', 'same-person'], ['sister, NOT the same person', 'not-the-same'], ['no es la misma persona', 'not-the-same'], ['동명이인', 'not-the-same'],
  ])('%j is offered as %s and as nothing else', (note, kind) => {
    expect(kinds(note)).toEqual([kind]);
  });

  it.each([
    ['Prefers "Dee", not D\'Angelo', 'Dee'], ['goes by Beto', 'Beto'], ['le dicen "La Güera"', 'La Güera'], ['Call him “Chuy”', 'Chuy'], ['"준"이라고 불러 주세요', '준'],
  ])('%j offers the name %s', (note, name) => {
    expect(offersOf(note)).toEqual([{ kind: 'preferred-name', text: name }]);
  });

  it.each(['연락은 문자로', 'Prefers texts after 6pm', 'Prefers Spanish', 'Líder del turno de la mañana', 'Call after 6pm', 'two e-mails in one cell', 'manager of the soccer team', 'Text him about the picket', 'do not call before noon', 'comma in e-mail', 'her sister works in laundry'])('%j offers nothing', (note) => {
    expect(offersOf(note)).toEqual([]);
  });

  it('names the sentence it means, not the whole note', () => {
    expect(offersOf('Works nights. Wife is a manager; gate code 12\nhas two kids')).toEqual([{ kind: 'caution', text: 'Wife is a manager' }, { kind: 'address-note', text: 'gate code 12' }]);
  });
});
