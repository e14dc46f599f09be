import fc from 'fast-check';
import { newId } from '@doorstep/kernel';
import { Database } from '@doorstep/platform/database';
import { testApi } from '../support/server';
import type { SignedInTeam } from '../support/team';
import { aSignedInTeam } from '../support/team';

describe('house visits', () => {
  const api = testApi();

  const person = async (team: SignedInTeam, body: object = {}) =>
    (await team.as('organizer').post('/contacts', { givenName: 'Guadalupe', familyName: 'López', phones: [{ number: '(213) 555-0101' }], ...body })).body as { id: string };
  const campaign = async (team: SignedInTeam) =>
    (await team.as('lead').post('/campaigns', {
      name: 'Hotels', stage: 'building', memberIds: [team.users.organizer], issues: [{ label: { en: 'Heat', es: 'Calor' } }], askTiles: [{ label: 'Sign the petition' }],
    })).body as { id: string; issues: Array<{ id: string }> };
  const rows = (team: SignedInTeam, sql: string, parameters: unknown[] = []) =>
    api.app.get(Database, { strict: false }).withScope(team.actor('system'), (scope) => scope.query<Record<string, never>>(sql, parameters));

  const fullVisit = (contactId: string, campaignId: string) => ({
    id: newId(), contactId, campaignId, visitedAt: '2026-10-01T01:10:00Z', timeZone: 'America/Los_Angeles', durationMinutes: 15, visitorIds: ['me'],
    outcome: 'talked', met: [{ contactId }, { newContact: { id: newId(), givenName: 'Rosa' } }], issues: ['Calor', 'Overtime unpaid'],
    asks: [{ id: newId(), text: 'Sign the petition', answer: 'yes', dueOn: '2026-11-05' }], assessment: { value: 2 }, language: 'es',
    materials: [{ code: 'flyer_es', count: 1 }], notes: 'Wants the meeting on a Sunday', leadersNamed: [{ newContact: { givenName: 'Marta' } }],
    consent: { status: 'granted', wording: 'May we text you about this?' },
    followUps: [{ id: newId(), title: 'Bring the card', dueOn: '2026-11-04' }], deviceTime: '2026-09-30T18:25:00-07:00',
  });

  test('a talk is stored once with all that came of it, and the next step is on a list', async () => {
    const team = await aSignedInTeam(api);
    const { id: campaignId } = await campaign(team);
    const { id: contactId } = await person(team);
    const visit = fullVisit(contactId, campaignId);
    const made = await team.as('organizer').post('/house-visits', visit);
    expect([made.status, made.headers['location']]).toEqual([201, `/api/v1/house-visits/${visit.id}`]);
    expect(made.body).toMatchObject({
      id: visit.id, state: 'completed', reached: 'person', visitorIds: [team.users.organizer], issues: ['Calor', 'Overtime unpaid'], assessment: { value: 2, basis: 'house_visit' },
      encounterId: visit.id, version: 1, clockCorrected: false, notes: 'Wants the meeting on a Sunday', met: [{ contactId }, { name: 'Rosa' }], leadersNamed: [{ name: 'Marta' }],
    });

    const again = await team.as('organizer').post('/house-visits', visit);
    expect([again.status, again.body.assessmentId]).toEqual([200, made.body.assessmentId]);
    const other = await team.as('organizer').post('/house-visits', { ...visit, outcome: 'refused' });
    expect([other.status, other.body.code]).toEqual([409, 'house-visits/id-reused']);

    const timeline = (await team.as('organizer').get(`/contacts/${contactId}/timeline`)).body.items as Array<{ kind: string; outcome: string }>;
    expect(timeline.filter((entry) => entry.kind === 'house_visit')).toMatchObject([{ outcome: 'talked' }]);
    const mine = (await team.as('organizer').get('/follow-ups?assignee=me&state=open&count=true')).body;
    expect(mine).toMatchObject({ total: 1, items: [{ title: 'Bring the card', about: { kind: 'contact', id: contactId }, createdFrom: { kind: 'house_visit', id: visit.id } }] });
    expect((await rows(team, 'SELECT count(*)::int AS n FROM assessments WHERE contact_id = $1', [contactId]))[0]).toEqual({ n: 1 });
    expect((await rows(team, 'SELECT status, method, purpose FROM consents WHERE contact_id = $1', [contactId]))).toEqual([{ status: 'granted', method: 'door', purpose: 'organizing' }]);
    expect((await rows(team, "SELECT kind FROM relationships WHERE other_contact_id = $1 AND kind = 'influences'", [contactId]))).toHaveLength(1);
  });

  test('an outcome alone is enough; the campaign is filled in when the person has one', async () => {
    const team = await aSignedInTeam(api);
    const { id: campaignId } = await campaign(team);
    const { id: contactId } = await person(team);
    const first = await team.as('organizer').post('/house-visits', { contactId, outcome: 'not_home' });
    expect([first.status, first.body.campaignId, first.body.state, first.body.visitorIds]).toEqual([201, null, 'attempted', [team.users.organizer]]);
    await rows(team, 'INSERT INTO audience_members (organization_id, audience_id, contact_id, since) VALUES ($1, $2, $3, $4)', [team.id, campaignId, contactId, api.clock.now()]);
    const second = await team.as('organizer').post('/house-visits', { contactId, outcome: 'not_home' });
    expect(second.body.campaignId).toBe(campaignId);
  });

  test('a no to texts without any number is no reason to refuse a visit; a yes needs a number', async () => {
    const team = await aSignedInTeam(api);
    const { id: contactId } = await person(team, { phones: [] });
    const visit = (status: string) => ({ contactId, outcome: 'talked', consent: { status } });
    expect((await team.as('organizer').post('/house-visits', visit('revoked'))).status).toBe(201);
    const yes = await team.as('organizer').post('/house-visits', visit('granted'));
    expect([yes.status, yes.body.errors[0].field]).toEqual([422, 'consent.address']);
  });

  test('two logs of one door keep both rows and count as one encounter', async () => {
    const team = await aSignedInTeam(api);
    const { id: campaignId } = await campaign(team);
    const { id: contactId } = await person(team);
    await team.as('organizer').post('/house-visits', { contactId, campaignId, outcome: 'talked', visitedAt: '2026-09-30T20:00:00Z', durationMinutes: 20 });
    await team.as('lead').post('/house-visits', { contactId, campaignId, outcome: 'talked', visitedAt: '2026-09-30T20:10:00Z' });
    await team.as('lead').post('/house-visits', { contactId, campaignId, outcome: 'not_home', visitedAt: '2026-09-29T20:10:00Z' });
    const counts = (await team.as('lead').get(`/campaigns/${campaignId}/counts`)).body;
    expect(counts).toMatchObject({ doors: 2, reached: 1, talks: 1 });
    for (const [number, filter] of [[counts.doors, ''], [counts.reached, '&reached=person,someone_else'], [counts.talks, '&outcome=talked']] as const) {
      const list = (await team.as('lead').get(`/house-visits?campaignId=${campaignId}&encounters=true&count=true${filter}`)).body;
      expect([list.total, list.items.length]).toEqual([number, number]);
    }
    expect((await team.as('lead').get(`/house-visits?campaignId=${campaignId}&count=true`)).body.total).toBe(3);
  });

  test('another organization and a weaker role get nothing, told like an id that is not there', async () => {
    const [team, others] = [await aSignedInTeam(api), await aSignedInTeam(api)];
    const { id: contactId } = await person(team);
    const visit = (await team.as('organizer').post('/house-visits', { contactId, outcome: 'refused', visitedAt: '2026-09-30T20:00:00Z' })).body as { id: string };
    expect((await team.as('organizer').get(`/house-visits/${visit.id}`)).status).toBe(200);
    const unknown = await others.as('admin').get(`/house-visits/${newId()}`);
    const foreign = await others.as('admin').get(`/house-visits/${visit.id}`);
    expect([foreign.status, foreign.body]).toEqual([404, unknown.body]);
    expect((await team.as('volunteer').get(`/house-visits/${visit.id}`)).status).toBe(404);
    for (const caller of [others.as('admin'), team.as('volunteer')]) {
      expect((await caller.post('/house-visits', { contactId, outcome: 'not_home' })).status).toBe(404);
      expect((await caller.get(`/house-visits?contactId=${contactId}&count=true`)).body).toMatchObject({ items: [], total: 0 });
    }
  });

  test.each([
    [{ outcome: 'talked' }, 'contactId', 'house-visits/who-or-where'],
    [{ contactId: 'WHO' }, 'outcome', 'house-visits/outcome-required'],
    [{ contactId: 'WHO', outcome: 'danced' }, 'outcome', 'not-in-list'],
    [{ contactId: 'WHO', outcome: 'talked', nationality: 'x' }, 'nationality', 'unknown-field'],
    [{ contactId: 'WHO', outcome: 'talked', met: [{ newContact: { givenName: 'x'.repeat(300) } }] }, 'met[0].newContact.givenName', 'too-long'],
    [{ contactId: 'WHO', outcome: 'talked', notes: 'a\u0000b' }, 'notes', 'unreadable-letters'],
    [{ contactId: 'WHO', outcome: 'talked', assessment: { value: 7 } }, 'assessment.value', 'out-of-range'],
    [{ contactId: 'WHO', outcome: 'talked', followUps: [{ title: 'Call', dueOn: '2026-02-30' }] }, 'followUps[0].dueOn', 'not-a-day'],
    [{ contactId: 'WHO', outcome: 'talked', visitedAt: 'yesterday' }, 'visitedAt', 'not-a-time'],
  ])('what cannot be stored names its field: %j', async (sent, field, code) => {
    const team = await aSignedInTeam(api, { language: 'ko' });
    const { id: contactId } = await person(team);
    const body = JSON.parse(JSON.stringify(sent).replace('WHO', contactId)) as object;
    const answer = await team.as('organizer').post('/house-visits', body, { 'Accept-Language': 'ko' });
    expect([answer.status, answer.body.errors[0]]).toMatchObject([422, { field, code }]);
    expect(answer.body.errors[0].message).toMatch(/[가-힣]/);
    expect((await rows(team, 'SELECT count(*)::int AS n FROM house_visits'))[0]).toEqual({ n: 0 });
  });

  test('a batch answers each visit in the order sent; what fails does not take the others with it', async () => {
    const team = await aSignedInTeam(api);
    const { id: contactId } = await person(team);
    const [a, b] = [newId(), newId()];
    const visits = [{ id: a, contactId, outcome: 'not_home', visitedAt: '2026-09-30T20:00:00Z' }, { id: newId(), contactId: newId(), outcome: 'talked' }, { contactId, outcome: 'talked' },
      { id: b, contactId, outcome: 'talked', followUps: [{ title: 'Call', dueOn: '2026-11-04', assigneeId: newId() }] }];
    const answer = await team.as('organizer').post('/house-visits/batch', { sentAt: api.clock.now().toISOString(), visits });
    expect(answer.status).toBe(200);
    expect(answer.body.results.map((r: { status: number }) => r.status)).toEqual([201, 404, 422, 422]);
    expect(answer.body.results[2].problem.errors[0]).toMatchObject({ field: 'id', code: 'required' });
    expect((await rows(team, 'SELECT count(*)::int AS n FROM house_visits'))[0]).toEqual({ n: 1 });
    expect((await rows(team, "SELECT count(*)::int AS n FROM touches WHERE kind = 'house_visit'"))[0]).toEqual({ n: 1 });
  });

  test('an ask or a promise that another visit brought already is refused by its field, and holds up nothing behind it', async () => {
    const team = await aSignedInTeam(api);
    const { id: contactId } = await person(team);
    const [ask, promise] = [{ id: newId(), text: 'Come', answer: 'yes' }, { id: newId(), title: 'Call', dueOn: '2026-11-04' }];
    const visit = (more: object) => ({ id: newId(), contactId, outcome: 'talked', ...more });
    expect((await team.as('organizer').post('/house-visits', visit({ asks: [ask], followUps: [promise] }))).status).toBe(201);
    const answer = await team.as('organizer').post('/house-visits/batch', { visits: [visit({ asks: [ask] }), visit({ followUps: [{ ...promise, title: 'Write' }] }), visit({})] });
    expect(answer.body.results.map((r: { status: number }) => r.status)).toEqual([409, 409, 201]);
    expect([0, 1].map((i) => answer.body.results[i].problem.errors[0].field)).toEqual(['asks', 'followUps[0].id']);
  });

  test('a visit names nobody whom its reader may not see', async () => {
    const team = await aSignedInTeam(api);
    const { id: contactId } = await person(team, { addresses: [{ line1: '10 Oak St', postalCode: '90017', type: 'home' }] });
    const list = (await team.as('lead').post('/visit-lists', { name: 'Oak', contactIds: [contactId], visitorIds: [team.users.volunteer] })).body as { id: string };
    const visit = (await team.as('lead').post('/house-visits', { contactId, outcome: 'talked', leadersNamed: [{ newContact: { displayName: 'Hidden Leader' } }] })).body as { id: string };
    const read = await team.as('organizer').get(`/house-visits/${visit.id}`);
    expect([read.status, read.body.leadersNamed]).toEqual([200, []]);
    expect((await team.as('lead').get(`/house-visits/${visit.id}`)).body.leadersNamed).toMatchObject([{ name: 'Hidden Leader' }]);
    const seen = await team.as('volunteer').get(`/house-visits?contactId=${contactId}&count=true`);
    expect([seen.body.items, seen.body.total]).toEqual([[], 0]);
    expect((await team.as('volunteer').get(`/house-visits/${visit.id}`)).status).toBe(404);
    expect((await team.as('volunteer').get(`/visit-lists/${list.id}`)).body.leftOut).toEqual([]);
  });

  test('the clock of a phone that is two hours ahead is corrected; a visit is never in the future', async () => {
    const team = await aSignedInTeam(api);
    const { id: contactId } = await person(team);
    const now = api.clock.now().getTime();
    const ahead = (minutes: number): string => new Date(now + 120 * 60_000 - minutes * 60_000).toISOString();
    const answer = await team.as('organizer').post('/house-visits/batch', { sentAt: ahead(0), visits: [{ id: newId(), contactId, outcome: 'talked', visitedAt: ahead(30) }] });
    expect(answer.body.results[0].visit).toMatchObject({ clockCorrected: true, visitedAt: new Date(now - 30 * 60_000).toISOString() });
  });

  test('the same batch by five connections at once stores each visit once', async () => {
    const team = await aSignedInTeam(api);
    const { id: campaignId } = await campaign(team);
    const people = [await person(team), await person(team, { givenName: 'Rosa' }), await person(team, { givenName: 'Min' })];
    const visits = people.map(({ id }) => fullVisit(id, campaignId));
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => team.as('organizer').post('/house-visits/batch', { visits })));
    const statuses = answers.flatMap((answer) => answer.body.results.map((r: { status: number }) => r.status) as number[]);
    expect(statuses.filter((status) => status === 201)).toHaveLength(visits.length);
    expect(statuses.filter((status) => status === 200)).toHaveLength(visits.length * 4);
    const counted = await rows(team, `SELECT (SELECT count(*)::int FROM house_visits) AS visits, (SELECT count(*)::int FROM asks) AS asks, (SELECT count(*)::int FROM follow_ups) AS promises,
      (SELECT count(*)::int FROM assessments) AS stands, (SELECT count(*)::int FROM notes) AS notes, (SELECT count(*)::int FROM touches WHERE kind = 'house_visit') AS touches,
      (SELECT count(*)::int FROM contacts WHERE given_name = 'Marta') AS leaders`);
    expect(counted[0]).toEqual({ visits: 3, asks: 3, promises: 3, stands: 3, notes: 3, touches: 3, leaders: 3 });
  });

  test('whatever the order, the repeats and the cuts, every visit is stored exactly once', async () => {
    const team = await aSignedInTeam(api);
    const { id: contactId } = await person(team);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(fc.nat({ max: 5 }), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }), async (sendings) => {
        const visits = Array.from({ length: 6 }, (_, i) => ({ id: newId(), contactId, outcome: 'not_home', visitedAt: new Date(Date.UTC(2026, 8, 1 + i)).toISOString() }));
        for (const sending of sendings) {
          const sent = sending.map((i) => visits[i]!);
          const answer = await team.as('organizer').post('/house-visits/batch', { visits: sent });
          expect(answer.body.results.every((r: { status: number }) => r.status === 200 || r.status === 201)).toBe(true);
        }
        const wanted = new Set(sendings.flat()).size;
        const [row] = await rows(team, 'SELECT count(*)::int AS n FROM house_visits WHERE id = ANY($1::uuid[])', [visits.map((visit) => visit.id)]);
        expect(row).toEqual({ n: wanted });
      }),
      { numRuns: process.env['DOORSTEP_TEST_LONG'] ? 500 : 15, seed: 20261121 },
    );
  });
});

describe('visit lists', () => {
  const api = testApi();
  const person = async (team: SignedInTeam, body: object) => ((await team.as('organizer').post('/contacts', body)).body as { id: string }).id;
  const at = (line1: string) => ({ addresses: [{ line1, city: 'Los Angeles', postalCode: '90017', type: 'home' }] });

  test('a household is one door, whoever must not be visited is left out and said so, and the brief holds no notes and no stands', async () => {
    const team = await aSignedInTeam(api);
    const lupe = await person(team, { givenName: 'Lupe', caution: 'Do not mention the union to others here', languages: ['es'], ...at('1423 W 8th St Apt 12') });
    const maria = await person(team, { givenName: 'Maria', ...at('1423 W 8th Street, #12') });
    const never = await person(team, { givenName: 'Siobhán', doNotContact: true, ...at('12 Oak St') });
    const nowhere = await person(team, { givenName: 'Min' });
    await team.as('organizer').post('/house-visits', { contactId: lupe, outcome: 'talked', assessment: { value: 5 }, notes: 'a secret', followUps: [{ title: 'Bring the card', dueOn: '2026-11-04' }] });
    const list = await team.as('lead').post('/visit-lists', { name: 'Westlake', contactIds: [lupe, maria, never, nowhere], visitorIds: [team.users.volunteer] });
    expect([list.status, list.body.doors, list.body.status]).toEqual([201, 1, 'checked_out']);
    expect(list.body.leftOut).toEqual(expect.arrayContaining([{ contactId: never, reason: 'do_not_contact' }, { contactId: nowhere, reason: 'no_address' }]));

    const stops = await team.as('volunteer').get(`/visit-lists/${list.body.id}/stops`);
    expect(stops.body.items).toMatchObject([{ position: 1, state: 'open', people: [{ contactId: lupe, brief: { caution: 'Do not mention the union to others here', promises: [], ties: [], languages: ['es'] } }, { contactId: maria }] }]);
    expect(JSON.stringify(stops.body)).not.toMatch(/secret|"value"|assessment/);
    const lead = await team.as('lead').get(`/visit-lists/${list.body.id}/stops`);
    expect(lead.body.items[0].people[0].brief).toMatchObject({ promises: ['Bring the card'], lastVisit: { outcome: 'talked', visitor: 'The' } });

    expect((await team.as('volunteer').post('/house-visits', { contactId: lupe, visitListId: list.body.id, outcome: 'not_home' })).status).toBe(201);
    expect((await team.as('volunteer').get(`/visit-lists/${list.body.id}`)).body).toMatchObject({ doors: 1, done: 1 });
    expect((await team.as('organizer').get(`/visit-lists/${list.body.id}/stops`)).status).toBe(404);

    const back = await team.as('lead').patch(`/visit-lists/${list.body.id}`, { version: list.body.version, status: 'returned' });
    expect(back.body.status).toBe('returned');
    expect((await team.as('volunteer').get(`/visit-lists/${list.body.id}/stops`)).status).toBe(404);
    expect((await team.as('volunteer').post('/house-visits', { contactId: lupe, outcome: 'not_home' })).status).toBe(404);

    const household = { contactId: lupe, visitListId: list.body.id, outcome: 'talked', met: [{ contactId: lupe }, { contactId: maria }] };
    expect((await team.as('volunteer').post('/house-visits', household)).status).toBe(201);
    const late = await team.as('volunteer').post('/house-visits', { contactId: lupe, visitListId: list.body.id, outcome: 'talked', visitedAt: api.clock.now().toISOString() });
    expect(late.status).toBe(201);
    expect((await team.as('volunteer').post('/house-visits', { contactId: nowhere, visitListId: list.body.id, outcome: 'talked' })).status).toBe(404);
    expect((await team.as('organizer').post('/house-visits', { contactId: lupe, visitListId: list.body.id, outcome: 'talked' })).status).toBe(404);
  });

  test('a list gives sight only while it is at hand, and no longer than it is due back', async () => {
    const team = await aSignedInTeam(api);
    const lupe = await person(team, { givenName: 'Lupe', ...at('20 Oak St') });
    const draft = (await team.as('lead').post('/visit-lists', { name: 'Draft', contactIds: [lupe], visitorIds: [team.users.volunteer], status: 'draft', maxMinutes: 90 })).body as { id: string; version: number; maxMinutes: number };
    const stops = () => team.as('volunteer').get(`/visit-lists/${draft.id}/stops`);
    expect([draft.maxMinutes, (await stops()).status]).toEqual([90, 404]);
    const other = (await team.as('lead').post('/visit-lists', { name: 'Other', contactIds: [lupe] })).body as { id: string; version: number };
    const busy = await team.as('lead').patch(`/visit-lists/${draft.id}`, { version: draft.version, status: 'checked_out' });
    expect([busy.status, busy.body.code, busy.body.contactIds]).toEqual([409, 'house-visits/on-open-list', [lupe]]);
    await team.as('lead').patch(`/visit-lists/${other.id}`, { version: other.version, status: 'returned' });
    const soon = new Date(api.clock.now().getTime() + 20 * 60_000).toISOString();
    const out = await team.as('lead').patch(`/visit-lists/${draft.id}`, { version: draft.version, status: 'checked_out', dueBackAt: soon });
    expect([out.status, out.body.visitors, (await stops()).status]).toMatchObject([200, [{ id: team.users.volunteer }], 200]);
    api.clock.moveBy(30 * 60_000);
    expect((await stops()).status).toBe(404);
    const longer = new Date(api.clock.now().getTime() + 3_600_000).toISOString();
    const extended = await team.as('lead').patch(`/visit-lists/${draft.id}`, { version: out.body.version, dueBackAt: longer });
    expect([extended.body.dueBackAt, extended.status]).toEqual([longer, 200]);
    expect((await stops()).status).toBe(200);
  });

  test('a person is on one open list at a time; the same list sent twice is one', async () => {
    const [team, others] = [await aSignedInTeam(api), await aSignedInTeam(api)];
    const lupe = await person(team, { givenName: 'Lupe', ...at('10 Oak St') });
    const ana = await person(team, { givenName: 'Ana', ...at('12 Oak St') });
    const wish = { id: newId(), name: 'Oak', contactIds: [lupe, ana], visitorIds: ['me'] };
    expect((await team.as('lead').post('/visit-lists', wish)).status).toBe(201);
    expect((await team.as('lead').post('/visit-lists', wish)).status).toBe(200);
    expect((await team.as('lead').post('/visit-lists', { ...wish, name: 'Elm' })).status).toBe(409);
    const min = await person(team, { givenName: 'Min', ...at('14 Oak St') });
    const byHand = await team.as('lead').post('/visit-lists', { name: 'Again', contactIds: [min, lupe], visitorIds: ['me'] });
    expect([byHand.status, byHand.body.code, byHand.body.contactIds]).toEqual([409, 'house-visits/on-open-list', [lupe]]);
    expect(byHand.body.errors).toEqual([{ field: 'contactIds[1]', code: 'house-visits/person-on-open-list', message: expect.stringContaining('Lupe') }]);
    const cut = await team.as('lead').post('/visit-lists', { name: 'Everybody', filter: {}, visitorIds: ['me'] });
    expect([cut.status, cut.body.doors, cut.body.leftOut]).toEqual([201, 1, expect.arrayContaining([{ contactId: lupe, reason: 'on_open_list' }, { contactId: ana, reason: 'on_open_list' }])]);
    const nobody = await team.as('lead').post('/visit-lists', { name: 'Nobody', filter: { q: 'Lupe' } });
    expect([nobody.status, nobody.body.code, nobody.body.leftOut]).toEqual([422, 'house-visits/list-no-doors', [{ contactId: lupe, reason: 'on_open_list' }]]);
    expect((await others.as('admin').get(`/visit-lists/${wish.id}`)).status).toBe(404);
    expect((await others.as('admin').post('/visit-lists', { name: 'Theirs', contactIds: [lupe] })).status).toBe(404);
    expect((await team.as('volunteer').post('/visit-lists', { name: 'Mine', contactIds: [lupe] })).status).toBe(403);
  });
});
