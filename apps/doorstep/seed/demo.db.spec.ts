import { ownFieldProblems, readOwnFields } from '@doorstep/contacts/domain';
import type { CustomFields, SentOwnField } from '@doorstep/contacts/domain';
import type { Uuid } from '@doorstep/kernel';
import { dayIn } from '@doorstep/kernel';
import type { PreparedDatabase } from '@doorstep/platform/database';
import type { OwnDatabase } from '../../../test/faults/own-database';
import { ownDatabase } from '../../../test/faults/own-database';
import { frozenClock, withClient } from '../../../test/support';
import { ownerOfTests, TEST_SECRET_KEY } from '../../../test/support/owner';
import { DEMO_EMAILS, fillDemo } from '.';

const ZONE = 'America/Los_Angeles';

describe('The demo', () => {
  let database: OwnDatabase;
  let prepared: PreparedDatabase;
  const said: string[] = [];
  const owner = <Row extends object>(sql: string, values: unknown[] = []): Promise<Row[]> => withClient(prepared.owner, async (db) => (await db.query<Row>(sql, values)).rows);
  const number = async (sql: string): Promise<number> => (await owner<{ n: number }>(`SELECT count(*)::int AS n FROM ${sql}`))[0]!.n;
  const fill = () => fillDemo(prepared, Buffer.from(TEST_SECRET_KEY), (line) => said.push(line));

  beforeAll(async () => {
    database = await ownDatabase('demo', frozenClock());
    prepared = { ...database.logins, owner: ownerOfTests(database.logins.app.database) };
    await fill();
  }, 120_000);
  afterAll(() => database.close());

  test('is a federation of twelve affiliates and three campaigns with two thousand people, who are found near places', async () => {
    expect(await owner('SELECT name FROM organizations WHERE parent_id IS NULL')).toEqual([{ name: 'Los Angeles Labor Federation (demo)' }]);
    expect(await number("organizations WHERE kind = 'affiliate'")).toBe(12);
    expect(await number('campaigns')).toBe(3);
    expect(await number('contacts')).toBe(2_000);
    expect(await number('contact_addresses WHERE latitude IS NULL')).toBe(0);
    expect(await number("contact_phones WHERE number !~ '55501[0-9]{2}$'")).toBe(0);
    expect(await number("contact_emails WHERE address NOT LIKE '%@example.org'")).toBe(0);
  });

  test('asks a lead about five pairs, each for another reason: one has the names in Hangul and Latin letters, one is two people of one household', async () => {
    const pairs = await owner<{ reasons: string[]; a: string; b: string }>(
      `SELECT d.reasons, a.display_name AS a, b.display_name AS b FROM duplicate_candidates d JOIN contacts a ON a.organization_id = d.organization_id AND a.id = d.contact_id
         JOIN contacts b ON b.organization_id = d.organization_id AND b.id = d.other_contact_id ORDER BY d.id`);
    expect(pairs.map(({ reasons }) => reasons.filter((reason) => reason !== 'same_workplace' && reason !== 'same_address'))).toEqual([
      ['same_phone', 'nickname'], ['other_script'], ['name_alike'], ['same_email', 'same_name'], ['same_phone', 'same_email'],
    ]);
    expect([/[가-힣]/.test(pairs[1]!.a), /[가-힣]/.test(pairs[1]!.b)]).toEqual([true, false]);
    expect(pairs[4]!.a.split(' ')[0]).not.toBe(pairs[4]!.b.split(' ')[0]);
  });

  test('has visits planned for today and tomorrow, touches of every quick kind, ties two steps far, leave to write with its words, own fields and one clash for a lead', async () => {
    const plans = await owner<{ at: Date; who: string }>(
      `SELECT v.planned_at AS at, u.name AS who FROM house_visits v JOIN house_visit_people p ON p.organization_id = v.organization_id AND p.house_visit_id = v.id JOIN users u ON u.id = p.user_id
       WHERE v.outcome IS NULL ORDER BY v.planned_at`);
    const days = plans.map(({ at }) => dayIn(at, ZONE));
    expect([new Set(days).size, days.length, days[1] === days[2]]).toEqual([2, 3, true]);
    expect(plans.map(({ who }) => who)).toEqual(['Ana Reyes', 'Ana Reyes', 'Marisol Aguilar']);
    expect((await owner<{ kind: string }>("SELECT DISTINCT kind FROM touches WHERE source_kind = 'touches' ORDER BY 1")).map(({ kind }) => kind)).toEqual(['call', 'kakaotalk', 'met_at_work', 'text', 'whatsapp']);
    const [middle] = await owner<{ id: Uuid; ties: number }>('SELECT id, count(*)::int AS ties FROM (SELECT contact_id AS id FROM relationships UNION ALL SELECT other_contact_id FROM relationships) ends GROUP BY 1 ORDER BY 2 DESC LIMIT 1');
    expect(middle!.ties).toBe(7);
    expect(await number("consents WHERE wording IS NULL OR wording = ''")).toBe(0);
    expect((await owner<{ purpose: string }>('SELECT DISTINCT purpose FROM consents ORDER BY 1')).map(({ purpose }) => purpose)).toEqual(['events', 'organizing']);
    expect(await number("consents WHERE status = 'revoked'")).toBe(1);
    expect(await number("contacts WHERE custom_fields <> '{}'")).toBe(6);
    const [kept] = await owner<{ fields: SentOwnField[] }>("SELECT settings -> 'people.fields' AS fields FROM organizations WHERE parent_id IS NULL");
    const { fields, problems } = readOwnFields(kept!.fields);
    expect([fields.length, problems]).toEqual([4, []]);
    for (const { values } of await owner<{ values: CustomFields }>("SELECT custom_fields AS values FROM contacts WHERE custom_fields <> '{}'")) expect(ownFieldProblems(fields, values)).toEqual([]);
    const [clash] = await owner<{ field: string; theirs: string; now: string }>(
      `SELECT f.field, f.theirs, c.custom_fields ->> 'Shirt size' AS now FROM field_conflicts f JOIN contacts c ON c.organization_id = f.organization_id AND c.id = f.contact_id WHERE f.state = 'open'`);
    expect(clash).toEqual({ field: 'customFields.Shirt size', theirs: 'M', now: 'M' });
  });

  test('has a last night worth talking over: talks with and without a next step, two phones at one door, a promise without a day', async () => {
    const night = await owner<{ outcome: string; doors: number }>(
      `SELECT outcome, count(DISTINCT encounter_id)::int AS doors FROM house_visits WHERE outcome IS NOT NULL AND (visited_at AT TIME ZONE '${ZONE}')::date = ($1::timestamptz AT TIME ZONE '${ZONE}')::date - 1 AND (visited_at AT TIME ZONE '${ZONE}')::time BETWEEN '17:00' AND '20:30' GROUP BY 1`, [new Date()]);
    const doors = Object.fromEntries(night.map((row) => [row.outcome, row.doors]));
    expect([doors['talked']! >= 8, doors['not_home']! >= 6]).toEqual([true, true]);
    expect(await number("(SELECT encounter_id FROM house_visits GROUP BY 1 HAVING count(*) > 1) both_logged")).toBe(2);
    expect(await number("asks WHERE answer = 'yes' AND due_on IS NULL")).toBe(1);
    expect(await number("follow_ups WHERE created_from_kind = 'house_visit'")).toBe(6);
  });

  test('tells its sign-ins again and leaves what is there as it is', async () => {
    const marks = () => owner('SELECT id, xmin::text FROM contacts ORDER BY id LIMIT 100');
    const before = await marks();
    const again = await fill();
    expect(again.emails).toEqual(DEMO_EMAILS);
    expect(again.password).toMatch(/^(?:[a-z2-9]{4}-){3}[a-z2-9]{4}$/);
    expect(await marks()).toEqual(before);
    expect(said).toEqual(['Filling the demo federation …']);
  });
});
