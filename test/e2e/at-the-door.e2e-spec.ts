import { newId } from '@doorstep/kernel';
import { Database } from '@doorstep/platform/database';
import { testApi } from '../support/server';
import type { SignedInTeam } from '../support/team';
import { aSignedInTeam } from '../support/team';

/** What each outcome at a door does, from the visit that is sent to the rows, and back again. */
describe('at the door', () => {
  const api = testApi();
  const HOME = { line1: '12 Palm St', line2: 'Apt 3', city: 'Long Beach', region: 'CA', postalCode: '90802', type: 'home' };

  const person = async (team: SignedInTeam, body: object = {}) =>
    (await team.as('lead').post('/contacts', { givenName: 'Guadalupe', familyName: 'López', addresses: [HOME], ...body })).body as { id: string };
  const read = async (team: SignedInTeam, id: string) => (await team.as('lead').get(`/contacts/${id}`)).body as {
    version: number; addresses: Array<{ line1: string; notes: string | null }>; formerAddresses: Array<{ line1: string; retiredOn: string; why: string; visitId: string }>;
    employments: Array<{ jobTitle: string; to: string | null }>; languages: string[]; lastTouchedAt: string | null;
  };
  const campaign = async (team: SignedInTeam, more: object = {}) =>
    (await team.as('lead').post('/campaigns', { name: 'Hotels', stage: 'building', memberIds: [team.users.organizer, team.users.lead], ...more })).body as { id: string };
  const visit = (contactId: string, more: object) => ({ id: newId(), contactId, visitedAt: '2026-09-30T20:00:00Z', timeZone: 'America/Los_Angeles', ...more });
  const listed = async (team: SignedInTeam, contactIds: string[], more: object = {}) =>
    (await team.as('lead').post('/visit-lists', { name: 'Evening', contactIds, visitorIds: [team.users.organizer], ...more })).body as { id: string };
  const stopsOf = async (team: SignedInTeam, listId: string) =>
    (await team.as('lead').get(`/visit-lists/${listId}/stops`)).body.items as Array<{ state: string; addressNotes: string | null; people: Array<{ contactId: string; brief: { addressNotes: string | null } }> }>;
  const rows = (team: SignedInTeam, sql: string, parameters: unknown[] = []) =>
    api.app.get(Database, { strict: false }).withScope(team.actor('system'), (scope) => scope.query<Record<string, unknown>>(sql, parameters));

  test('who moved leaves the address with its day; lists send nobody there; taken back, it is there again', async () => {
    const team = await aSignedInTeam(api);
    const { id } = await person(team);
    // With a door that is still open, so that the list stays in hand.
    const next = await person(team, { givenName: 'Ernesto', addresses: [{ ...HOME, line1: '99 Palm St', line2: null }] });
    const list = await listed(team, [id, next.id]);
    const moved = visit(id, { visitListId: list.id, outcome: 'moved', movedTo: { line1: '77 New St', city: 'Carson', region: 'CA', postalCode: '90745' } });
    const made = await team.as('organizer').post('/house-visits', moved);
    expect([made.status, made.body.state, made.body.reached]).toEqual([201, 'completed', 'someone_else']);
    expect((await team.as('organizer').post('/house-visits', moved)).status).toBe(200);
    const left = await read(team, id);
    expect(left.addresses.map(({ line1 }) => line1)).toEqual(['77 New St']);
    expect(left.formerAddresses).toMatchObject([{ line1: '12 Palm St', retiredOn: '2026-09-30', why: 'moved', visitId: moved.id }]);

    // A change of other fields, and of the addresses, leaves what was left where it is.
    await team.as('lead').patch(`/contacts/${id}`, { version: left.version, addresses: [{ ...HOME, line1: '78 New St', line2: null }] });
    expect((await read(team, id)).formerAddresses).toHaveLength(1);

    expect((await team.as('organizer').delete(`/house-visits/${moved.id}`)).status).toBe(204);
    const back = await read(team, id);
    expect([back.addresses.map(({ line1 }) => line1), back.formerAddresses, back.lastTouchedAt]).toEqual([['12 Palm St', '78 New St'], [], null]);
    expect((await team.as('organizer').delete(`/house-visits/${moved.id}`)).status).toBe(404);
    expect((await team.as('organizer').get(`/house-visits/${moved.id}`)).body).toMatchObject({ state: 'cancelled', visitedAt: '2026-09-30T20:00:00.000Z', outcome: 'moved' });
    expect((await team.as('lead').get(`/house-visits?contactId=${id}&count=true`)).body.total).toBe(0);
    expect((await stopsOf(team, list.id)).map(({ state }) => state)).toEqual(['open', 'open']);
    expect((await team.as('organizer').post('/house-visits', moved)).body).toMatchObject({ id: moved.id, state: 'cancelled' });
  });

  describe('what was noted, named and heard at a door', () => {
    const SAID = '+12135550134';
    const aRound = async () => {
      const team = await aSignedInTeam(api);
      const [rosa, luis] = [await person(team, { givenName: 'Rosa', phones: [{ number: '(213) 555-0101' }] }), await person(team, { givenName: 'Luis', addresses: [] })];
      const lead = team.as('lead');
      const list = async (of: string) => (await lead.get(`/contacts/${rosa.id}/${of}`)).body.items as object[];
      const kept = async () => ({
        notes: (await list('notes')).length, ties: (await list('relationships')).length, questions: (await lead.get(`/field-conflicts?contactId=${rosa.id}&count=true`)).body.total as number,
        heard: ((await lead.get(`/contacts/${rosa.id}`)).body.phones as Array<{ number: string }>).some(({ number }) => number === SAID),
      });
      const log = async (by: 'lead' | 'volunteer' = 'lead', more: object = {}): Promise<string> => {
        const body = visit(rosa.id, { outcome: 'come_back_later', notes: 'Asked about the gate', leadersNamed: [{ contactId: luis.id }], met: [{ contactId: rosa.id, phone: '213 555 0134' }], ...more });
        expect((await team.as(by).post('/house-visits', body)).status).toBe(201);
        return body.id;
      };
      const takeBack = async (id: string, by: 'lead' | 'volunteer' = 'lead') => expect((await team.as(by).delete(`/house-visits/${id}`)).status).toBe(204);
      return { team, rosa, luis, lead, kept, log, takeBack };
    };
    const NOTHING = { notes: 0, ties: 0, questions: 0, heard: false };
    const ALL = { notes: 1, ties: 1, questions: 0, heard: true };

    test('goes when the visit is taken back, and nothing of its text is left', async () => {
      const { team, lead, kept, log, takeBack } = await aRound();
      const id = await log();
      expect(await kept()).toEqual(ALL);
      await takeBack(id);
      expect(await kept()).toEqual(NOTHING);
      expect((await lead.get(`/house-visits/${id}`)).body).toMatchObject({ state: 'cancelled', notes: null });
      expect(await rows(team, "SELECT 1 FROM notes WHERE source_kind = 'house_visit'")).toEqual([]);
    });

    test('stays as long as another visit brought it as well', async () => {
      const { kept, log, takeBack } = await aRound();
      const [first, second] = [await log(), await log('lead', { visitedAt: '2026-09-30T21:00:00Z' })];
      await takeBack(first);
      expect(await kept()).toEqual(ALL);
      await takeBack(second);
      expect(await kept()).toEqual(NOTHING);
    });

    test('stays where it was confirmed since', async () => {
      const { rosa, luis, lead, kept, log, takeBack } = await aRound();
      const id = await log();
      expect((await lead.post(`/contacts/${luis.id}/relationships`, { kind: 'influences', contactId: rosa.id })).status).toBe(200);
      expect((await lead.post(`/contacts/${rosa.id}/consents`, { channel: 'sms', address: SAID, purpose: 'events', status: 'granted', method: 'phone' })).status).toBe(201);
      await takeBack(id);
      expect(await kept()).toEqual({ ...ALL, notes: 0 });
    });

    test('stays where the number was verified, and goes with an open question where a volunteer heard it', async () => {
      const { team, rosa, lead, kept, log, takeBack } = await aRound();
      await lead.post('/visit-lists', { name: 'Palm', contactIds: [rosa.id], visitorIds: [team.users.volunteer] });
      const heard = await log('volunteer', { leadersNamed: [] });
      expect(await kept()).toEqual({ notes: 1, ties: 0, questions: 1, heard: false });
      await takeBack(heard, 'volunteer');
      expect(await kept()).toEqual(NOTHING);
      const id = await log();
      const { version, phones } = (await lead.get(`/contacts/${rosa.id}`)).body as { version: number; phones: Array<{ number: string }> };
      expect((await lead.patch(`/contacts/${rosa.id}`, { version, phones: phones.map((one) => (one.number === SAID ? { ...one, status: 'verified' } : one)) })).status).toBe(200);
      await takeBack(id);
      expect(await kept()).toEqual({ ...NOTHING, heard: true });
    });
  });

  test('a wrong address is kept as bad, and the person cannot be cut into a list by it', async () => {
    const team = await aSignedInTeam(api);
    const { id } = await person(team);
    await team.as('organizer').post('/house-visits', { contactId: id, outcome: 'wrong_address' }).then((sent) => expect(sent.status).toBe(404));
    await team.as('lead').post('/house-visits', visit(id, { outcome: 'wrong_address' }));
    expect((await read(team, id)).formerAddresses).toMatchObject([{ why: 'bad' }]);
    const refused = await team.as('lead').post('/visit-lists', { name: 'Evening', contactIds: [id] });
    expect([refused.status, refused.body.leftOut]).toEqual([422, [{ contactId: id, reason: 'no_address' }]]);
  });

  test('an address that somebody wrote meanwhile is not the one that was rung at', async () => {
    const team = await aSignedInTeam(api);
    const { id } = await person(team);
    const list = await listed(team, [id]);
    const { version } = await read(team, id);
    await team.as('lead').patch(`/contacts/${id}`, { version, addresses: [{ ...HOME, line1: '77 New St', line2: null }] });
    await team.as('organizer').post('/house-visits', visit(id, { visitListId: list.id, outcome: 'moved' }));
    const after = await read(team, id);
    expect([after.addresses.map(({ line1 }) => line1), after.formerAddresses]).toEqual([['77 New St'], []]);
  });

  test('what was left stays with the person through a merge, its undoing, and goes when they are forgotten', async () => {
    const team = await aSignedInTeam(api);
    const [one, two] = [await person(team), await person(team, { givenName: 'Lupe', addresses: [{ ...HOME, line1: '9 Elm St', line2: null }] })];
    await team.as('lead').post('/house-visits', visit(two.id, { outcome: 'moved' }));
    const merge = (await team.as('lead').post('/contact-merges', { survivorId: one.id, duplicateId: two.id })).body as { id: string };
    expect((await read(team, one.id)).formerAddresses.map(({ line1 }) => line1)).toEqual(['9 Elm St']);
    await team.as('lead').delete(`/contact-merges/${merge.id}`);
    expect([(await read(team, one.id)).formerAddresses, (await read(team, two.id)).formerAddresses.map(({ line1 }) => line1)]).toEqual([[], ['9 Elm St']]);
    await team.as('lead').post('/contact-forgettings', { contactId: two.id, confirmName: 'Lupe López' });
    expect(await rows(team, 'SELECT 1 FROM contact_addresses WHERE organization_id = $1 AND line1 = $2', [team.id, '9 Elm St'])).toEqual([]);
  });

  test('who works elsewhere now: the job of the campaign ends on that day, and is open again when taken back', async () => {
    const team = await aSignedInTeam(api);
    const employer = (await team.as('admin').post('/employers', { name: 'Hotel Aurora' })).body as { id: string };
    const unit = (await team.as('admin').post('/units', { name: 'Rooms', employerId: employer.id, departments: [{ name: 'Kitchen' }] })).body as { id: string; departments: Array<{ id: string }> };
    const { id: campaignId } = await campaign(team, { unitIds: [unit.id] });
    const { id } = await person(team, { employments: [{ employerName: 'Corner shop', jobTitle: 'cashier' }, { employerId: employer.id, departmentId: unit.departments[0]!.id, jobTitle: 'cook' }] });
    const left = visit(id, { campaignId, outcome: 'left_job' });
    expect((await team.as('lead').post('/house-visits', left)).status).toBe(201);
    expect((await read(team, id)).employments.map(({ jobTitle, to }) => [jobTitle, to])).toEqual([['cashier', null], ['cook', '2026-09-30']]);
    await team.as('lead').delete(`/house-visits/${left.id}`);
    expect((await read(team, id)).employments.map(({ to }) => to)).toEqual([null, null]);
  });

  test('a language that is needed goes to who speaks it, else to who leads the campaign', async () => {
    const team = await aSignedInTeam(api);
    const { id: campaignId } = await campaign(team);
    const { id } = await person(team, { languages: ['es'] });
    await rows(team, "UPDATE users SET language = 'ko' WHERE id = $1", [team.users.lead]);
    const add = (await team.as('admin').post('/house-visits', visit(id, { campaignId, outcome: 'language_barrier', languageNeeded: 'ko' }))).body;
    expect(add).toMatchObject({ languageNeeded: 'ko', passedTo: { id: team.users.lead } });
    expect((await read(team, id)).languages).toEqual(['es', 'ko']);
    const theirs = (await team.as('lead').get('/follow-ups?assignee=me&state=open')).body.items as Array<{ title: string; dueOn: string; about: { id: string } }>;
    expect(theirs).toMatchObject([{ title: 'Guadalupe López 님 방문: 필요한 언어 한국어', dueOn: '2026-10-03', about: { id } }]);

    const other = await person(team, { givenName: 'Minjun', familyName: 'Kim' });
    const passed = (await team.as('admin').post('/house-visits', visit(other.id, { campaignId, outcome: 'language_barrier', languageNeeded: 'zap' }))).body;
    expect(passed.passedTo).toEqual({ id: team.users.lead, name: expect.any(String) });
    expect((await team.as('admin').post('/house-visits', visit(other.id, { outcome: 'talked', languageNeeded: 'ko' }))).body.errors).toMatchObject([{ field: 'languageNeeded', code: 'house-visits/not-with-outcome' }]);
  });

  test('come back another day: with an hour it is planned, with a day alone it is promised; both go when taken back', async () => {
    const team = await aSignedInTeam(api);
    const { id } = await person(team);
    const hour = visit(id, { outcome: 'come_back_later', comeBack: { on: '2026-10-03', at: '18:30' } });
    expect((await team.as('lead').post('/house-visits', hour)).body.comeBack).toEqual({ on: '2026-10-03', at: '18:30' });
    await team.as('lead').post('/house-visits', hour);
    const plans = (await team.as('lead').get('/house-visits?state=planned&visitor=me')).body.items as Array<{ contactId: string; plannedAt: string }>;
    expect(plans).toMatchObject([{ contactId: id, plannedAt: '2026-10-04T01:30:00.000Z' }]);

    const day = visit(id, { outcome: 'come_back_later', comeBack: { on: '2026-10-05' }, visitedAt: '2026-10-01T19:00:00Z' });
    await team.as('lead').post('/house-visits', day);
    const promised = async () => (await team.as('lead').get('/follow-ups?assignee=me&state=open')).body.items as Array<{ title: string; dueOn: string }>;
    expect(await promised()).toMatchObject([{ title: 'Visit Guadalupe López again', dueOn: '2026-10-05' }]);
    expect((await team.as('lead').post('/house-visits', visit(id, { outcome: 'come_back_later', comeBack: { on: '2026-09-01' } }))).body.errors).toMatchObject([{ field: 'comeBack.on' }]);

    for (const one of [hour, day]) expect((await team.as('lead').delete(`/house-visits/${one.id}`)).status).toBe(204);
    expect([(await team.as('lead').get('/house-visits?state=planned&visitor=me')).body.items, await promised()]).toEqual([[], []]);
  });

  test('a note of the place is of everybody who lives there, written at the door, the later word counts', async () => {
    const team = await aSignedInTeam(api);
    const [rosa, luis] = [await person(team, { givenName: 'Rosa', addresses: [{ ...HOME, notes: 'Side gate' }] }), await person(team, { givenName: 'Luis', addresses: [{ ...HOME, line1: '12 Palm Street' }] })];
    expect((await read(team, luis.id)).addresses.map(({ notes }) => notes)).toEqual(['Side gate']);
    const list = await listed(team, [rosa.id, luis.id]);
    expect((await stopsOf(team, list.id)).map(({ addressNotes }) => addressNotes)).toEqual(['Side gate']);

    api.clock.moveBy(50 * 60_000);
    const note = (text: string, minutesAgo: number) => visit(luis.id, { visitListId: list.id, outcome: 'not_home', addressNotes: { text }, visitedAt: new Date(api.clock.now().getTime() - minutesAgo * 60_000).toISOString() });
    await team.as('organizer').post('/house-visits', note('Gate code 4410', 40));
    await team.as('organizer').post('/house-visits', note('an older word, sent late', 45));
    for (const { id } of [rosa, luis]) expect((await read(team, id)).addresses.map(({ notes }) => notes)).toEqual(['Gate code 4410']);
    expect((await stopsOf(team, list.id)).flatMap(({ people }) => people.map(({ brief }) => brief.addressNotes))).toEqual(['Gate code 4410', 'Gate code 4410']);
    await team.as('organizer').post('/house-visits', note('', 30));
    expect((await read(team, rosa.id)).addresses.map(({ notes }) => notes)).toEqual([null]);

    await team.as('organizer').post('/house-visits', note('Dog', 20));
    await team.as('lead').post('/contact-forgettings', { contactId: luis.id, confirmName: 'Luis López' });
    expect((await read(team, rosa.id)).addresses.map(({ notes }) => notes)).toEqual(['Dog']);
    await team.as('lead').post('/contact-forgettings', { contactId: rosa.id, confirmName: 'Rosa López' });
    expect(await rows(team, 'SELECT notes FROM door_notes WHERE organization_id = $1', [team.id])).toEqual([]);
  });

  test('a note that a visit wrote over is there again when the visit is taken back, unless somebody wrote since; of the text nothing is left', async () => {
    const team = await aSignedInTeam(api);
    const rosa = await person(team, { givenName: 'Rosa', addresses: [{ ...HOME, notes: 'Side gate' }] });
    const luis = await person(team, { givenName: 'Luis', addresses: [HOME] });
    api.clock.moveBy(50 * 60_000);
    const noted = async (text: string, minutesAgo: number) => (await team.as('lead').post('/house-visits', visit(luis.id, { outcome: 'not_home', addressNotes: { text }, visitedAt: new Date(api.clock.now().getTime() - minutesAgo * 60_000).toISOString() }))).body.id as string;
    const takeBack = async (id: string) => expect((await team.as('lead').delete(`/house-visits/${id}`)).status).toBe(204);
    const reads = async () => (await Promise.all([rosa, luis].map(({ id }) => read(team, id)))).map(({ addresses }) => addresses.map(({ notes }) => notes));
    const mistaken = await noted('The house opposite', 40);
    expect(await reads()).toEqual([['The house opposite'], ['The house opposite']]);
    await takeBack(mistaken);
    expect(await reads()).toEqual([['Side gate'], ['Side gate']]);

    api.clock.moveBy(50 * 60_000);
    const [first, second] = [await noted('Dog', 40), await noted('Two dogs', 30)];
    await takeBack(first);
    expect(await reads()).toEqual([['Two dogs'], ['Two dogs']]);
    await takeBack(second);
    expect(await reads()).toEqual([['Side gate'], ['Side gate']]);

    api.clock.moveBy(50 * 60_000);
    const gone = await noted('', 40);
    expect(await reads()).toEqual([[null], [null]]);
    await takeBack(gone);
    expect(await reads()).toEqual([['Side gate'], ['Side gate']]);
    expect(await rows(team, "SELECT what FROM house_visit_effects WHERE organization_id = $1 AND kind = 'door_noted'", [team.id])).toEqual([]);
  });

  test('a talk at work counts as a talk with the person and as no door', async () => {
    const team = await aSignedInTeam(api);
    const { id: campaignId } = await campaign(team);
    const { id } = await person(team, { addresses: [] });
    const made = await team.as('lead').post('/house-visits', visit(id, { campaignId, outcome: 'talked', place: 'workplace', assessment: { value: 2 }, topics: ['heat'], programs: ['state_grant'] }));
    expect(made.body).toMatchObject({ place: 'workplace', topics: ['heat'], programs: ['state_grant'] });
    await team.as('lead').post('/house-visits', visit(id, { campaignId, outcome: 'talked' }));
    expect((await team.as('lead').get(`/campaigns/${campaignId}/counts`)).body).toMatchObject({ doors: 1, talks: 1 });
    expect((await team.as('lead').get(`/house-visits?campaignId=${campaignId}&place=home&encounters=true&count=true`)).body.total).toBe(1);
    expect((await team.as('lead').get(`/house-visits?campaignId=${campaignId}&place=workplace,elsewhere&count=true`)).body.items).toMatchObject([{ place: 'workplace' }]);
    const timeline = (await team.as('lead').get(`/contacts/${id}/timeline`)).body.items as Array<{ kind: string; summary: string }>;
    expect(timeline.filter(({ kind }) => kind === 'house_visit').map(({ summary }) => summary).sort()).toEqual(['Talked', 'Talked at work']);
    expect((await team.as('lead').post('/house-visits', visit(id, { outcome: 'not_home', place: 'workplace' }))).body.errors).toMatchObject([{ field: 'outcome' }]);
    expect((await team.as('lead').delete(`/house-visits/${made.body.id}`)).status).toBe(409);
  });

  test('a worker without an account who went along is named, counts as themselves, and is seen in the timeline', async () => {
    const team = await aSignedInTeam(api);
    const [rosa, marta] = [await person(team), await person(team, { givenName: 'Marta', familyName: 'Díaz' })];
    const made = await team.as('lead').post('/house-visits', visit(rosa.id, { outcome: 'talked', visitorIds: ['me', marta.id, team.users.organizer] }));
    expect((made.body.visitors as Array<{ name: string }>).map(({ name }) => name)).toContain('Marta Díaz');
    const [entry] = (await team.as('lead').get(`/contacts/${rosa.id}/timeline`)).body.items as Array<{ by: Array<{ id: string }> }>;
    expect(entry!.by.map(({ id }) => id)).toEqual([team.users.lead, team.users.organizer, marta.id]);
    expect((await team.as('lead').get(`/house-visits?visitorId=${marta.id}&count=true`)).body).toMatchObject({ total: 1, items: [{ id: made.body.id }] });
  });

  test('only who logged it, or a lead, takes a visit back, and nobody of another organization', async () => {
    const [team, others] = [await aSignedInTeam(api), await aSignedInTeam(api)];
    const { id } = await person(team);
    const list = await listed(team, [id]);
    const one = (await team.as('organizer').post('/house-visits', visit(id, { visitListId: list.id, outcome: 'not_home' }))).body as { id: string };
    for (const caller of [others.as('admin'), team.as('volunteer')]) expect((await caller.delete(`/house-visits/${one.id}`)).status).toBe(404);
    expect((await team.as('lead').delete(`/house-visits/${one.id}`)).status).toBe(204);
    const old = (await team.as('lead').post('/house-visits', visit(id, { outcome: 'refused' }))).body as { id: string };
    await rows(team, "UPDATE house_visits SET received_at = received_at - interval '31 days' WHERE id = $1", [old.id]);
    expect((await team.as('lead').delete(`/house-visits/${old.id}`)).body.code).toBe('house-visits/too-late-to-take-back');
  });
});
