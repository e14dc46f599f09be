import { newId } from '@doorstep/kernel';
import { Database } from '@doorstep/platform/database';
import type { SeededRandom } from './random';
import type { TestApi } from './server';
import type { SignedInTeam } from './team';

const GIVEN = ['Guadalupe', 'José', '선희', 'Robert', 'Nguyễn'];
const FAMILY = ['López', 'García Hernández', '이', 'Smith', "O'Brien"];

/** What is taken on and done by the worker. */
const ASIDE = new Set(['/exports']);

/** People with everything that can hang on somebody, by chance that is the same at every run. */
export interface RandomWorld {
  /** Makes that many people with something in each part of their lives; answers their ids. */
  people(many: number): Promise<string[]>;
  /** Some of the things, in any order, at most so many. */
  some<T>(list: readonly T[], most: number): T[];
  /** Sends it as a lead, who must be answered 201; answers the id. */
  sent(path: string, body: object): Promise<string>;
}

export function randomWorld(api: TestApi, team: SignedInTeam, random: SeededRandom): RandomWorld {
  const lead = team.byToken('lead');
  const some = <T>(list: readonly T[], most: number): T[] => random.shuffle(list).slice(0, random.whole(0, most));
  const coin = (): boolean => random.whole(0, 1) === 1;
  const day = (): string => `2026-09-${String(random.whole(10, 28))}T${String(random.whole(10, 22))}:00:00Z`;
  const sent = async (path: string, body: object): Promise<string> => {
    const answer = await lead.post(path, body);
    expect([path, answer.status, [201, 202].includes(answer.status) ? null : answer.body]).toEqual([path, ASIDE.has(path) ? 202 : 201, null]);
    return (answer.body as { id: string }).id;
  };
  const versionOf = async (id: string): Promise<number> => ((await lead.get(`/contacts/${id}`)).body as { version: number }).version;

  async function worksite(): Promise<object[]> {
    const employerId = await sent('/employers', { name: `Hotel ${newId()}` });
    const unitId = await sent('/units', { name: 'Housekeeping', employerId });
    const unit = (await lead.get(`/units/${unitId}`)).body as { departments?: Array<{ id: string }> };
    return [{ employerId }, { worksiteName: 'Hotel Aurora', jobTitle: 'cook' }, ...(unit.departments ?? []).map(({ id }) => ({ employerId, departmentId: id }))];
  }

  function fields(jobs: readonly object[]): object {
    const number = (): string => `213-555-01${String(random.whole(0, 9)).padStart(2, '0')}`;
    return {
      givenName: random.pick(GIVEN), familyName: random.pick(FAMILY), preferredName: random.pick([null, 'Lupe', 'Bob']), pronouns: random.pick([null, 'ella', 'he']),
      languages: some(['es', 'en', 'ko'], 3), languagesRead: some(['es', 'en'], 2),
      phones: some(['a', 'b', 'c'], 3).map(() => ({ number: number(), type: random.pick(['mobile', 'home']), status: random.pick(['unverified', 'bad']) })),
      emails: some(['rosa@example.org', 'bob@example.org', 'lupe@example.org'], 2).map((address) => ({ address })), tags: some(['Committee', 'night shift', 'kitchen'], 3),
      addresses: ['21 Oak St', ...some(['12 Elm St', '14 Elm St Apt 3', '9 Pico Blvd'], 2)].map((line1) => ({ line1, postalCode: '90017', notes: random.pick([null, 'gate 4410']) })), employments: some(jobs, 2),
      customFields: Object.fromEntries(some(['shoes', 'committee year', 'bus'], 3).map((name) => [name, String(random.whole(1, 3))])), caution: random.pick([null, 'ring twice', 'dog']),
      doNotContact: random.whole(0, 5) === 0, constituency: random.pick([null, 'faith']),
    };
  }

  /** What was said, seen, agreed and promised: one by one, as people do it. */
  async function history(people: readonly string[], campaigns: readonly string[]): Promise<void> {
    for (const id of people) {
      for (const kind of some(['call', 'text', 'met_at_work'], 2)) await sent(`/contacts/${id}/touches`, { kind, occurredAt: day(), note: random.pick([null, 'Call after six']) });
      for (const kind of some(['whatsapp', 'kakaotalk'], 1)) await sent('/touches', { contactId: id, kind, occurredAt: day(), note: 'Two taps' });
      for (let i = random.whole(0, 2); i > 0; i -= 1) await sent(`/contacts/${id}/assessments`, { value: random.whole(1, 5), basis: 'phone', assessedAt: day(), campaignId: random.pick([null, ...campaigns]) });
      for (const status of some(['granted', 'revoked'], 2)) await sent(`/contacts/${id}/consents`, { channel: 'sms', address: '213-555-0101', purpose: random.pick(['organizing', 'events']), status, method: 'door', at: day() });
      for (const status of some(['granted', 'revoked'], 1)) await sent(`/contacts/${id}/consents`, { channel: 'email', address: 'rosa@example.org', purpose: 'events', status, method: 'form', at: day() });
      for (const other of some(people.filter((one) => one !== id), 2)) await lead.post(`/contacts/${id}/relationships`, { kind: random.pick(['family', 'influences', 'friend']), contactId: other });
      if (coin()) await sent(`/contacts/${id}/notes`, { text: 'Prefers Sundays', visibility: random.pick(['team', 'leads']) });
      if (coin()) await sent('/follow-ups', { title: 'Bring the card', about: { kind: 'contact', id }, assigneeId: team.users.lead, dueOn: '2026-11-01' });
      if (coin()) await sent('/house-visits', { contactId: id, outcome: random.pick(['talked', 'not_home']), visitedAt: day(), met: coin() ? [{ contactId: random.pick(people) }] : [], asks: coin() ? [{ text: 'Sign', answer: 'yes' }] : [] });
      if (coin()) await sent('/house-visits', { contactId: id, outcome: random.pick(['moved', 'left_job']), visitedAt: day() });
      if (coin()) await sent('/house-visits', { contactId: id, plannedAt: '2026-12-05T18:00:00Z', visitorIds: [random.pick([team.users.lead, team.users.volunteer])], notes: random.pick([null, 'Bring the leaflet']) });
    }
  }

  /** Edits that meet: one is saved, the other waits for a lead; some are decided. And people who asked to be forgotten. */
  async function clashes(people: readonly string[]): Promise<void> {
    for (const [n, id] of people.entries()) {
      if (n % 3 === 0) await lead.patch(`/contacts/${id}`, { version: await versionOf(id), pronouns: 'they' });
      if (n % 4 === 0) {
        const version = await versionOf(id);
        await team.as('admin').patch(`/contacts/${id}`, { version, preferredName: `Lupita ${String(n)}` });
        expect((await lead.patch(`/contacts/${id}`, { version, preferredName: `Guada ${String(n)}`, onConflict: 'ask-lead' })).status).toBe(200);
        const [open] = (await lead.get(`/field-conflicts?contactId=${id}`)).body.items as Array<{ id: string; version: number }>;
        if (n % 8 === 0) await lead.patch(`/field-conflicts/${open!.id}`, { version: open!.version, take: random.pick(['yours', 'theirs']) });
      }
      if (n % 5 === 1) await sent('/contact-forgettings', { contactId: id, reason: random.pick([null, 'Moved away']) });
      if (n % 5 === 3) {
        const asked = await sent('/contact-forgettings', { contactId: id });
        await lead.patch(`/contact-forgettings/${asked}`, { version: 1, state: 'declined' });
      }
    }
  }

  /** Acts on many at once, lists, and files. */
  async function many(people: readonly string[], campaigns: readonly string[]): Promise<void> {
    for (const campaign of campaigns) await sent('/bulk-acts', { act: 'add_to_campaign', target: { campaignId: campaign }, contactIds: [random.pick(people), ...some(people, people.length)].filter((id, at, all) => all.indexOf(id) === at) });
    await sent('/bulk-acts', { act: 'tag', target: { tag: 'bus 12' }, contactIds: people.slice(0, 8) });
    await sent('/bulk-acts', { act: 'untag', target: { tag: 'kitchen' }, contactIds: people.slice(4, 12) });
    await sent('/bulk-acts', { act: 'assign', target: { userId: team.users.organizer }, contactIds: people.slice(2, 9) });
    const undone = await sent('/bulk-acts', { act: 'tag', target: { tag: 'picket' }, contactIds: people.slice(6, 14) });
    expect((await lead.delete(`/bulk-acts/${undone}`)).status).toBeLessThan(300);
    for (const half of [people.slice(0, 6), people.slice(6, 12)]) await sent('/visit-lists', { name: 'Elm St', contactIds: half, status: 'ready', visitorIds: [team.users.volunteer] });
    if (people.length > 12) await sent('/visit-list-cuts', { name: 'Pico', contactIds: people, notVisitedDays: 0, maxStops: 2 });
    await sent('/saved-lists', { name: 'Kitchen of Guadalupe', groups: { all: [{ tag: ['bus 12'] }], any: [], not: [{ language: ['ko'] }] }, shared: 'team' });
    await sent('/exports', { kind: 'contacts', filter: { tag: 'bus 12' }, format: 'csv' });
    for (const id of people.slice(0, 3)) await sent('/exports', { kind: 'person', contactId: id, format: 'zip' });
  }

  /** What other rooms wrote of these people: audiences they left, rows and offers of a list, texts, pairs that were decided. */
  async function elsewhere(people: readonly string[], campaigns: readonly string[]): Promise<void> {
    await api.app.get(Database, { strict: false }).withScope(team.actor('lead'), async (scope) => {
      for (const id of people) if (coin()) await scope.query('INSERT INTO audience_members (organization_id, audience_id, contact_id, since, until) VALUES ($1, $2, $3, $4, $5) ON CONFLICT (organization_id, audience_id, contact_id) DO UPDATE SET until = excluded.until', [team.id, campaigns[0], id, '2026-09-01T00:00:00.123456Z', random.pick([null, '2026-09-05T00:00:00Z'])]);
      const list = newId();
      await scope.query("INSERT INTO imports (organization_id, id, status, file_name, file_hash, file_until, request_hash, encoding, delimiter, row_estimate, reading, columns) VALUES ($1, $2, 'done', 'x.csv', '', now(), '', 'utf-8', ',', 1, '{}', '[]')", [team.id, list]);
      for (const [row, id] of people.entries()) {
        await scope.query("INSERT INTO import_rows (organization_id, import_id, row_number, outcome, contact_id, duplicate_id) VALUES ($1, $4, $3, 'created', $2, (SELECT d.id FROM duplicate_candidates d WHERE d.organization_id = $1 AND d.contact_id = $2 LIMIT 1))", [team.id, id, row, list]);
        if (coin()) await scope.query("INSERT INTO import_offers (organization_id, id, import_id, row_number, contact_id, kind, sealed_text, text_key, state, created_at) VALUES ($1, gen_random_uuid(), $2, $3, $4, 'caution', 'x', 'y', $5, now())", [team.id, list, row, id, random.pick(['open', 'accepted'])]);
        if (coin()) await scope.query("INSERT INTO messages (organization_id, id, channel, purpose, address, contact_id, language, time_zone, sealed_content, state, dedupe_key, occasion_kind, occasion_id, due_at, message_header, created_at, updated_at) VALUES ($1, gen_random_uuid(), 'sms', 'organizing', '+12135550101', $2, 'es', 'UTC', 'x', 'sent', gen_random_uuid()::text, 'tests', $3, now(), 'x', now(), now())", [team.id, id, list]);
      }
      await scope.query("UPDATE duplicate_candidates SET state = 'different', version = 2, decided_at = now() WHERE organization_id = $1 AND id IN (SELECT id FROM duplicate_candidates WHERE organization_id = $1 ORDER BY contact_id, other_contact_id LIMIT 3)", [team.id]);
    });
  }

  return {
    some,
    sent,
    people: async (size) => {
      const jobs = await worksite();
      const people: string[] = [];
      for (let n = 0; n < size; n += 1) people.push(await sent('/contacts', fields(jobs)));
      const campaigns = await Promise.all([1, 2].map(() => sent('/campaigns', { name: `Campaign ${newId()}` })));
      await history(people, campaigns);
      await clashes(people);
      await many(people, campaigns);
      await elsewhere(people, campaigns);
      return people;
    },
  };
}
