import { ContactsService, Duplicates, WorkplaceRenames } from '@doorstep/contacts';
import type { Uuid } from '@doorstep/kernel';
import { newId } from '@doorstep/kernel';
import type { Scope } from '@doorstep/platform/database';
import type { TestOrganization } from '../../test/support';
import { anOrganization, testDatabase } from '../../test/support';
import { testApi } from '../../test/support/server';
import { EmployersService } from './employers.service';
import { UnitsService } from './units.service';
import { WorksitesService } from './worksites.service';

const CROWD = `WITH made AS (
    INSERT INTO contacts (organization_id, id, display_name, sort_key, worksite_name)
    SELECT $1, gen_random_uuid(), 'Worker ' || n, 'worker ' || n, 'Old Tower' FROM generate_series(1, 1500) n RETURNING id)
  INSERT INTO employments (organization_id, id, contact_id, position, worksite_id, worksite_name) SELECT $1, gen_random_uuid(), id, 0, $2, 'Old Tower' FROM made`;

describe('A workplace that is given another name', () => {
  const database = testDatabase();
  const api = testApi();
  let home: TestOrganization;
  beforeEach(async () => {
    home = await anOrganization(database);
  });
  const asLead = <T>(work: (scope: Scope) => Promise<T>, who = home): Promise<T> => database.app.withScope(who.actor('lead'), work);
  const people = () => api.app.get(ContactsService);
  const found = async (q: string, who = home) =>
    (await asLead((scope) => people().list(scope, { filter: { q }, limit: 50, count: false }), who)).items.map((one) => [one.displayName, one.worksiteName]);
  const aWorkplace = (who = home) =>
    asLead(async (scope) => {
      const employer = (await api.app.get(EmployersService).create(scope, { name: 'Aurora Hotels' })).value;
      const worksite = (await api.app.get(WorksitesService).create(scope, { name: 'Old Tower', employerId: employer.id })).value;
      const unit = (await api.app.get(UnitsService).create(scope, { name: 'All', departments: [{ name: 'Kitchen' }], shifts: [{ name: 'Nights' }] })).value;
      const rosa = await people().create(scope, {
        displayName: 'Rosa', phones: [{ number: '213-555-0134' }],
        employments: [{ worksiteId: worksite.id, departmentId: unit.departments[0]!.id, shiftId: unit.shifts[0]!.id }],
      });
      return { employer, worksite, unit, rosa: rosa.value };
    }, who);
  const jobOf = async (id: Uuid) => (await asLead((scope) => people().get(scope, id))).employments![0]!;

  test('has it in the search and the list of people at once; another organization has its own', async () => {
    const others = await anOrganization(database);
    const here = await aWorkplace();
    const there = await aWorkplace(others);
    await asLead((scope) => api.app.get(WorksitesService).change(scope, here.worksite.id, { version: 1, name: 'Sunset Plaza' }));
    expect(await found('sunset')).toEqual([['Rosa', 'Sunset Plaza']]);
    expect(await found('old tower')).toEqual([]);
    expect(await found('0134')).toEqual([['Rosa', 'Sunset Plaza']]);
    expect((await jobOf(here.rosa.id)).worksiteName).toBe('Sunset Plaza');
    expect((await asLead((scope) => people().get(scope, here.rosa.id))).version).toBe(here.rosa.version);
    expect(await found('old tower', others)).toEqual([['Rosa', 'Old Tower']]);
    await asLead((scope) => api.app.get(WorkplaceRenames).rename(scope, 'worksite', there.worksite.id, 'Stolen'));
    expect(await found('old tower', others)).toEqual([['Rosa', 'Old Tower']]);
  });

  test('keeps the old one where the job has ended and another goes on', async () => {
    const { worksite } = await aWorkplace();
    await asLead((scope) => people().create(scope, {
      displayName: 'Ana', employments: [{ worksiteId: worksite.id, to: '2026-01-31' }, { worksiteName: 'Casa Luz' }] }));
    await asLead((scope) => api.app.get(WorksitesService).change(scope, worksite.id, { version: 1, name: 'Sunset Plaza' }));
    expect(await found('sunset ana')).toEqual([['Ana', 'Casa Luz']]);
  });

  test('is told to jobs as employer, department and shift', async () => {
    const { employer, unit, rosa } = await aWorkplace();
    await asLead((scope) => api.app.get(EmployersService).change(scope, employer.id, { version: 1, name: 'Global Stays' }));
    await asLead((scope) => api.app.get(UnitsService).change(scope, unit.id, {
      version: 1, departments: [{ id: unit.departments[0]!.id, name: { en: 'Cooks', es: 'Cocina' } }], shifts: [{ id: unit.shifts[0]!.id, name: 'Late' }],
    }));
    expect(await jobOf(rosa.id)).toMatchObject({ employerName: 'Global Stays', departmentName: 'Cooks', shiftName: 'Late', worksiteName: 'Old Tower' });
    expect(await found('global stays')).toEqual([['Rosa', 'Old Tower']]);
  });

  const carried = async (who = home): Promise<void> => {
    for (const { subject_id } of await database.worker.global<{ subject_id: Uuid }>("SELECT subject_id FROM due_work WHERE kind = 'contacts.carry-workplace-name' AND state = 'waiting' AND organization_id = $1", [who.id])) {
      await api.app.get(WorkplaceRenames).run(database.worker, who.id, subject_id, new AbortController().signal);
    }
  };
  const waiting = async () => (await database.worker.global("SELECT 1 FROM due_work WHERE kind = 'contacts.carry-workplace-name' AND state = 'waiting' AND organization_id = $1", [home.id])).length;
  const why = async () => (await asLead((scope) => api.app.get(Duplicates).list(scope, { state: 'open', limit: 10 }))).items.map((pair) => pair.reasons);
  const names = () => asLead((scope) => scope.query(
    `SELECT c.worksite_name AS line, j.worksite_name AS job, count(*)::int AS n FROM contacts c JOIN employments j ON j.organization_id = c.organization_id AND j.contact_id = c.id
     WHERE c.organization_id = $1 GROUP BY 1, 2 ORDER BY 1`, [home.id]));

  test('is what people are compared by: who is entered at once, who was there before in the background', async () => {
    const { worksite } = await aWorkplace();
    await asLead(async (scope) => {
      for (const displayName of ['Robert Washington', 'Precious Okafor']) await people().create(scope, { displayName, employments: [{ worksiteId: worksite.id }] });
      await people().create(scope, { displayName: 'Bob Washington', employments: [{ worksiteName: 'Sunset Plaza' }] });
    });
    const alike = async (worksiteName: string) => (await asLead((scope) => api.app.get(Duplicates).check(scope, { displayName: 'Precious Okador', employments: [{ worksiteName }] }))).map((one) => one.displayName);
    expect([await alike('Old Tower'), await alike('Sunset Plaza'), await why()]).toEqual([['Precious Okafor'], [], []]);
    await asLead((scope) => api.app.get(WorksitesService).change(scope, worksite.id, { version: 1, name: 'Sunset Plaza' }));
    expect([await alike('Old Tower'), await alike('Sunset Plaza'), await why()]).toEqual([[], ['Precious Okafor'], []]);
    await carried();
    expect([await why(), await waiting()]).toEqual([[['nickname', 'same_workplace']], 0]);
  });

  test('reaches everybody where more work than one request carries, in the background, also after a try that was cut', async () => {
    const worksite = newId();
    await asLead(async (scope) => {
      await api.app.get(WorksitesService).create(scope, { id: worksite, name: 'Old Tower' });
      await scope.query(CROWD, [home.id, worksite]);
      await api.app.get(WorksitesService).change(scope, worksite, { version: 1, name: 'Sunset Plaza' });
    });
    expect(await names()).toEqual([{ line: 'Old Tower', job: 'Old Tower', n: 1500 }]);
    await expect(api.app.get(WorkplaceRenames).run(database.worker, home.id, worksite, AbortSignal.abort())).rejects.toThrow('stopping');
    expect(await names()).toEqual([{ line: 'Old Tower', job: 'Old Tower', n: 1300 }, { line: 'Sunset Plaza', job: 'Sunset Plaza', n: 200 }]);
    await asLead((scope) => api.app.get(WorksitesService).change(scope, worksite, { version: 2, name: 'Casa Luz' }));
    await carried();
    expect([await names(), await waiting()]).toEqual([[{ line: 'Casa Luz', job: 'Casa Luz', n: 1500 }], 0]);
    const { total } = await asLead((scope) => people().list(scope, { filter: { q: 'casa luz worker' }, limit: 1, count: true }));
    expect(total).toBe(1500);
  }, 60_000);
});
