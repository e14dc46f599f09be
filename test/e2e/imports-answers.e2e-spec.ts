import { newId } from '@doorstep/kernel';
import type { ImportBody } from '../support/imports';
import { EXPORT, SHEET, SPANISH, apiForImports, bringIn, nod, sample, settled, upload } from '../support/imports';
import type { SignedInTeam, TestCaller } from '../support/team';
import { aSignedInTeam } from '../support/team';

const SHEET_COLUMNS = { '#': 'assessment', 'CARD?': 'card' };

describe('what people say of a list', () => {
  let team: SignedInTeam;
  let lead: TestCaller;
  const api = apiForImports((fresh) => ([team, lead] = [fresh, fresh.as('lead')]));

  const sent = async (name: string, fields: Record<string, string> = {}): Promise<ImportBody> => (await upload(api, team, sample(name), { fields })).body as ImportBody;
  const found = async (q: string) => {
    const { body } = await lead.get(`/contacts?q=${encodeURIComponent(q)}`);
    return (await lead.get(`/contacts/${body.items[0].id}`)).body;
  };

  /** A campaign of a hotel whose unit has departments and shifts. */
  async function aCampaign() {
    const worksite = (await lead.post('/worksites', { name: 'Hotel Aurora DTLA' })).body;
    const unit = (await lead.post('/units', {
      name: 'Hotel Aurora', worksiteIds: [worksite.id], departments: [{ name: { en: 'Housekeeping', es: 'Limpieza' } }, { name: 'Kitchen' }], shifts: [{ name: 'AM' }, { name: 'PM' }],
    })).body;
    const campaign = await lead.post('/campaigns', { name: 'Aurora', stage: 'building', stageSince: '2026-09-01', unitIds: [unit.id] });
    if (campaign.status !== 201) throw new Error(JSON.stringify(campaign.body));
    return { worksite, unit, campaign: campaign.body as { id: string } };
  }

  test('columns that nobody could be sure of are asked, and a run waits for the answer or for “leave them out”', async () => {
    const list = await sent(SHEET);
    expect(list.columns.filter((c) => c.asked).map((c) => [c.header, c.field, c.answered])).toEqual([['#', 'assessment', false], ['CARD?', 'card', false]]);
    const refused = await lead.post(`/imports/${list.id}/runs`);
    expect(refused.body).toMatchObject({ status: 409, code: 'imports/columns-unanswered', columns: [{ index: 4, header: '#' }, { index: 5, header: 'CARD?' }] });
    const half = await lead.patch(`/imports/${list.id}`, { mapping: [{ index: 4, field: 'assessment' }] });
    expect(half.body).toMatchObject({ status: 'needs_mapping', version: 2, columns: expect.arrayContaining([expect.objectContaining({ index: 4, answered: true })]) });
    const ignored = await lead.patch(`/imports/${list.id}`, { options: { unanswered: 'ignore' } });
    expect(ignored.body).toMatchObject({ status: 'mapped', options: { unanswered: 'ignore' }, mapping: expect.arrayContaining([{ index: 4, field: 'assessment' }]) });
    expect((await lead.post(`/imports/${list.id}/runs`)).status).toBe(202);
    await settled(lead, list.id, 'done');
    expect(await found('Guadalupe')).toMatchObject({ customFields: {}, assessment: { value: 1 } });
  });

  test('department and shift of the campaign’s unit are found by name or asked; stand, card and campaign come along', async () => {
    const { unit, campaign } = await aCampaign();
    const list = await nod(lead, await sent(SHEET, { campaignId: campaign.id }), SHEET_COLUMNS);
    expect(list['knownNames']).toMatchObject({ department: expect.arrayContaining([{ id: unit.departments[0].id, name: 'Limpieza' }]), shift: [{ name: 'AM' }, { name: 'PM' }] });
    expect(list.askedValues.filter((one) => one.field === 'department').map((one) => one.value)).toEqual(
      ['Housekeeper', 'Cashier', 'Forklift operator', 'CNA', 'Grip', 'Packer', 'Reefer tech', 'Teacher', 'Driver', 'Custodian', 'Costumer']);
    expect(list.askedValues.filter((one) => one.field === 'shift')).toEqual([]);
    expect((await lead.post(`/imports/${list.id}/runs`)).body).toMatchObject({ status: 409, code: 'imports/values-unanswered', values: expect.arrayContaining([{ field: 'department', value: 'Cashier' }]) });
    const answers = Object.fromEntries(list.askedValues.map((one) => [one.value, null as string | null]));
    const values = { department: { ...answers, housekeeper: unit.departments[0].id, Cashier: 'Front desk', Driver: unit.departments[1].id } };
    const told = await lead.patch(`/imports/${list.id}`, { values });
    expect(told.body).toMatchObject({ status: 'mapped', askedValues: [] });
    expect((await lead.post(`/imports/${list.id}/runs`)).status).toBe(202);
    const done = await settled(lead, list.id, 'done');
    const lupe = await found('Guadalupe');
    expect(lupe).toMatchObject({
      employments: [{ departmentId: unit.departments[0].id, departmentName: 'Housekeeping', shiftId: unit.shifts[0].id, shiftName: 'AM' }], customFields: { card: true },
      assessment: { value: 1, campaignId: campaign.id },
    });
    expect((await lead.get(`/contacts/${lupe.id}/assessments`)).body.items).toEqual([expect.objectContaining({ value: 1, basis: 'hearsay', campaignId: campaign.id })]);
    expect((await lead.get(`/contacts/${lupe.id}/notes`)).body.items).toEqual([expect.objectContaining({ text: 'Líder del turno de la mañana' })]);
    expect(await found('김민준')).toMatchObject({ employments: [{ departmentName: 'Front desk', departmentId: expect.any(String) }] });
    expect(await found('Washington')).toMatchObject({ employments: [{ departmentName: 'Kitchen', shiftName: 'PM' }] });
    expect((await found('Anahit')).employments).toMatchObject([{ departmentName: 'Housekeeping', shiftName: 'AM' }]);
    expect((await lead.get(`/units/${unit.id}`)).body.departments.map((d: { name: string }) => d.name)).toEqual(['Housekeeping', 'Kitchen', 'Front desk']);
    expect((await lead.get(`/contacts?campaignId=${campaign.id}&count=true&limit=1`)).body.total).toBe(done.counts.created);
    const again = await bringIn(api, team, sample(SHEET), { columns: SHEET_COLUMNS, fields: { campaignId: campaign.id }, more: { values } });
    expect(again.counts).toMatchObject({ created: 0, updated: 0 });
  }, 60_000);

  test('values that nobody explained are left empty with a warning where the run is told to go on', async () => {
    const { campaign, worksite } = await aCampaign();
    const done = await bringIn(api, team, sample(SHEET), { columns: SHEET_COLUMNS, fields: { campaignId: campaign.id }, more: { options: { unanswered: 'ignore' } } });
    expect(done.problems).toContainEqual(expect.objectContaining({ row: 6, code: 'imports/value-unknown', message: expect.stringContaining('Housekeeper') }));
    // What the heading above says stands in for it.
    expect(await found('Guadalupe')).toMatchObject({ employments: [{ departmentName: 'Housekeeping', shiftName: 'AM' }] });
    await bringIn(api, team, sample(EXPORT), { fields: { campaignId: campaign.id } });
    expect(await found('Guadalupe')).toMatchObject({ employments: [{ worksiteId: worksite.id, worksiteName: 'Hotel Aurora DTLA', shiftName: 'AM' }] });
  }, 60_000);

  test('dates of a list are read as it writes them, and a stand keeps its day', async () => {
    const list = await sent(SPANISH);
    expect(list).toMatchObject({ encoding: 'windows-1252', delimiter: ';', dateOrderAsked: false, askedValues: [{ field: 'assessment', value: '6', count: 1, suggestion: null }] });
    const mapped = await nod(lead, list, {}, { values: { assessment: { 6: null } } });
    expect(mapped).toMatchObject({ status: 'mapped', askedValues: [] });
    await lead.post(`/imports/${list.id}/runs`);
    await settled(lead, list.id, 'done');
    expect(await found('Thùy-Linh')).toMatchObject({ assessment: { value: 3, assessedAt: '2026-03-04T20:00:00.000Z' } });
    expect(await found('Alfonso')).toMatchObject({ assessment: null });
  });

  test('a mapping that cannot be names its lines; what is never kept is no target', async () => {
    const list = (await upload(api, team, Buffer.from('Name,Phone,SSN\nAna,213-555-0101,123-45-6789\n'))).body as ImportBody;
    expect(list.columns[2]).toMatchObject({ header: 'SSN', field: 'ignore', samples: [], problem: 'imports/forbidden-column', asked: false });
    expect(JSON.stringify(list)).not.toContain('6789');
    const patch = (body: object) => lead.patch(`/imports/${list.id}`, body);
    const wrong = await patch({ mapping: [{ index: 0, field: 'soul' }, { index: 9, field: 'phone' }, { index: 2, field: 'custom:Locker' }, { index: 0, field: 'email' }, { index: 1, field: 'custom:D.A.C.A' }] });
    expect([wrong.status, wrong.body.errors.map((e: { field: string; code: string }) => [e.field, e.code])]).toEqual([422, [
      ['mapping[0].field', 'imports/unknown-field'], ['mapping[1].index', 'imports/unknown-column'], ['mapping[2].field', 'imports/forbidden-target'],
      ['mapping[3].index', 'imports/column-mapped-twice'], ['mapping[4].field', 'imports/forbidden-target'],
    ]]);
    expect((await patch({ mapping: [{ index: 0, field: 'note' }, { index: 1, field: 'tags' }] })).body).toMatchObject({ status: 422, code: 'imports/no-person-column' });
    expect((await patch({ immigrationStatus: 'x' })).body.errors).toEqual([expect.objectContaining({ field: 'immigrationStatus', code: 'unknown-field' })]);
    expect((await patch({ options: { dateOrder: 'ydm' } })).body.errors[0]).toMatchObject({ field: 'options.dateOrder', code: 'not-in-list' });
    expect((await patch({ options: { attestation: { wording: 'x' } } })).body.errors[0]).toMatchObject({ field: 'options.attestation.evidence', code: 'required' });
    expect((await patch({ values: { assessment: { '3?': { a: 1 } } } })).body.errors[0]).toMatchObject({ field: 'values', code: 'wrong-type' });
    expect((await patch({ values: { assessment: { constructor: { prototype: 1 } } } })).status).toBe(400);
    expect((await lead.get(`/imports/${list.id}`)).body.version).toBe(list.version);
    expect((await patch({ version: 9, options: { source: 'van' } })).body).toMatchObject({ status: 409, code: 'platform/version-conflict', currentVersion: 1 });
    expect((await patch({ version: 1, options: { source: 'van' } })).body).toMatchObject({ version: 2, options: { source: 'van' } });
    expect((await patch({ options: { source: null } })).body.options.source).toBeNull();
  });

  test('a list that was read wrong is read anew in the encoding that somebody chooses', async () => {
    const list = (await upload(api, team, Buffer.from('Nombre;Teléfono\nJosé Ñáñez;213-555-0101\n', 'utf8'))).body as ImportBody;
    const wrong = await lead.patch(`/imports/${list.id}`, { options: { encoding: 'windows-1252' } });
    expect(wrong.body).toMatchObject({ encoding: 'windows-1252', preview: [['JosÃ© Ã\u2018Ã¡Ã±ez', '213-555-0101']] });
    const right = await lead.patch(`/imports/${list.id}`, { options: { encoding: null } });
    expect(right.body).toMatchObject({ encoding: 'utf-8', preview: [['José Ñáñez', '213-555-0101']], examples: [{ row: 2, displayName: 'José Ñáñez', phones: ['213-555-0101'] }] });
    const commas = await lead.patch(`/imports/${list.id}`, { options: { delimiter: ',' } });
    expect(commas.body).toMatchObject({ delimiter: ',', columns: [{ header: 'Nombre;Teléfono' }] });
  });

  test('a run is one run, a list that was run is closed, and a list can be put aside', async () => {
    const list = await sent(EXPORT);
    const [a, b] = await Promise.all([lead.post(`/imports/${list.id}/runs`), lead.post(`/imports/${list.id}/runs`)]);
    expect([a.status, b.status].sort()).toEqual([200, 202]);
    await settled(lead, list.id, 'done');
    expect((await lead.post(`/imports/${list.id}/runs`)).body).toMatchObject({ status: 409, code: 'imports/already-run' });
    expect((await lead.post(`/imports/${list.id}/dry-runs`)).body.code).toBe('imports/already-run');
    expect((await lead.patch(`/imports/${list.id}`, { options: { unanswered: 'ignore' } })).body.code).toBe('imports/already-run');
    expect((await lead.patch(`/imports/${list.id}`, { status: 'cancelled' })).body.code).toBe('imports/already-run');
    expect((await lead.delete(`/imports/${list.id}/runs/latest`)).status).toBe(404);
    const other = await sent(SHEET);
    expect((await lead.patch(`/imports/${other.id}`, { status: 'cancelled' })).body.status).toBe('cancelled');
    expect((await lead.patch(`/imports/${other.id}`, { status: 'cancelled' })).status).toBe(200);
    expect((await lead.post(`/imports/${other.id}/runs`)).body.code).toBe('imports/already-run');
    const { items, total } = (await lead.get('/imports?count=true')).body;
    expect([total, items.map((one: { id: string; status: string }) => [one.id, one.status])]).toEqual([2, [[other.id, 'cancelled'], [list.id, 'done']]]);
    expect(items[1]).toMatchObject({ createdBy: { id: team.users.lead, name: 'The lead' }, counts: { created: 20 } });
  });

  test('lists are their organization’s, and leads’ work', async () => {
    const list = await sent(EXPORT);
    const others = (await aSignedInTeam(api)).as('lead');
    const calls: Array<[string, (caller: TestCaller) => Promise<{ status: number }>]> = [
      ['read', (c) => c.get(`/imports/${list.id}`)], ['change', (c) => c.patch(`/imports/${list.id}`, { options: { unanswered: 'ignore' } })], ['check', (c) => c.post(`/imports/${list.id}/dry-runs`)],
      ['run', (c) => c.post(`/imports/${list.id}/runs`)], ['rows', (c) => c.get(`/imports/${list.id}/rows`)], ['rejects', (c) => c.get(`/imports/${list.id}/rejects.csv`)],
      ['offers', (c) => c.get(`/imports/${list.id}/offers`)], ['decide', (c) => c.post(`/imports/${list.id}/offer-decisions`, { kind: 'caution', decision: 'accepted' })],
    ];
    for (const [what, call] of calls) {
      expect([what, (await call(others)).status]).toEqual([what, 404]);
      for (const role of ['organizer', 'volunteer'] as const) expect([what, role, (await call(team.as(role))).status]).toEqual([what, role, 403]);
    }
    expect((await others.get('/imports')).body.items).toEqual([]);
    expect((await team.as('organizer').get('/imports')).status).toBe(403);
    expect((await upload(api, team, sample(EXPORT), { role: 'organizer' })).status).toBe(403);
    expect((await lead.get(`/imports/${newId()}`)).status).toBe(404);
    for (const [what, call] of calls) expect([what, [200, 202, 409].includes((await call(team.byToken('lead'))).status)]).toEqual([what, true]);
  });
});
