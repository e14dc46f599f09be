import { newId } from '@doorstep/kernel';
import { testApi } from '../support/server';
import type { SignedInTeam, TestCaller } from '../support/team';
import { aSignedInTeam } from '../support/team';

interface Pair { id: string; version: number; state: string; people: Array<{ id: string }> }

describe('two entries of one person, while others work', () => {
  const api = testApi();
  let team: SignedInTeam;
  let lead: TestCaller;
  let admin: TestCaller;
  beforeEach(async () => {
    team = await aSignedInTeam(api);
    [lead, admin] = [team.as('lead'), team.as('admin')];
  });
  const rosa = async () => (await lead.post('/contacts', { givenName: 'Rosa', familyName: 'Pérez', phones: [{ number: '213-555-0101' }] })).body as { id: string };
  const pairs = async (state: string) => (await lead.get(`/duplicates?state=${state}`)).body.items as Pair[];
  const aPair = async () => {
    const [a, b] = [await rosa(), await rosa()];
    return { a, b, pair: (await pairs('open'))[0]! };
  };
  const idOf = async (id: string) => (await lead.get(`/contacts/${id}`)).body.id as string;
  const merge = (caller: TestCaller, survivorId: string, duplicateId: string, id = newId()) => caller.post('/contact-merges', { id, survivorId, duplicateId });

  test('two leads who say “not the same” of one pair at once are both heard, and it is decided once', async () => {
    const { pair } = await aPair();
    const decide = (caller: TestCaller, state: string) => caller.patch(`/duplicates/${pair.id}`, { version: 1, state });
    const both = await Promise.all([decide(lead, 'different'), decide(admin, 'different')]);
    expect(both.map(({ status, body }) => [status, body.state, body.version])).toEqual([[200, 'different', 2], [200, 'different', 2]]);
    expect([team.users.lead, team.users.admin]).toContain(both[0]!.body.decidedBy);
    expect(both[1]!.body.decidedBy).toBe(both[0]!.body.decidedBy);
    const late = await decide(admin, 'open');
    expect([late.status, late.body.code, late.body.currentVersion]).toEqual([409, 'platform/version-conflict', 2]);
    expect(await pairs('open')).toEqual([]);
  });

  test('one joins a pair while another says “not the same”: one of the two holds, whole', async () => {
    const { a, b, pair } = await aPair();
    const [joined, kept] = await Promise.all([merge(lead, a.id, b.id), admin.patch(`/duplicates/${pair.id}`, { version: 1, state: 'different' })]);
    expect(joined.status).toBe(201);
    expect([200, 404]).toContain(kept.status);
    expect(await idOf(b.id)).toBe(a.id);
    expect(await pairs('open')).toEqual([]);
    expect((await lead.delete(`/contact-merges/${joined.body.id}`)).status).toBe(204);
    expect(await idOf(b.id)).toBe(b.id);
    const back = await pairs(kept.status === 200 ? 'different' : 'open');
    expect(back.map(({ id }) => id)).toEqual([pair.id]);
  });

  test('two leads who join one pair the other way round at once make one person, and lose nothing', async () => {
    const { a, b } = await aPair();
    const at = await Promise.all([merge(lead, a.id, b.id), merge(admin, b.id, a.id)]);
    expect(at.map(({ status }) => status).sort()).toEqual([201, 404]);
    const made = at.find(({ status }) => status === 201)!.body as { id: string; survivorId: string };
    expect([await idOf(a.id), await idOf(b.id)]).toEqual([made.survivorId, made.survivorId]);
    expect((await lead.delete(`/contact-merges/${made.id}`)).status).toBe(204);
    expect([await idOf(a.id), await idOf(b.id)]).toEqual([a.id, b.id]);
  });

  test('a visit that was logged without signal for the entry that is gone arrives once with the person, and stays with them when they are two again', async () => {
    const { a, b } = await aPair();
    const visit = { id: newId(), contactId: b.id, outcome: 'talked', visitedAt: '2026-10-10T18:00:00Z', met: [{ contactId: b.id }], assessment: { value: 2, basis: 'house_visit' }, asks: [{ text: 'Sign the petition', answer: 'yes' }], notes: 'Wants to come', followUps: [{ id: newId(), title: 'Bring the card', dueOn: '2026-11-04' }] };
    const merged = (await merge(lead, a.id, b.id)).body as { id: string };
    const send = () => lead.post('/house-visits/batch', { sentAt: api.clock.now().toISOString(), visits: [visit] });
    const [first, again] = [await send(), await send()];
    expect([first.body.results[0].status, again.body.results[0].status]).toEqual([201, 200]);
    expect(first.body.results[0].visit).toMatchObject({ id: visit.id, contactId: a.id, met: [{ contactId: a.id }] });
    expect((await lead.delete(`/contact-merges/${merged.id}`)).status).toBe(204);
    const of = async (id: string) => (await lead.get(`/house-visits?contactId=${id}`)).body.items.map((one: { id: string }) => one.id);
    expect([await of(a.id), await of(b.id)]).toEqual([[visit.id], []]);
    const person = (await lead.get(`/contacts/${a.id}`)).body;
    expect(person.assessment).toMatchObject({ value: 2 });
    expect((await send()).body.results[0].status).toBe(200);
  });

  test('visits that arrive while two are joined are all there, each once', async () => {
    const { a, b } = await aPair();
    const visits = Array.from({ length: 6 }, (_, n) => ({ id: newId(), contactId: b.id, outcome: 'not_home', visitedAt: `2026-10-1${String(n)}T18:00:00Z` }));
    const [joined, ...sent] = await Promise.all([merge(lead, a.id, b.id), ...visits.map((visit) => admin.post('/house-visits/batch', { visits: [visit] }))]);
    expect(joined.status).toBe(201);
    const statuses = sent.map(({ body }) => body.results[0].status as number);
    expect(statuses.filter((status) => status !== 201)).toEqual([]);
    expect((await lead.get(`/house-visits?contactId=${a.id}&count=true`)).body.total).toBe(6);
    expect((await lead.delete(`/contact-merges/${(joined.body as { id: string }).id}`)).status).toBe(204);
    const totals = await Promise.all([a.id, b.id].map(async (id) => (await lead.get(`/house-visits?contactId=${id}&count=true`)).body.total as number));
    expect(totals[0]! + totals[1]!).toBe(6);
  });

  test('of a chain the inner join waits for the outer one; then each comes back as they were', async () => {
    const [a, b, c] = [await rosa(), await rosa(), await rosa()];
    for (const { id } of [a, b, c]) await lead.post(`/contacts/${id}/touches`, { kind: 'call', occurredAt: '2026-10-01T10:00:00Z' });
    const inner = (await merge(lead, b.id, c.id)).body as { id: string };
    const outer = (await merge(lead, a.id, b.id)).body as { id: string };
    expect([await idOf(b.id), await idOf(c.id)]).toEqual([a.id, a.id]);
    const early = await lead.delete(`/contact-merges/${inner.id}`);
    expect([early.status, early.body.code]).toEqual([409, 'contacts/undo-later-first']);
    expect((await lead.delete(`/contact-merges/${outer.id}`)).status).toBe(204);
    expect([await idOf(a.id), await idOf(b.id), await idOf(c.id)]).toEqual([a.id, b.id, b.id]);
    expect((await lead.delete(`/contact-merges/${inner.id}`)).status).toBe(204);
    for (const { id } of [a, b, c]) {
      expect(await idOf(id)).toBe(id);
      expect((await lead.get(`/contacts/${id}/timeline`)).body.items.filter((one: { kind: string }) => one.kind === 'call')).toHaveLength(1);
    }
    expect((await pairs('open')).length).toBe(3);
  });
});
