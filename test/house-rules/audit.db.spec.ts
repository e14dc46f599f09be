import { Client } from 'pg';
import { newId } from '@doorstep/kernel';
import { Audit, AuditSealer, recordLooks, verifyAudit } from '@doorstep/platform/audit';
import type { AuditChain } from '@doorstep/platform/audit';
import type { TestOrganization } from '../support';
import { anOrganization, longRun, testDatabase, withClient } from '../support';
import { adminOfTests, ownerOfTests } from '../support/owner';

const WRITERS = 8;

describe('the audit log', () => {
  const database = testDatabase();
  const audit = (): Audit => new Audit(database.app);
  const sealer = (): AuditSealer => new AuditSealer(database.worker);
  const write = async (organization: TestOrganization, times = 1): Promise<void> => {
    for (let i = 0; i < times; i += 1) {
      await database.app.withScope(organization.actor('lead'), (scope) =>
        audit().record(scope, { act: 'contacts.changed', subjectKind: 'contact', subjectId: newId(), fields: ['givenName', 'phones'], count: i }));
    }
  };
  const chainOf = async (organization: TestOrganization): Promise<AuditChain> => {
    const report = await verifyAudit(ownerOfTests(database.logins.app.database));
    return report.chains.find((chain) => chain.organizationId === organization.id)!;
  };
  const asSuperuser = async (work: (db: Client) => Promise<unknown>): Promise<void> => {
    const db = new Client(adminOfTests(database.logins.app.database));
    await db.connect();
    try {
      await db.query("SET session_replication_role = 'replica'");
      await work(db);
    } finally {
      await db.end();
    }
  };

  test('what was done is chained; what is not chained yet is named', async () => {
    const organization = await anOrganization(database);
    await write(organization, 3);
    expect(await chainOf(organization)).toMatchObject({ sealed: 0, unsealed: 3, oldestUnsealedAt: expect.any(String), breaks: [] });
    expect(await sealer().seal(organization.id)).toBe(3);
    await write(organization);
    expect(await chainOf(organization)).toMatchObject({ sealed: 3, unsealed: 1, breaks: [] });
    await sealer().sealAll();
    expect(await chainOf(organization)).toMatchObject({ sealed: 4, unsealed: 0, breaks: [] });
  });

  test('whether a look is a new one is asked of the log of that thing alone, also where the planner knows nothing of the log', async () => {
    const organization = await anOrganization(database);
    const looked = { act: 'contacts.read', subjectKind: 'contact', part: 'profile', quietMs: 300_000 };
    await database.app.withScope(organization.actor('lead'), (scope) => recordLooks(scope, { ...looked, subjectIds: Array.from({ length: 300 }, () => newId()) }));
    for (const things of [1, 2]) {
      const sent: string[] = [];
      await database.app.withScope(organization.actor('lead'), async (scope) => {
        const looks = Object.assign(Object.create(scope) as typeof scope, { beforeCommit: (sql: string) => sent.push(sql) });
        await recordLooks(looks, { ...looked, subjectIds: Array.from({ length: things }, () => newId()) });
      });
      expect(sent).toHaveLength(1);
      await withClient(database.logins.app, async (app) => {
        const plan = JSON.stringify((await app.query(`EXPLAIN (GENERIC_PLAN, FORMAT JSON) ${sent[0]!}`)).rows);
        expect(plan.match(/"Index Cond":"[^"]*"/g)).toEqual([expect.stringMatching(/organization_id = .*subject_id = (l\.subject_id|\$3)/)]);
        expect(plan).not.toMatch(/Seq Scan|Materialize/);
      });
    }
  });

  test('many at once, while two sealers run: no link breaks and nothing is left out', async () => {
    const organization = await anOrganization(database);
    let writing = true;
    let written = 0;
    const until = Date.now() + (longRun() ? 60_000 : 1_500);
    const sealing = [1, 2].map(async () => {
      while (writing) {
        await sealer().seal(organization.id);
        await new Promise((resolve) => setImmediate(resolve));
      }
    });
    await Promise.all(Array.from({ length: WRITERS }, async () => {
      while (Date.now() < until) {
        await write(organization);
        written += 1;
      }
    }));
    writing = false;
    await Promise.all(sealing);
    await sealer().seal(organization.id);
    expect(written).toBeGreaterThan(100);
    expect(await chainOf(organization)).toMatchObject({ sealed: written, unsealed: 0, breaks: [] });
  }, 120_000);

  test.each<[string, (id: string) => string, string]>([
    ['an edited act', () => "UPDATE audit_events SET act = 'contacts.read' WHERE organization_id = $1 AND sequence = 3", 'content'],
    ['a moved instant', () => "UPDATE audit_events SET at = at + interval '1 microsecond' WHERE organization_id = $1 AND sequence = 3", 'content'],
    ['a removed row', () => 'DELETE FROM audit_events WHERE organization_id = $1 AND sequence = 3', 'missing'],
    ['two rows in each other’s place', () => 'UPDATE audit_events SET sequence = CASE sequence WHEN 2 THEN -3 ELSE -2 END WHERE organization_id = $1 AND sequence IN (2, 3)', 'link'],
    ['a cut end', () => 'DELETE FROM audit_events WHERE organization_id = $1 AND sequence > 3', 'head'],
  ])('%s is found, even when the superuser did it', async (what, sql, why) => {
    const organization = await anOrganization(database);
    await write(organization, 5);
    await sealer().seal(organization.id);
    expect((await chainOf(organization)).breaks).toEqual([]);
    await asSuperuser(async (db) => {
      expect((await db.query(sql(organization.id), [organization.id])).rowCount).toBeGreaterThan(0);
      if (what.startsWith('two')) await db.query('UPDATE audit_events SET sequence = -sequence WHERE organization_id = $1 AND sequence < 0', [organization.id]);
    });
    expect((await chainOf(organization)).breaks.map((found) => found.why)).toContain(why);
  });

  test('whom an act upon many was about is sealed with it: nobody is added or taken away unseen', async () => {
    const organization = await anOrganization(database);
    const people = [newId(), newId(), newId()];
    await database.app.withScope(organization.actor('lead'), (scope) => audit().record(scope, { act: 'contacts.sight-given', subjectKind: 'user', subjectId: newId(), count: 3, people }));
    await write(organization);
    await sealer().seal(organization.id);
    expect((await chainOf(organization)).breaks).toEqual([]);
    const asked = 'WHERE organization_id = $1 AND subject_id = $2';
    for (const [sql, id] of [[`DELETE FROM audit_people ${asked}`, people[0]], [`UPDATE audit_people SET subject_id = gen_random_uuid() ${asked}`, people[1]]] as const) {
      await asSuperuser((db) => db.query(sql, [organization.id, id]));
      expect((await chainOf(organization)).breaks.map((found) => found.why)).toEqual(['people']);
    }
  });

  test.each(['app', 'worker', 'owner'] as const)('as %s nothing of it can be changed, removed or emptied', async (login) => {
    const organization = await anOrganization(database);
    await write(organization);
    await database.app.withScope(organization.actor('lead'), (scope) => audit().record(scope, { act: 'contacts.sight-given', people: [newId()] }));
    await sealer().seal(organization.id);
    const name = database.logins.app.database;
    const db = new Client(login === 'owner' ? ownerOfTests(name) : database.logins[login]);
    await db.connect();
    try {
      await db.query("SELECT set_config('app.organization_id', $1, false)", [organization.id]);
      const seen = await db.query('SELECT 1 FROM audit_events WHERE organization_id = $1', [organization.id]);
      expect(seen.rowCount).toBe(2);
      for (const sql of [
        "UPDATE audit_events SET act = 'nothing'", 'UPDATE audit_events SET sequence = NULL', 'UPDATE audit_events SET hash = hash, sequence = sequence',
        'DELETE FROM audit_events', 'TRUNCATE audit_events CASCADE', 'UPDATE audit_people SET subject_id = gen_random_uuid()', 'DELETE FROM audit_people', 'TRUNCATE audit_people',
      ]) {
        await expect(db.query(sql)).rejects.toThrow(/append-only|permission denied/);
      }
    } finally {
      await db.end();
    }
    expect(await chainOf(organization)).toMatchObject({ sealed: 2, breaks: [] });
  });

  test('an act whose trace cannot be written is not done', async () => {
    const organization = await anOrganization(database);
    const name = 'Renamed although nobody may know';
    const act = database.app.withScope(organization.actor('admin'), async (scope) => {
      await scope.query('UPDATE organizations SET name = $2 WHERE id = $1', [organization.id, name]);
      await audit().record(scope, { act: 'x', subjectId: 'not an id' });
    });
    await expect(act).rejects.toThrow();
    expect(await database.app.global('SELECT 1 FROM organizations WHERE name = $1', [name])).toEqual([]);
  });
});
