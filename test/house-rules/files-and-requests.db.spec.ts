import { heldSections } from '@doorstep/contacts';
import { newId } from '@doorstep/kernel';
import type { Role, Scope } from '@doorstep/platform/database';
import { FieldConflictsRepository } from '../../libs/contacts/data/field-conflicts.repository';
import { ForgettingsRepository } from '../../libs/contacts/data/forgettings.repository';
import { ExportsRepository } from '../../libs/exports/data/exports.repository';
import '../../libs/contacts/own-references';
import '../../libs/exports/contact-ties';
import '../../libs/follow-ups/contact-ties';
import '../../libs/house-visits/contact-ties';
import '../../libs/imports/contact-ties';
import '../../libs/messaging/contact-ties';
import type { TestOrganization } from '../support';
import { anOrganization, testDatabase, withClient } from '../support';
import { fillTables } from '../support/fill-tables';
import { ownerOfTests } from '../support/owner';
import { tableReadsOf } from '../support/plans';

const ROWS = 4_000;
const BIG = [
  'contacts', 'exports', 'contact_forgettings', 'field_conflicts', 'consents', 'assessments', 'notes', 'touches', 'contact_field_changes', 'contact_phones', 'contact_emails', 'contact_addresses',
  'relationships', 'house_visits', 'house_visit_people', 'follow_ups', 'messages', 'import_rows', 'asks', 'audience_members', 'audit_events',
];

const OF_EACH = 'FROM (SELECT id, row_number() OVER () AS n FROM contacts WHERE organization_id = $1) c WHERE ($2::uuid, $3::uuid) IS NOT NULL';
const INSTANT = "timestamptz '2026-01-01' + c.n * interval '1 minute'";
/** A file, a request, a question and a line of each history for everybody. $2 a lead, $3 an import. */
const FILL = [
  `INSERT INTO contacts (organization_id, id, display_name, sort_key) SELECT $1, gen_random_uuid(), 'Rosa ' || n, 'rosa ' || n FROM generate_series(1, ${ROWS}) n WHERE ($2::uuid, $3::uuid) IS NOT NULL`,
  `INSERT INTO exports (organization_id, id, kind, contact_id, language, status, format, columns, rows_expected, request_hash, created_by, created_at, updated_at)
   SELECT $1, gen_random_uuid(), 'person', c.id, 'es', 'done', 'zip', '{}', 1, '', $2, ${INSTANT}, ${INSTANT} ${OF_EACH}`,
  `INSERT INTO contact_forgettings (organization_id, id, contact_id, state, requested_by, due_at, request_hash, created_at, updated_at)
   SELECT $1, gen_random_uuid(), c.id, (ARRAY['requested', 'declined'])[1 + c.n % 2], $2, ${INSTANT}, '', ${INSTANT}, ${INSTANT} ${OF_EACH}`,
  `INSERT INTO field_conflicts (organization_id, id, contact_id, field, yours, theirs, theirs_at, created_at, state)
   SELECT $1, gen_random_uuid(), c.id, 'pronouns', '"she"', '"they"', ${INSTANT}, ${INSTANT}, (ARRAY['open', 'decided'])[1 + c.n % 2] ${OF_EACH}`,
  `INSERT INTO consents (organization_id, id, contact_id, channel, address, purpose, status, method, at, recorded_at)
   SELECT $1, gen_random_uuid(), c.id, 'sms', '+1213555' || lpad((c.n % 10000)::text, 4, '0'), 'events', 'granted', 'door', ${INSTANT}, ${INSTANT} ${OF_EACH}`,
  `INSERT INTO assessments (organization_id, id, contact_id, value, basis, assessed_at, recorded_at) SELECT $1, gen_random_uuid(), c.id, 2, 'phone', ${INSTANT}, ${INSTANT} ${OF_EACH}`,
  `INSERT INTO notes (organization_id, id, contact_id, sealed_text, written_at) SELECT $1, gen_random_uuid(), c.id, 'x', ${INSTANT} ${OF_EACH}`,
  `INSERT INTO touches (organization_id, id, contact_id, kind, occurred_at, time_zone, source_kind, source_id) SELECT $1, gen_random_uuid(), c.id, 'call', ${INSTANT}, 'UTC', 'touches', c.id ${OF_EACH}`,
  `INSERT INTO contact_field_changes (organization_id, id, contact_id, version, field, at) SELECT $1, gen_random_uuid(), c.id, 2, 'pronouns', ${INSTANT} ${OF_EACH}`,
  `INSERT INTO contact_phones (organization_id, id, contact_id, position, number, as_typed) SELECT $1, gen_random_uuid(), c.id, 0, '+1213555' || lpad((c.n % 10000)::text, 4, '0'), 'x' ${OF_EACH}`,
  `INSERT INTO contact_emails (organization_id, id, contact_id, position, address) SELECT $1, gen_random_uuid(), c.id, 0, c.n || '@example.org' ${OF_EACH}`,
  `INSERT INTO contact_addresses (organization_id, id, contact_id, position, line1) SELECT $1, gen_random_uuid(), c.id, 0, '10 Oak St' ${OF_EACH}`,
  `INSERT INTO relationships (organization_id, id, contact_id, other_contact_id, kind, created_at)
   SELECT $1, gen_random_uuid(), c.id, o.id, 'friend', ${INSTANT} FROM (SELECT id, row_number() OVER (ORDER BY id) AS n FROM contacts WHERE organization_id = $1) c
   JOIN (SELECT id, row_number() OVER (ORDER BY id) AS n FROM contacts WHERE organization_id = $1) o ON o.n = c.n + 1 WHERE ($2::uuid, $3::uuid) IS NOT NULL`,
  `INSERT INTO house_visits (organization_id, id, contact_id, visited_at, time_zone, outcome, reached, encounter_id, request_hash, recorded_by, received_at)
   SELECT $1, c.id, c.id, ${INSTANT}, 'UTC', 'talked', 'person', c.id, '', $2, ${INSTANT} ${OF_EACH}`,
  `INSERT INTO house_visit_people (organization_id, house_visit_id, part, person_id, contact_id, position) SELECT $1, c.id, 'met', c.id, c.id, 0 ${OF_EACH}`,
  `INSERT INTO follow_ups (organization_id, id, title, about_kind, about_id, contact_id, assignee_id, due_on, show_on)
   SELECT $1, gen_random_uuid(), 'Call', 'contact', c.id, c.id, $2, date '2026-10-01', date '2026-10-01' ${OF_EACH}`,
  `INSERT INTO messages (organization_id, id, channel, purpose, address, contact_id, language, time_zone, sealed_content, state, dedupe_key, occasion_kind, occasion_id, due_at, message_header)
   SELECT $1, gen_random_uuid(), 'sms', 'organizing', '+12135550101', c.id, 'es', 'UTC', 'x', 'sent', c.id::text, 'tests', c.id, ${INSTANT}, 'x' ${OF_EACH}`,
  `INSERT INTO imports (organization_id, id, status, file_name, file_hash, file_until, request_hash, encoding, delimiter, row_estimate, reading, columns)
   SELECT $1, $3, 'done', 'x.csv', '', now(), '', 'utf-8', ',', 1, '{}', '[]' WHERE $2::uuid IS NOT NULL`,
  `INSERT INTO import_rows (organization_id, import_id, row_number, outcome, contact_id) SELECT $1, $3, c.n, 'created', c.id ${OF_EACH}`,
  `INSERT INTO audiences (organization_id, id, kind) SELECT $1, $3, 'campaign' WHERE $2::uuid IS NOT NULL`,
  `INSERT INTO audience_members (organization_id, audience_id, contact_id, since) SELECT $1, $3, c.id, ${INSTANT} ${OF_EACH}`,
  `INSERT INTO asks (organization_id, id, contact_id, text, answer, source_kind, source_id, asked_at, recorded_at) SELECT $1, gen_random_uuid(), c.id, 'Sign', 'yes', 'x', c.id, ${INSTANT}, ${INSTANT} ${OF_EACH}`,
  `INSERT INTO audit_events (organization_id, id, at, by_user_id, by_kind, act, subject_kind, subject_id) SELECT $1, gen_random_uuid(), ${INSTANT}, $2, 'user', 'contacts.read', 'contact', c.id ${OF_EACH}`,
];

describe('files taken out, requests and questions among many', () => {
  const database = testDatabase();
  const [files, requests, questions] = [new ExportsRepository(), new ForgettingsRepository(), new FieldConflictsRepository()];
  let home: TestOrganization;
  let contactId: string;
  const as = <T>(role: Role, work: (scope: Scope) => Promise<T>): Promise<T> => database.app.withScope(home.actor(role), work);
  const scansOf = (role: Role, work: (scope: Scope) => Promise<unknown>) =>
    as(role, async (scope) => (await tableReadsOf(scope, work)).filter((read) => read.way === 'Seq Scan' && BIG.includes(read.table)));

  beforeAll(async () => {
    for (const organization of [await anOrganization(database), await anOrganization(database)]) {
      home = organization;
      await fillTables(database, home.actor('lead'), FILL, [home.id, home.users.lead, newId()]);
      contactId = (await as('lead', (scope) => scope.one<{ id: string }>('SELECT id FROM contacts WHERE organization_id = $1 LIMIT 1', [home.id])))!.id;
    }
    await withClient(ownerOfTests(database.logins.app.database), async (client) => {
      for (const table of BIG) await client.query(`VACUUM ANALYZE ${table}`);
    });
  }, 180_000);

  const later = '2026-01-10T00:00:00Z';

  test('files are listed from their index, everybody’s and one’s own, first page and next; a day’s rows are counted so', async () => {
    for (const after of [null, [later, newId()] as const]) {
      expect([await scansOf('admin', (scope) => files.page(scope, null, after, 51)), await scansOf('lead', (scope) => files.page(scope, home.users.lead, after, 51))]).toEqual([[], []]);
    }
    expect(await scansOf('lead', (scope) => files.find(scope, newId()))).toEqual([]);
    expect(await scansOf('lead', (scope) => files.usedSince(scope, home.users.lead, new Date('2026-01-17T00:00:00Z'), null))).toEqual([]);
  });

  test('people who asked to be forgotten are listed from their index, and found by the person', async () => {
    for (const after of [null, [later, newId()] as const]) expect(await scansOf('lead', (scope) => requests.page(scope, 'requested', after, 51))).toEqual([]);
    expect(await scansOf('lead', (scope) => requests.find(scope, newId()))).toEqual([]);
    expect(await scansOf('organizer', (scope) => requests.openOf(scope, contactId))).toEqual([]);
    expect(await scansOf('organizer', (scope) => requests.known(scope, [['phone', Buffer.alloc(32)]]))).toEqual([]);
  });

  test('fields that two changed at once are listed from their index, all of a state and one person’s', async () => {
    for (const after of [null, [later, newId()] as const]) {
      for (const person of [null, contactId]) expect(await scansOf('lead', (scope) => questions.list(scope, { state: 'open', contactId: person, after, most: 51 }))).toEqual([]);
    }
  });

  test('everything that is held on one person is read from indexes, whichever table', async () => {
    for (const section of heldSections()) {
      const scans = await scansOf('lead', (scope) => scope.query(section.sql, [home.id, contactId]));
      expect({ section: section.name, scans }).toEqual({ section: section.name, scans: [] });
    }
  });

  test('the guard sees a scan where there is one', async () => {
    expect((await scansOf('lead', async (scope) => {
      for (const way of ['enable_indexscan', 'enable_indexonlyscan', 'enable_bitmapscan']) await scope.query("SELECT set_config($1, 'off', true)", [way]);
      await files.page(scope, null, null, 51);
    })).map((read) => read.table)).toContain('exports');
  });
});
