import type { Scope } from '@doorstep/platform/database';
import type { Page } from '@doorstep/platform/http';
import { anOrganization, testDatabase } from '../../test/support';
import type { TestOrganization } from '../../test/support';
import { tableReadsOf } from '../../test/support/plans';
import { testApi } from '../../test/support/server';
import { EmployersService } from './employers.service';
import type { NameListWish } from './name-lists';
import { UnitsService } from './units.service';
import { WorksitesService } from './worksites.service';

/** What the three lists have in common. */
interface NamedList {
  list(scope: Scope, wish: NameListWish): Promise<Page<{ id: string; name: string }>>;
}

const ROWS = 4000;
const NAME = `'Shop ' || lpad(n::text, 5, '0') AS name, 'shop ' || lpad(n::text, 5, '0') AS name_key`;
const FILL = [
  `INSERT INTO employers (organization_id, id, name, name_key) SELECT $1, gen_random_uuid(), ${NAME} FROM generate_series(1, $2::int) n`,
  `INSERT INTO worksites (organization_id, id, name, name_key) SELECT $1, gen_random_uuid(), ${NAME} FROM generate_series(1, $2::int) n`,
  `WITH made AS (SELECT gen_random_uuid() AS id, ${NAME} FROM generate_series(1, $2::int) n),
     opened AS (INSERT INTO audiences (organization_id, id, kind) SELECT $1, id, 'unit' FROM made)
   INSERT INTO units (organization_id, id, name, name_key) SELECT $1, id, name, name_key FROM made`,
];

describe('long lists of workplaces, as the api’s own login reads them', () => {
  const database = testDatabase();
  const api = testApi();
  const organizations: TestOrganization[] = [];
  beforeAll(async () => {
    for (const name of ['Hotel Workers', 'Warehouse Workers']) {
      const organization = await anOrganization(database, { name });
      organizations.push(organization);
      await database.app.withScope(organization.actor('lead'), async (scope) => {
        for (const sql of FILL) await scope.query(sql, [organization.id, ROWS]);
      });
    }
  }, 60_000);

  const asOrganizer = <T>(work: (scope: Scope) => Promise<T>): Promise<T> => database.app.withScope(organizations[0]!.actor('organizer'), work);
  const lists = { employers: EmployersService, worksites: WorksitesService, units: UnitsService } as const;
  const listOf = (table: keyof typeof lists) => api.app.get<NamedList>(lists[table]);

  describe.each(Object.keys(lists) as Array<keyof typeof lists>)('%s', (table) => {
    test('are found by the beginning of a name through the index', async () => {
      const reads = await asOrganizer((scope) => tableReadsOf(scope, () => listOf(table).list(scope, { q: 'Shop 0123', limit: 50, count: true })));
      const own = reads.filter((read) => read.table === table);
      expect(own).toHaveLength(2);
      for (const read of own) {
        expect(read.way).not.toBe('Seq Scan');
        expect([read.index, /name_key/.test(read.condition)]).toEqual([`${table}_name`, true]);
      }
    });

    test('are paged by the index, and every row comes once', async () => {
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await asOrganizer((scope) => listOf(table).list(scope, { q: 'shop 00', limit: 100, cursor, count: false }));
        seen.push(...page.items.map((item) => item.name));
        cursor = page.nextCursor ?? undefined;
        const mark = cursor;
        const reads = mark ? await asOrganizer((scope) => tableReadsOf(scope, () => listOf(table).list(scope, { q: 'shop 00', limit: 100, cursor: mark, count: false }))) : [];
        for (const read of reads.filter((one) => one.table === table)) expect(read.index).toBe(`${table}_name`);
      } while (cursor);
      expect(seen).toHaveLength(999);
      expect(seen).toEqual([...new Set(seen)].sort());
    });

    test('are counted under the same sight', async () => {
      const { total, items } = await asOrganizer((scope) => listOf(table).list(scope, { limit: 1, count: true }));
      expect([total, items.length]).toEqual([ROWS, 1]);
    });
  });
});
