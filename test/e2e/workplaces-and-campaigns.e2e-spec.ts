import { newId } from '@doorstep/kernel';
import { testApi } from '../support/server';
import type { SignedInTeam, TestCaller } from '../support/team';
import { aSignedInTeam, nobody } from '../support/team';

/** Problems of an answer as `[field, code]`. */
const problems = (answer: { body: { errors: Array<{ field: string; code: string }> } }): string[][] => answer.body.errors.map((one) => [one.field, one.code]);

describe('a lead sets up a campaign at a workplace', () => {
  const api = testApi();
  let union: SignedInTeam;
  let lead: TestCaller;
  let organizer: TestCaller;
  let volunteer: TestCaller;
  let stranger: TestCaller;
  beforeAll(async () => {
    union = await aSignedInTeam(api, { name: 'Hotel Workers' });
    [lead, organizer, volunteer] = [union.as('lead'), union.as('organizer'), union.as('volunteer')];
    stranger = (await aSignedInTeam(api, { name: 'Warehouse Workers' })).as('admin');
  });

  const aUnit = async (name = 'Hotel Aurora, all shifts') => {
    const employer = (await lead.post('/employers', { name: 'Hotel Aurora DTLA', otherNames: ['Aurora Hospitality'], kind: 'private' })).body;
    const worksite = (await lead.post('/worksites', { name: 'Aurora Tower', employerId: employer.id, line1: '500 S Grand Ave', city: 'Los Angeles', region: 'CA', postalCode: '90071' })).body;
    const answer = await lead.post('/units', {
      name, employerId: employer.id, worksiteIds: [worksite.id], headCount: 240, headCountSource: 'a housekeeper’s count',
      departments: [{ name: { en: 'Housekeeping', es: 'Camaristas' }, headCount: 90 }, { name: 'Kitchen' }],
      shifts: [{ name: 'Morning', starts: '06:00', ends: '14:30' }],
    });
    expect(answer.status).toBe(201);
    return { employer, worksite, unit: answer.body };
  };
  const aCampaign = async (more: object = {}) => {
    const answer = await lead.post('/campaigns', { name: 'Aurora rising', issues: [{ label: 'Heat' }], askTiles: [{ label: 'Sign the petition' }], ...more });
    expect(answer.status).toBe(201);
    return answer.body;
  };

  test('employer, worksite and unit are made, read and listed by the beginning of their names', async () => {
    const { employer, worksite, unit } = await aUnit();
    expect(unit).toMatchObject({
      version: 1, employerId: employer.id, worksiteIds: [worksite.id], headCount: 240, headCountSource: 'a housekeeper’s count',
      departments: [{ name: 'Housekeeping', nameTexts: { en: 'Housekeeping', es: 'Camaristas' }, headCount: 90 }, { name: 'Kitchen', headCount: null }],
      shifts: [{ name: 'Morning', starts: '06:00', ends: '14:30', headCount: null }],
    });
    expect((await organizer.get(`/units/${unit.id}`)).body).toEqual(unit);
    const found = await organizer.get('/employers?q=HOTEL%20%C3%81ur&count=true');
    expect([found.status, found.body.items[0].name, found.body.total]).toEqual([200, 'Hotel Aurora DTLA', found.body.items.length]);
    expect((await organizer.get(`/worksites?employerId=${employer.id}`)).body.items.map((one: { id: string }) => one.id)).toEqual([worksite.id]);
    expect((await organizer.get(`/worksites/${worksite.id}`)).body).toMatchObject({ line1: '500 S Grand Ave', country: 'US', kind: 'site' });
  });

  test('the lists are paged, and a page mark of another list is refused', async () => {
    await lead.post('/employers', { name: 'Paged One' });
    await lead.post('/employers', { name: 'Paged Two' });
    const first = (await lead.get('/employers?q=paged&limit=1')).body;
    const second = (await lead.get(`/employers?q=paged&limit=1&cursor=${first.nextCursor}`)).body;
    expect([first.items[0].name, second.items[0].name, second.nextCursor]).toEqual(['Paged One', 'Paged Two', null]);
    const refused = await lead.get(`/worksites?q=paged&limit=1&cursor=${first.nextCursor}`);
    expect([refused.status, refused.body.code]).toEqual([400, 'cursor-mismatch']);
  });

  test('a unit’s lists are replaced whole, and what stays keeps its id', async () => {
    const { unit } = await aUnit('Replaced');
    const [housekeeping] = unit.departments;
    const answer = await lead.patch(`/units/${unit.id}`, { version: 1, departments: [{ name: 'Banquets' }, { id: housekeeping.id, name: 'Housekeeping' }], headCount: null });
    expect(answer.status).toBe(200);
    expect(answer.body.departments.map((one: { name: string }) => one.name)).toEqual(['Banquets', 'Housekeeping']);
    expect(answer.body).toMatchObject({ version: 2, headCount: null, shifts: unit.shifts, departments: [{}, { id: housekeeping.id, nameTexts: { en: 'Housekeeping', es: 'Camaristas' } }] });
  });

  test('a campaign holds issues, asks, topics, materials, units and its team', async () => {
    const { unit } = await aUnit('For the campaign');
    const campaign = await aCampaign({
      stage: 'committee', stageSince: '2026-09-15', unitIds: [unit.id], memberIds: [union.users.organizer],
      scripts: [{ label: 'Hello, I am with the hotel workers.' }], topics: [{ label: 'Wage theft' }], programs: [{ code: 'olep', label: 'Outreach' }],
      materials: [{ code: 'flyer_es', label: { es: 'Volante' } }],
    });
    expect(campaign).toMatchObject({
      version: 1, name: 'Aurora rising', nameTexts: { en: 'Aurora rising' }, stage: 'committee', stageSince: '2026-09-15', unitIds: [unit.id],
      issues: [{ code: 'heat', label: 'Heat', labelTexts: { en: 'Heat' } }], askTiles: [{ label: 'Sign the petition' }],
      topics: [{ code: 'wage_theft', label: 'Wage theft' }], programs: [{ code: 'olep' }], materials: [{ code: 'flyer_es', label: 'Volante' }],
      members: [{ userId: union.users.lead, role: 'lead' }, { userId: union.users.organizer, name: 'The organizer', role: 'organizer' }],
    });
    expect((await organizer.get(`/campaigns/${campaign.id}`)).body).toEqual(campaign);
    expect((await organizer.get('/campaigns?stage=committee,cards&count=true')).body).toMatchObject({ items: [{ id: campaign.id }], total: 1 });
  });

  test.each([
    ['/employers', { name: 'Sent Twice Inc.' }],
    ['/worksites', { name: 'Sent twice', city: 'Vernon' }],
    ['/units', { name: 'Sent twice', departments: [{ name: 'Packing' }] }],
    ['/campaigns', { name: 'Sent twice', issues: [{ label: 'Heat' }] }],
  ])('the same sent twice to %s is stored once; other content under that id is refused', async (path, body) => {
    const id = newId();
    const first = await lead.post(path, { id, ...body });
    expect([first.status, first.headers['location']]).toEqual([201, `/api/v1${path}/${id}`]);
    const again = await lead.post(path, { ...body, id });
    expect([again.status, again.body]).toEqual([200, first.body]);
    const other = await lead.post(path, { ...body, id, name: 'Something else' });
    expect([other.status, other.body.code, problems(other)]).toEqual([409, 'platform/id-reused', [['id', 'platform/id-reused']]]);
    const changed = await lead.patch(`${path}/${id}`, { version: 1, name: 'Renamed' });
    expect([changed.status, changed.body.version]).toEqual([200, 2]);
    expect((await lead.post(path, { id, ...body })).status).toBe(200);
    expect((await lead.patch(`${path}/${id}`, { version: 1, name: 'Renamed' })).body).toEqual(changed.body);
    const late = await lead.patch(`${path}/${id}`, { version: 1, name: 'Too late' });
    expect([late.status, late.body.code, late.body.currentVersion]).toEqual([409, 'platform/version-conflict', 2]);
  });

  test('another organization sees none of it, and cannot point at it', async () => {
    const { employer, worksite, unit } = await aUnit('Ours alone');
    const campaign = await aCampaign();
    for (const [path, id] of [['/employers', employer.id], ['/worksites', worksite.id], ['/units', unit.id], ['/campaigns', campaign.id]]) {
      expect((await stranger.get(path)).body).toEqual({ items: [], nextCursor: null });
      for (const answer of [await stranger.get(`${path}/${id}`), await stranger.patch(`${path}/${id}`, { version: 1, name: 'Mine now' }), await stranger.get(`${path}/${newId()}`), await stranger.get(`${path}/no-id`)]) {
        expect([answer.status, answer.body.code]).toEqual([404, 'platform/not-found']);
      }
    }
    const pointing: Array<[string, object, string]> = [
      ['/employers', { name: 'X', parentId: employer.id }, 'parentId'],
      ['/worksites', { name: 'X', employerId: employer.id }, 'employerId'],
      ['/units', { name: 'X', employerId: employer.id }, 'employerId'],
      ['/units', { name: 'X', worksiteIds: [worksite.id] }, 'worksiteIds[0]'],
      ['/campaigns', { name: 'X', unitIds: [unit.id] }, 'unitIds[0]'],
      ['/campaigns', { name: 'X', memberIds: [union.users.organizer] }, 'memberIds[0]'],
    ];
    for (const [path, body, field] of pointing) {
      const answer = await stranger.post(path, body);
      expect([path, answer.status, problems(answer)]).toEqual([path, 404, [[field, 'platform/not-found']]]);
    }
    expect((await stranger.get('/campaigns')).body.items).toEqual([]);
  });

  test('weaker roles read what is theirs and write nothing', async () => {
    const { unit } = await aUnit('Roles');
    const campaign = await aCampaign();
    for (const path of ['/employers', '/worksites', '/units', '/campaigns']) {
      for (const caller of [organizer, volunteer]) {
        const answers = [await caller.post(path, { name: 'X' }), await caller.patch(`${path}/${newId()}`, { version: 1 })];
        expect(answers.map((answer) => [answer.status, answer.body.code])).toEqual([[403, 'accounts/not-your-role'], [403, 'accounts/not-your-role']]);
      }
      expect((await nobody(api).get(path)).status).toBe(401);
    }
    expect((await volunteer.get('/units')).status).toBe(403);
    expect((await organizer.get(`/units/${unit.id}`)).status).toBe(200);
    expect([(await organizer.get(`/campaigns/${campaign.id}`)).status, (await volunteer.get(`/campaigns/${campaign.id}`)).status]).toEqual([404, 404]);
    expect((await volunteer.get('/campaigns')).body.items).toEqual([]);
  });

  const long = 'x'.repeat(300);
  test.each<[string, object, string[][]]>([
    ['/employers', {}, [['name', 'required']]],
    ['/employers', { name: '  ' }, [['name', 'required']]],
    ['/employers', { name: long, kind: 'shop' }, [['name', 'too-long'], ['kind', 'not-in-list']]],
    ['/employers', { name: 'a\u0000b', parentId: 'x' }, [['name', 'unreadable-letters'], ['parentId', 'not-an-id']]],
    ['/employers', { name: 'X', immigrationStatus: 'x' }, [['immigrationStatus', 'unknown-field']]],
    ['/worksites', { name: 'X', timeZone: 'Los Angeles', country: 'USA' }, [['country', 'too-long'], ['timeZone', 'not-a-time-zone']]],
    ['/units', { name: 'X', headCount: -1, shifts: [{ name: 'A', starts: '6am' }] }, [['headCount', 'out-of-range'], ['shifts[0].starts', 'workplaces/not-a-time-of-day']]],
    ['/units', { name: 'X', departments: [{ name: 'Kitchen' }, { name: 'kitchen ' }] }, [['departments[1].name', 'workplaces/label-twice']]],
    ['/units', { name: 'X', departments: [{ headCount: 3 }], worksiteIds: 'x' }, [['worksiteIds', 'wrong-type'], ['departments[0].name', 'required']]],
    ['/campaigns', { name: '', issues: [{ label: ' ' }] }, [['issues[0].label', 'required'], ['name', 'required']]],
    ['/campaigns', { name: 'X', issues: [{ label: 'Heat' }, { label: long }] }, [['issues[1].label', 'too-long']]],
    ['/campaigns', { name: { fr: 'Chaleur' }, stage: 'won' }, [['name', 'wrong-type'], ['stage', 'not-in-list']]],
    ['/campaigns', { name: 'X', issues: [{ label: 'Heat' }, { label: { en: 'heat', es: 'Calor' } }] }, [['issues[1].label', 'campaigns/label-twice']]],
    ['/campaigns', { name: 'X', topics: [{ code: 'Wage Theft', label: 'Wage theft' }] }, [['topics[0].code', 'campaigns/not-a-code']]],
    ['/campaigns', { name: 'X', materials: [{ code: 'a', label: 'A' }, { code: 'a', label: 'B' }] }, [['materials[1].code', 'campaigns/code-twice']]],
    ['/campaigns', { name: 'X', stageSince: '2026-02-30' }, [['stageSince', 'not-a-day']]],
    ['/campaigns', { name: 'X', stageSince: '2026-10-15' }, [['stageSince', 'campaigns/stage-in-future']]],
  ])('what is wrong with %s %j is told by field', async (path, body, expected) => {
    const answer = await lead.post(path, body);
    expect([answer.status, problems(answer).sort()]).toEqual([422, [...expected].sort()]);
  });

  test('a volunteer cannot be put on a campaign’s team', async () => {
    const answer = await lead.post('/campaigns', { name: 'X', memberIds: [union.users.lead, union.users.volunteer] });
    expect([answer.status, problems(answer)]).toEqual([422, [['memberIds[1]', 'campaigns/member-volunteer']]]);
  });

  test('a change cannot empty what a row needs, and null clears what it does not', async () => {
    const campaign = await aCampaign({ timeZone: 'America/New_York' });
    const refused = await lead.patch(`/campaigns/${campaign.id}`, { version: 1, name: null, stage: null });
    expect([refused.status, problems(refused).sort()]).toEqual([422, [['name', 'required'], ['stage', 'required']]]);
    const cleared = (await lead.patch(`/campaigns/${campaign.id}`, { version: 1, timeZone: null, issues: null })).body;
    expect([cleared.timeZone, cleared.issues, cleared.askTiles]).toEqual([null, [], campaign.askTiles]);
    const late = await lead.patch(`/campaigns/${campaign.id}`, { name: 'No version' });
    expect(problems(late)).toEqual([['version', 'required']]);
  });

  test('an id of another campaign’s issue is refused', async () => {
    const [one, two] = [await aCampaign(), await aCampaign()];
    const answer = await lead.patch(`/campaigns/${two.id}`, { version: 1, issues: [{ id: one.issues[0].id, label: 'Mine' }] });
    expect([answer.status, problems(answer)]).toEqual([409, [['issues[0].id', 'platform/id-reused']]]);
  });

  test('refusals are read in Spanish and Korean', async () => {
    const twice = { name: 'X', issues: [{ label: 'Heat' }, { label: 'Heat' }] };
    const answers = await Promise.all(['es', 'ko'].map((language) => lead.post('/campaigns', twice, { 'Accept-Language': language })));
    expect(answers.map((answer) => answer.body.errors[0].message)).toEqual(['Esto ya está en la lista', '이미 목록에 있습니다']);
  });

  test('the contract tells every field', async () => {
    const { components } = (await nobody(api).get('/openapi.json')).body;
    expect(components.schemas.ChangeCampaignRequest.required).toEqual(['version']);
    expect(components.schemas.CampaignResponse.required).toEqual(expect.arrayContaining(['id', 'version', 'name', 'nameTexts', 'issues', 'askTiles']));
    expect(components.schemas.CampaignResponse.properties.stage.enum).toContain('ratified');
    expect(components.schemas.UnitResponse.properties.departments).toEqual({ type: 'array', items: { $ref: '#/components/schemas/DepartmentResponse' } });
    expect(components.schemas.DepartmentResponse.properties.nameTexts.properties).toHaveProperty('ko');
  });
});
