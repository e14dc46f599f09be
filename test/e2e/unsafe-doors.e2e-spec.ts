import { newId } from '@doorstep/kernel';
import { Database } from '@doorstep/platform/database';
import { testApi } from '../support/server';
import type { SignedInTeam } from '../support/team';
import { aSignedInTeam } from '../support/team';

const HOUR = 3_600_000;
const HOME = { line1: '1423 W 8th St', line2: 'Apt 12', city: 'Los Angeles', region: 'CA', postalCode: '90017', type: 'home' };

describe('a door that was not safe', () => {
  const api = testApi();
  let team: SignedInTeam;

  const made = async (path: string, body: object): Promise<{ id: string } & Record<string, never>> => {
    const answer = await team.byToken('lead').post(path, body);
    if (answer.status !== 201) throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body as never;
  };
  const person = async (givenName: string, more: object = {}): Promise<string> => (await made('/contacts', { givenName, familyName: 'López', addresses: [HOME], ...more })).id;
  const unsafe = (contactId: string, more: object = {}): object => ({ id: newId(), contactId, outcome: 'unsafe', ...more });
  const log = async (visit: object, role: 'lead' | 'organizer' | 'admin' = 'lead') => (await team.as(role).post('/house-visits', visit)).status;
  const marks = async (query = '?count=true') => (await team.byToken('lead').get(`/unsafe-doors${query}`)).body as { total: number; items: Array<Record<string, never> & { id: string; version: number }> };
  const messages = (): Promise<Array<{ user_id: string; purpose: string; due_at: Date }>> =>
    api.app.get(Database, { strict: false }).withScope(team.actor('system'), (scope) => scope.query("SELECT user_id, purpose, due_at FROM messages WHERE occasion_kind = 'house-visits.unsafe' ORDER BY user_id"));
  const told = async () => (await messages()).map(({ user_id: userId, purpose }) => [userId, purpose]);
  const cut = async (contactIds: string[]) => (await team.byToken('lead').post('/visit-lists', { name: 'Round', contactIds })).body as { code?: string; id: string; doors: number; leftOut: Array<{ contactId: string; reason: string }> };

  beforeEach(async () => {
    team = await aSignedInTeam(api);
  });

  test('is marked for everybody at that address, in the brief and on the profile, and says nothing of why', async () => {
    const [lupe, rosa, far] = [await person('Guadalupe'), await person('Rosa', { addresses: [{ ...HOME, line1: '1423 West 8th Street', line2: '#12' }] }), await person('Far', { addresses: [{ ...HOME, line2: 'Apt 14' }] })];
    const list = await cut([lupe, rosa, far]);
    expect(await log(unsafe(lupe, { notes: 'He followed me to the car', visitListId: list.id, visitedAt: '2026-10-14T03:10:00Z' }))).toBe(201);
    const { items } = (await team.byToken('lead').get(`/visit-lists/${list.id}/stops`)).body as { items: Array<{ unsafe: unknown; people: Array<{ contactId: string; brief: { unsafe: unknown } }> }> };
    const mark = { on: '2026-10-13', visitor: 'The' };
    expect(items.map((stop) => [stop.people.map((p) => p.contactId).sort(), stop.unsafe, stop.people.map((p) => p.brief.unsafe)])).toEqual(expect.arrayContaining([
      [[lupe, rosa].sort(), mark, [mark, mark]], [[far], null, [null]]]));
    expect((await team.byToken('lead').get(`/contacts/${rosa}/door-mark`)).body).toEqual({ mark });
    expect((await team.byToken('lead').get(`/contacts/${far}/door-mark`)).body).toEqual({ mark: null });
    expect(JSON.stringify(items)).not.toContain('followed');
    // Whoever comes to that address later has the mark as well.
    const later = await person('Later', { addresses: [{ ...HOME, line1: '1423 W. 8TH ST.' }] });
    expect((await team.byToken('lead').get(`/contacts/${later}/door-mark`)).body).toEqual({ mark });
  });

  test('is left out of new lists, cut or filled by an act on many, until a lead lifts the mark with a note', async () => {
    const [lupe, far] = [await person('Guadalupe'), await person('Far', { addresses: [{ ...HOME, line2: 'Apt 14' }] })];
    await log(unsafe(lupe));
    await log(unsafe(lupe, { visitedAt: new Date(api.clock.now().getTime() - 9 * HOUR).toISOString() }));
    const first = await cut([lupe, far]);
    expect([first.doors, first.leftOut]).toEqual([1, [{ contactId: lupe, reason: 'unsafe' }]]);
    const act = (await team.byToken('lead').post('/bulk-acts', { act: 'add_to_visit_list', target: { visitListId: first.id }, contactIds: [lupe] })).body;
    expect(act.leftOut).toEqual([{ reason: 'unsafe', count: 1 }]);
    const [newest] = (await marks()).items;
    const noNote = await team.byToken('lead').patch(`/unsafe-doors/${newest!.id}`, { version: newest!.version, lifted: true });
    expect([noNote.status, noNote.body.errors[0].field]).toEqual([422, 'note']);
    const lifted = await team.byToken('lead').patch(`/unsafe-doors/${newest!.id}`, { version: newest!.version, lifted: true, note: 'The dog is gone, spoke with the neighbor' });
    expect(lifted.body).toMatchObject({ liftedBy: { id: team.users.lead, name: 'The lead' }, note: 'The dog is gone, spoke with the neighbor' });
    expect((await team.byToken('lead').patch(`/unsafe-doors/${newest!.id}`, { version: newest!.version, lifted: true, note: 'The dog is gone, spoke with the neighbor' })).status).toBe(200);
    // Both marks of the door are lifted, on the record.
    expect([(await marks('?state=standing&count=true')).total, (await marks('?state=lifted&count=true')).total]).toEqual([0, 2]);
    const record = (await team.byToken('admin').get('/audit-events?limit=100')).body.items as Array<{ act: string }>;
    expect(record.filter(({ act: what }) => what === 'house-visits.door-mark-lifted')).toHaveLength(2);
    expect((await cut([lupe])).doors).toBe(1);
  });

  test('tells the leads of the campaign at once, at any hour, once however often it is sent; a report of days ago is told as late', async () => {
    api.clock.moveTo(new Date('2026-10-15T08:30:00Z'));
    const { id: campaignId } = (await team.byToken('lead').post('/campaigns', { name: 'Hotels', stage: 'building', memberIds: [team.users.lead, team.users.organizer] })).body as { id: string };
    const lupe = (await team.as('organizer').post('/contacts', { givenName: 'Guadalupe', addresses: [HOME] })).body.id as string;
    const visit = unsafe(lupe, { campaignId, visitedAt: api.clock.now().toISOString() });
    expect([await log(visit, 'organizer'), await log(visit, 'organizer')]).toEqual([201, 200]);
    const again = (await team.as('organizer').post('/house-visits/batch', { sentAt: api.clock.now().toISOString(), visits: [visit] })).body;
    expect(again.results[0].status).toBe(200);
    expect(await told()).toEqual([[team.users.lead, 'safety']]);
    expect((await messages())[0]!.due_at).toEqual(api.clock.now());
    // Half past one at night, and three days old: it waits for the morning.
    const old = unsafe(lupe, { campaignId, visitedAt: new Date(api.clock.now().getTime() - 72 * HOUR).toISOString() });
    const late = (await team.as('organizer').post('/house-visits/batch', { sentAt: api.clock.now().toISOString(), visits: [old] })).body;
    expect(late.results[0].status).toBe(201);
    const second = (await messages()).find(({ purpose }) => purpose === 'staff')!;
    expect([(await told()).length, second.due_at]).toEqual([2, new Date('2026-10-15T15:00:00Z')]);
    expect((await marks()).items.map((mark) => mark['late'])).toEqual([false, true]);
  });

  test('without leads of a campaign tells everybody who leads, but for who says it', async () => {
    await log(unsafe(await person('Guadalupe')));
    expect(await told()).toEqual([[team.users.admin, 'safety']]);
    await log({ address: { line1: '9 Elm St', postalCode: '90026' }, outcome: 'unsafe' }, 'organizer');
    expect((await told()).map(([userId]) => userId).sort()).toEqual([team.users.admin, team.users.admin, team.users.lead].sort());
  });

  test('shows leads whom to call and whether somebody does', async () => {
    await api.app.get(Database, { strict: false }).global('UPDATE users SET phone = $2 WHERE id = $1', [team.users.organizer, `+1213555${String(Math.floor(Math.random() * 9000) + 1000)}`]);
    await log({ address: { line1: '9 Elm St', city: 'Los Angeles', postalCode: '90026' }, outcome: 'unsafe' }, 'organizer');
    const [mark] = (await marks()).items;
    expect(mark).toMatchObject({ address: { line1: '9 Elm St', city: 'Los Angeles', postalCode: '90026' }, people: [], visitor: { id: team.users.organizer, phone: expect.stringMatching(/^\+1213555/) }, seenAt: null });
    const seen = await team.byToken('lead').patch(`/unsafe-doors/${mark!.id}`, { version: 1, seen: true });
    expect(seen.body).toMatchObject({ version: 2, seenBy: { id: team.users.lead } });
    // Somebody else who taps a moment later is told who was first.
    expect((await team.as('admin').patch(`/unsafe-doors/${mark!.id}`, { version: 1, seen: true })).body).toMatchObject({ version: 2, seenBy: { id: team.users.lead } });
    const stale = await team.as('admin').patch(`/unsafe-doors/${mark!.id}`, { version: 1, lifted: true, note: 'x' });
    expect([stale.status, stale.body.code]).toEqual([409, 'platform/version-conflict']);
  });

  test('stays marked when people there are merged; when the last one is forgotten the door is known, and not the address', async () => {
    const [lupe, twin] = [await person('Guadalupe'), await person('Guadalupe')];
    await log(unsafe(lupe));
    await made('/contact-merges', { survivorId: twin, duplicateId: lupe });
    expect((await team.byToken('lead').get(`/contacts/${twin}/door-mark`)).body.mark).toMatchObject({ visitor: 'The' });
    expect((await marks()).items[0]).toMatchObject({ address: { line1: '1423 W 8th St' }, people: [{ id: twin }] });
    await team.byToken('lead').post('/contact-forgettings', { contactId: twin, confirmName: 'Guadalupe López' });
    expect((await marks()).items[0]).toMatchObject({ address: null, people: [] });
    const rows = await api.app.get(Database, { strict: false }).withScope(team.actor('system'), (scope) => scope.query('SELECT door_key, line1, postal_code FROM unsafe_doors'));
    expect(rows).toEqual([{ door_key: null, line1: null, postal_code: null }]);
    const next = await person('Next');
    expect((await team.byToken('lead').get(`/contacts/${next}/door-mark`)).body.mark).toMatchObject({ visitor: 'The' });
  });

  test('stays marked though its visitor would take the visit back; at work no home is marked', async () => {
    const lupe = await person('Guadalupe');
    const visit = { ...unsafe(lupe), id: newId() };
    await log(visit);
    expect((await team.byToken('lead').delete(`/house-visits/${visit.id}`)).status).toBe(409);
    expect((await marks('?state=standing&count=true')).total).toBe(1);
    const rosa = await person('Rosa', { addresses: [{ ...HOME, line1: '9 Elm St' }] });
    await log(unsafe(rosa, { place: 'workplace' }));
    expect((await team.byToken('lead').get(`/contacts/${rosa}/door-mark`)).body).toEqual({ mark: null });
    expect((await marks('?state=standing&count=true')).total).toBe(2);
  });

  test('is not told to another organization, nor lifted by whom it is not for', async () => {
    const others = await aSignedInTeam(api);
    const lupe = await person('Guadalupe');
    await log(unsafe(lupe));
    const [mark] = (await marks()).items;
    expect((await others.as('admin').get(`/unsafe-doors/${mark!.id}`)).status).toBe(404);
    expect((await others.as('admin').patch(`/unsafe-doors/${mark!.id}`, { version: 1, lifted: true, note: 'x' })).status).toBe(404);
    expect((await team.as('organizer').patch(`/unsafe-doors/${mark!.id}`, { version: 1, lifted: true, note: 'x' })).status).toBe(403);
    expect((await team.as('volunteer').get(`/contacts/${lupe}/door-mark`)).status).toBe(404);
    const same = (await others.as('admin').post('/contacts', { givenName: 'Other', addresses: [HOME] })).body;
    expect((await others.as('admin').get(`/contacts/${same.id}/door-mark`)).body).toEqual({ mark: null });
  });
});
