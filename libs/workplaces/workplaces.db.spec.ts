import { newId } from '@doorstep/kernel';
import type { Scope } from '@doorstep/platform/database';
import { anOrganization, testDatabase } from '../../test/support';
import type { TestOrganization } from '../../test/support';
import { testApi } from '../../test/support/server';
import { EmployersService } from './employers.service';
import { UnitsService } from './units.service';
import { Workplaces } from './workplaces';
import { WorksitesService } from './worksites.service';

describe('workplaces by the names that people give them', () => {
  const database = testDatabase();
  const api = testApi();
  const rooms = {
    get employers() { return api.app.get(EmployersService); },
    get worksites() { return api.app.get(WorksitesService); },
    get units() { return api.app.get(UnitsService); },
    get workplaces() { return api.app.get(Workplaces); },
  };
  let union: TestOrganization;
  beforeEach(async () => {
    union = await anOrganization(database);
  });
  const asLead = <T>(work: (scope: Scope) => Promise<T>, who = union): Promise<T> => database.app.withScope(who.actor('lead'), work);
  const findOrMake = (names: Parameters<typeof rooms.workplaces.findOrMake>[1]) => asLead((scope) => rooms.workplaces.findOrMake(scope, names));

  const aUnit = () =>
    asLead(async (scope) => {
      const employer = (await rooms.employers.create(scope, { name: 'Hotel Aurora DTLA', otherNames: ['Aurora Hospitality LLC'] })).value;
      const worksite = (await rooms.worksites.create(scope, { name: 'Aurora Tower', employerId: employer.id })).value;
      const unit = (await rooms.units.create(scope, {
        name: 'Hotel Aurora, all shifts', employerId: employer.id, worksiteIds: [worksite.id],
        departments: [{ name: { en: 'Housekeeping', es: 'Camaristas' } }, { name: 'Kitchen' }], shifts: [{ name: 'AM', starts: '06:00', ends: '14:00' }],
      })).value;
      return { employer, worksite, unit };
    });

  test('an employer is found without case, accents, dashes and "Inc.", and by its other names', async () => {
    const { employer } = await aUnit();
    for (const employerName of ['HOTEL AURORA – DTLA', 'hotel aurora dtla, inc.', 'Aurora Hospitality']) {
      expect(await findOrMake({ employerName })).toMatchObject({ employerId: employer.id, employerName: 'Hotel Aurora DTLA' });
    }
  });

  test('a worksite brings its employer and the only unit that spans it', async () => {
    const { employer, worksite, unit } = await aUnit();
    expect(await findOrMake({ worksiteName: 'AURORA TOWER', departmentName: 'camaristas', shiftName: 'am' })).toEqual({
      employerId: employer.id, employerName: 'Hotel Aurora DTLA', worksiteId: worksite.id, worksiteName: 'Aurora Tower', unitId: unit.id,
      departmentId: unit.departments[0]!.id, departmentName: 'Housekeeping', shiftId: unit.shifts[0]!.id, shiftName: 'AM',
    });
  });

  test('what is not there is made once, also by two lists that come in together', async () => {
    const made = await Promise.all([1, 2, 3].map(() => findOrMake({ employerName: 'Lavandería Sol', worksiteName: 'Planta Vernon' })));
    expect(new Set(made.map((place) => place.employerId)).size).toBe(1);
    expect(new Set(made.map((place) => place.worksiteId)).size).toBe(1);
    const { items } = await asLead((scope) => rooms.worksites.list(scope, { q: 'planta', limit: 10, count: false }));
    expect(items).toMatchObject([{ name: 'Planta Vernon', employerId: made[0]!.employerId }]);
  });

  test('looking makes nothing', async () => {
    const place = await asLead((scope) => rooms.workplaces.find(scope, { employerName: 'Nowhere', worksiteName: 'No place' }));
    expect(place).toMatchObject({ employerId: null, employerName: 'Nowhere', worksiteId: null, worksiteName: 'No place' });
    expect((await asLead((scope) => rooms.employers.list(scope, { limit: 10, count: true }))).total).toBe(0);
  });

  test('a department that is new in its unit is added and the unit gets a new version', async () => {
    const { unit } = await aUnit();
    const place = await findOrMake({ unitId: unit.id, departmentName: 'Banquets' });
    const after = await asLead((scope) => rooms.units.get(scope, unit.id));
    expect(after.departments.map((one) => one.name)).toEqual(['Housekeeping', 'Kitchen', 'Banquets']);
    expect([after.departments[2]!.id, after.version]).toEqual([place.departmentId, unit.version + 1]);
  });

  test('a department without a unit stays a name', async () => {
    expect(await findOrMake({ departmentName: 'Packing' })).toMatchObject({ departmentId: null, departmentName: 'Packing', unitId: null });
  });

  test('a unit of another organization is not there', async () => {
    const { unit } = await aUnit();
    const others = await anOrganization(database);
    const asked = asLead((scope) => rooms.workplaces.find(scope, { unitId: unit.id }), others);
    await expect(asked).rejects.toMatchObject({ code: 'platform/not-found', details: { status: 404, field: 'unitId' } });
    expect(await asLead((scope) => rooms.workplaces.names(scope, [unit.id]), others)).toEqual(new Map());
  });

  test('names are told by id, in the reader’s language, also of what was archived', async () => {
    const { employer, unit } = await aUnit();
    const [housekeeping, kitchen] = unit.departments;
    await asLead((scope) => rooms.units.change(scope, unit.id, { version: 1, departments: [{ id: kitchen!.id, name: 'Kitchen' }] }));
    const names = await database.app.withScope({ ...union.actor('organizer'), language: 'es' }, (scope) =>
      rooms.workplaces.names(scope, [employer.id, housekeeping!.id, null, newId()]));
    expect(names).toEqual(new Map([[employer.id, 'Hotel Aurora DTLA'], [housekeeping!.id, 'Camaristas']]));
  });

  test('a department that left the list is archived and comes back under its own id', async () => {
    const { unit } = await aUnit();
    const change = (version: number, departments: Array<{ name: string }>) => asLead((scope) => rooms.units.change(scope, unit.id, { version, departments }));
    expect((await change(1, [{ name: 'Kitchen' }])).departments.map((one) => one.id)).toEqual([unit.departments[1]!.id]);
    const rows = await asLead((scope) => scope.query<{ id: string; gone: boolean }>('SELECT id, archived_at IS NOT NULL AS gone FROM departments WHERE unit_id = $1', [unit.id]));
    expect(rows.filter((row) => row.gone).map((row) => row.id)).toEqual([unit.departments[0]!.id]);
    expect((await change(2, [{ name: 'Kitchen' }, { name: 'Housekeeping' }])).departments.map((one) => one.id))
      .toEqual([unit.departments[1]!.id, unit.departments[0]!.id]);
  });

  test('an employer cannot be under itself, nor under one that is under it', async () => {
    const made = (name: string, parentId?: string) => asLead(async (scope) => (await rooms.employers.create(scope, { name, parentId })).value);
    const top = await made('Global Hotels');
    const middle = await made('Pacific Hotels', top.id);
    for (const parentId of [top.id, middle.id]) {
      await expect(asLead((scope) => rooms.employers.change(scope, top.id, { version: 1, parentId })))
        .rejects.toMatchObject({ code: 'workplaces/under-itself', details: { field: 'parentId' } });
    }
  });

  test('changing a workplace leaves a trace without the values', async () => {
    const { employer } = await aUnit();
    await asLead((scope) => rooms.employers.change(scope, employer.id, { version: 1, sector: '721110' }));
    const rows = await asLead((scope) => scope.query('SELECT act, fields FROM audit_events WHERE subject_id = $1 ORDER BY act', [employer.id]));
    expect(rows).toEqual([{ act: 'employers.changed', fields: ['sector'] }, { act: 'employers.created', fields: [] }]);
  });
});
