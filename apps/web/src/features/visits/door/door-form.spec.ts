import type { About } from '../../../outbox/waiting';
import { asKept, asShown, renewed, reopened, saysMore, startForm, subjectOf, toVisit, withAnswers, withWritten, type DoorForm } from './door-form';

const about: About = {
  people: [{ contactId: 'rosa', name: 'Rosa', languages: ['es'] }, { contactId: 'mateo', name: 'Mateo', languages: ['es'] }],
  address: { line1: '1187 Linden Court', line2: 'apt 4', city: 'Los Angeles', region: 'CA', postalCode: null },
  campaignId: 'almendro', listId: 'pico', stopId: 'five',
};
const at = '2026-10-15T18:00:00Z';
let made = 0;
const makeId = () => `made-${(made += 1)}`;
beforeEach(() => { made = 0; });
const talk = (more: Partial<DoorForm> = {}): DoorForm => ({ ...startForm('talked', at, about, makeId), ...more });
const visit = (form: DoorForm, where = about, now = at) => toVisit(form, where, {
  userId: 'ana', timeZone: 'America/Los_Angeles', now,
  tiles: [{ id: 'petition', text: 'Sign the petition' }, { id: 'rally', text: 'Come to the rally' }], wording: 'May we text you?',
});

describe('What was written before another outcome', () => {
  const begun = () => talk({ stand: 2, issues: ['Pay'], note: 'Wants a meeting', nextStep: { title: 'Call', dueOn: '2026-10-18' } });

  it('of a talk stays in the draft and is not sent with an outcome that does not show it', () => {
    const changed: DoorForm = { ...begun(), outcome: 'refused' };
    const sent = visit(asShown(changed, about));
    expect(sent).toMatchObject({ outcome: 'refused', notes: 'Wants a meeting', followUps: [{ title: 'Call' }] });
    for (const key of ['assessment', 'issues', 'met']) expect(sent).not.toHaveProperty(key);
    expect(asKept({ ...asShown(changed, about), note: 'Another day' }, changed)).toMatchObject({ stand: 2, issues: ['Pay'], met: ['rosa'], note: 'Another day' });
  });

  it('has no next step where the outcome says itself when to come again', () => {
    const later: DoorForm = { ...begun(), outcome: 'come_back_later' };
    expect(asShown(later, about).nextStep).toBeNull();
    expect(asKept(asShown(later, about), later)).toEqual(later);
    const talked = begun();
    expect(asShown(talked, about)).toBe(talked);
  });

  it('goes along with what is saved in one tap', () => {
    expect(visit(withWritten(startForm('not_home', at, about, makeId), begun()))).toMatchObject({ outcome: 'not_home', notes: 'Wants a meeting', followUps: [{ title: 'Call' }] });
    expect(visit(withWritten(startForm('not_home', at, about, makeId), null))).not.toHaveProperty('notes');
  });

  it('needs keeping only when something was said', () => {
    expect(saysMore(talk(), about)).toBe(false);
    expect(saysMore({ ...talk({ beside: ['marta'] }), outcome: 'refused' }, about)).toBe(false);
    expect(saysMore(talk({ met: [] }), about)).toBe(true);
    expect(saysMore(talk({ note: 'x' }), about)).toBe(true);
    expect(saysMore({ ...startForm('moved', at, about, makeId), movedTo: { line1: '77 New St', line2: '', city: '', postalCode: '' } }, about)).toBe(true);
  });
});

describe('The visit that is sent', () => {
  it('needs nothing but the outcome; campaign, list, visitor and time are filled in', () => {
    expect(visit(startForm('not_home', at, about, makeId))).toEqual({
      id: 'made-1', contactId: 'rosa', visitListId: 'pico', campaignId: 'almendro', outcome: 'not_home', visitedAt: at, timeZone: 'America/Los_Angeles', visitorIds: ['ana'], deviceTime: at,
    });
  });

  it('of a plan is saved under the plan’s id, with the day it was planned for; under another id it is a visit of its own', () => {
    const planned = { ...about, planned: { id: 'plan', at: '2026-10-15T17:30:00Z' } };
    const log = startForm('not_home', at, planned, makeId);
    expect(visit(log, planned)).toMatchObject({ id: 'plan', plannedAt: '2026-10-15T17:30:00Z', outcome: 'not_home' });
    expect(visit(renewed(log, makeId), planned)).not.toHaveProperty('plannedAt');
  });

  it('holds the issue, the answer, the stand and the next step, each as the server reads it', () => {
    expect(visit(withAnswers(talk({ issues: ['Room quota'], stand: 2, nextStep: { title: 'Talk with Rosa again', dueOn: '2026-10-18' } }), { petition: 'yes' }, makeId))).toMatchObject({
      met: [{ contactId: 'rosa' }], issues: ['Room quota'], asks: [{ id: 'made-3', askTileId: 'petition', text: 'Sign the petition', answer: 'yes' }],
      assessment: { value: 2, basis: 'house_visit' }, followUps: [{ id: 'made-2', title: 'Talk with Rosa again', dueOn: '2026-10-18', assigneeId: 'ana' }],
    });
  });

  it('is the same visit however often it is saved, also from its draft and at another hour', () => {
    const first = withAnswers(talk({ savedAt: at, nextStep: { title: 'Call', dueOn: '2026-10-18' } }), { petition: 'yes', rally: 'no' }, makeId);
    const again = withAnswers(JSON.parse(JSON.stringify(first)), { petition: 'yes', rally: 'no' }, makeId);
    expect(visit(reopened(again, makeId), about, '2026-10-16T09:00:00Z')).toEqual(visit(first));
  });

  it('is another one under new ids throughout when its own are taken, and gets ids when an old draft has none', () => {
    const first = withAnswers(talk({ nextStep: { title: 'Call', dueOn: '2026-10-18' } }), { petition: 'yes' }, makeId);
    const idsOf = (form: DoorForm) => [form.ids.visit, form.ids.followUp, form.ids.asks['petition']];
    expect(idsOf(first)).toEqual(['made-1', 'made-2', 'made-3']);
    expect(idsOf(renewed(first, makeId))).toEqual(['made-4', 'made-5', 'made-6']);
    expect(idsOf(reopened({ ...first, ids: undefined } as unknown as DoorForm, makeId))).toEqual(['made-7', 'made-8', 'made-9']);
  });

  it('is about whoever of the house was there', () => {
    expect(subjectOf(talk({ met: ['mateo'] }), about)?.name).toBe('Mateo');
    expect(visit(talk({ met: ['mateo'] }))).toMatchObject({ contactId: 'mateo' });
    expect(visit(talk({ met: [] }))).toMatchObject({ contactId: 'rosa' });
  });

  it('brings somebody new with their name parted and the address of the door, and a known person by id', () => {
    const named = visit(talk({ added: [{ id: 'new', name: 'Carmen de la Cruz', phone: '213 555 0134', known: false }, { id: 'lupe', name: 'Lupe', phone: '', known: true }, { id: 'ana', name: 'Ana', phone: '213 555 0177', known: true }] }));
    expect(named).toMatchObject({
      met: [{ contactId: 'rosa' }, { newContact: { id: 'new', givenName: 'Carmen', familyName: 'de la Cruz', phone: '213 555 0134' } }, { contactId: 'lupe' }, { contactId: 'ana', phone: '213 555 0177' }],
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

describe('What belongs to one outcome', () => {
  const said = (outcome: DoorForm['outcome'], more: Partial<DoorForm>) => visit({ ...startForm(outcome, at, about, makeId), ...more });

  it('is sent with that one and with no other', () => {
    const all: Partial<DoorForm> = { messageLeft: false, languageNeeded: 'ko', comeBack: { on: '2026-10-18', at: '' }, movedTo: { line1: ' 77 New St ', line2: '', city: 'Carson', postalCode: '' } };
    const own = (outcome: DoorForm['outcome']) => Object.keys(said(outcome, all)).filter((key) => ['messageLeft', 'languageNeeded', 'comeBack', 'movedTo'].includes(key));
    expect([own('someone_else_home'), own('language_barrier'), own('come_back_later'), own('moved'), own('wrong_address'), own('talked'), own('not_home')])
      .toEqual([['messageLeft', 'comeBack'], ['languageNeeded'], ['comeBack'], ['movedTo'], ['movedTo'], [], []]);
    expect(said('moved', all)).toMatchObject({ movedTo: { line1: '77 New St', city: 'Carson' }, address: { line1: '1187 Linden Court', line2: 'apt 4', city: 'Los Angeles', region: 'CA' } });
    expect(said('come_back_later', { comeBack: { on: '2026-10-18', at: '18:30' } }).comeBack).toEqual({ on: '2026-10-18', at: '18:30' });
    expect(said('come_back_later', all).comeBack).toEqual({ on: '2026-10-18' });
    expect(said('moved', { movedTo: { line1: ' ', line2: '', city: 'Carson', postalCode: '' } })).not.toHaveProperty('movedTo');
  });

  it('and the note of the place names its door, also one that was cleared', () => {
    expect(said('not_home', { placeNote: 'Side gate' })).toMatchObject({ addressNotes: { text: 'Side gate' }, address: { line1: '1187 Linden Court' } });
    expect(said('not_home', { placeNote: '' })).toMatchObject({ addressNotes: { text: '' } });
    expect(said('not_home', {})).not.toHaveProperty('addressNotes');
  });

  it('and who goes along, how long, what about and how many were left', () => {
    const form = startForm('talked', at, about, makeId, { beside: ['marta'], placeNote: null });
    expect(visit({ ...form, minutes: 15, topics: ['heat'], programs: ['grant'], materials: ['flyer', 'card'], materialCounts: { flyer: 3 } })).toMatchObject({
      visitorIds: ['ana', 'marta'], durationMinutes: 15, topics: ['heat'], programs: ['grant'], materials: [{ code: 'flyer', count: 3 }, { code: 'card', count: 1 }],
    });
  });

  it('and a talk at work has its place and no door', () => {
    const atWork = { ...about, address: null, listId: null, stopId: null, place: 'workplace' as const };
    expect(visit({ ...startForm('talked', at, atWork, makeId), placeNote: 'never sent' }, atWork)).toMatchObject({ place: 'workplace', outcome: 'talked' });
    expect(visit({ ...startForm('talked', at, atWork, makeId), placeNote: 'never sent' }, atWork)).not.toHaveProperty('addressNotes');
  });

  it('is missing in a draft of an earlier version, which opens all the same', () => {
    const { materialCounts: _, beside: __, movedTo: ___, ...old } = startForm('talked', at, about, makeId);
    expect(reopened(old as DoorForm, makeId)).toMatchObject({ materialCounts: {}, beside: [], movedTo: null });
    expect(visit(reopened(old as DoorForm, makeId))).toMatchObject({ outcome: 'talked', visitorIds: ['ana'] });
  });
});
