import type { About } from '../../../outbox/waiting';
import { startForm, subjectOf, toVisit, type DoorForm } from './door-form';

const about: About = {
  people: [{ contactId: 'rosa', name: 'Rosa', languages: ['es'] }, { contactId: 'mateo', name: 'Mateo', languages: ['es'] }],
  address: { line1: '1187 Linden Court', line2: 'apt 4', city: 'Los Angeles', region: 'CA', postalCode: null },
  campaignId: 'almendro', listId: 'pico', stopId: 'five',
};
const at = '2026-10-15T18:00:00Z';
const talk = (more: Partial<DoorForm> = {}): DoorForm => ({ ...startForm('talked', at, about), ...more });
const visit = (form: DoorForm, where = about) => {
  let made = 0;
  return toVisit(form, where, {
    id: 'visit', makeId: () => `made-${(made += 1)}`, userId: 'ana', timeZone: 'America/Los_Angeles', deviceTime: at,
    tiles: [{ id: 'petition', text: 'Sign the petition' }, { id: 'rally', text: 'Come to the rally' }], wording: 'May we text you?',
  });
};

describe('The visit that is sent', () => {
  it('needs nothing but the outcome; campaign, list, visitor and time are filled in', () => {
    expect(visit(startForm('not_home', at, about))).toEqual({
      id: 'visit', contactId: 'rosa', visitListId: 'pico', campaignId: 'almendro', outcome: 'not_home', visitedAt: at, timeZone: 'America/Los_Angeles', visitorIds: ['ana'], deviceTime: at,
    });
  });

  it('holds the issue, the answer, the stand and the next step, each as the server reads it', () => {
    expect(visit(talk({ issues: ['Room quota'], answers: { petition: 'yes' }, stand: 2, nextStep: { title: 'Talk with Rosa again', dueOn: '2026-10-18' } }))).toMatchObject({
      met: [{ contactId: 'rosa' }], issues: ['Room quota'], asks: [{ id: 'made-1', askTileId: 'petition', text: 'Sign the petition', answer: 'yes' }],
      assessment: { value: 2, basis: 'house_visit' }, followUps: [{ id: 'made-2', title: 'Talk with Rosa again', dueOn: '2026-10-18', assigneeId: 'ana' }],
    });
  });

  it('is about whoever of the house was there', () => {
    expect(subjectOf(talk({ met: ['mateo'] }), about)?.name).toBe('Mateo');
    expect(visit(talk({ met: ['mateo'] }))).toMatchObject({ contactId: 'mateo' });
    expect(visit(talk({ met: [] }))).toMatchObject({ contactId: 'rosa' });
  });

  it('brings somebody new with their name parted and the address of the door, and a known person by id', () => {
    const named = visit(talk({ added: [{ id: 'new', name: 'Carmen de la Cruz', phone: '213 555 0134', known: false }, { id: 'lupe', name: 'Lupe', phone: '', known: true }] }));
    expect(named).toMatchObject({
      met: [{ contactId: 'rosa' }, { newContact: { id: 'new', givenName: 'Carmen', familyName: 'de la Cruz', phone: '213 555 0134' } }, { contactId: 'lupe' }],
      address: { line1: '1187 Linden Court', line2: 'apt 4', city: 'Los Angeles', region: 'CA' },
    });
    expect(named.address).not.toHaveProperty('postalCode');
    expect(visit(talk({ added: [{ id: 'lupe', name: 'Lupe', phone: '', known: true }] }))).not.toHaveProperty('address');
  });

  it('says nothing about permission when it was put off, and keeps the sentence that was read when it was not', () => {
    expect(visit(talk())).not.toHaveProperty('consent');
    expect(visit(talk({ consent: 'granted', consentPhone: ' 213 555 0134 ' }))).toMatchObject({ consent: { channel: 'sms', purpose: 'organizing', status: 'granted', wording: 'May we text you?', address: '213 555 0134' } });
    expect(visit(talk({ consent: 'revoked' })).consent).not.toHaveProperty('address');
  });

  it('leaves out what was left empty', () => {
    const said = visit(talk({ note: '  ', nextStep: { title: ' ', dueOn: '2026-10-18' } }));
    expect(Object.keys(said)).not.toEqual(expect.arrayContaining(['notes']));
    expect(said).not.toHaveProperty('followUps');
    expect(said).not.toHaveProperty('asks');
  });
});
