import fc from 'fast-check';
import { createApiToken } from '@doorstep/accounts';
import type { Uuid } from '@doorstep/kernel';
import { newId } from '@doorstep/kernel';
import { Database } from '@doorstep/platform/database';
import { overlap } from '@doorstep/house-visits';
import { longRun, testSeed } from '../support';
import { cutBy } from '../support/cut-by';
import { testApi } from '../support/server';
import type { SignedInTeam } from '../support/team';
import { aSignedInTeam } from '../support/team';

const SCHEDULES = longRun() ? 10_000 : 300;
const MINUTE = 60_000;
const DAY = 86_400_000;
const YEAR = 365 * DAY;
const DOORS = 3;
/** Evenings at the doors of the same people. */
const EVENINGS = 15;
const STREETS = 20;
/** Evenings that are sent at the same time. */
const TOGETHER = 5;

/** A visit as it was: at which door, when (minutes of the evening) and how long, by which phone, and what was said about texts. */
interface Planned {
  readonly phone: 0 | 1;
  readonly door: number;
  readonly minute: number;
  readonly length: number | null;
  readonly outcome: 'talked' | 'not_home' | 'refused';
  readonly consent: 'granted' | 'revoked' | null;
}
/** One call: which of its phone's visits in which order (of those it has), and after how long its line is cut, if it is. */
interface Sending {
  readonly phone: 0 | 1;
  readonly order: number;
  readonly share: number;
  readonly cutAfterMs: number | null;
}
interface Schedule {
  readonly visits: readonly Planned[];
  /** How far each phone's clock is off. */
  readonly clocks: readonly [number, number];
  readonly waves: ReadonlyArray<readonly Sending[]>;
  /** Done before this wave: two of the doors' people turn out to be one, or somebody asks to be forgotten. */
  readonly between: { readonly what: 'merge' | 'forget'; readonly before: number } | null;
}

const visit = fc.record<Planned>({
  phone: fc.constantFrom(0, 1), door: fc.nat({ max: DOORS - 1 }), minute: fc.nat({ max: 180 }), length: fc.option(fc.nat({ max: 40 })),
  outcome: fc.constantFrom('talked', 'not_home', 'refused'), consent: fc.option(fc.constantFrom('granted', 'revoked'), { freq: 2 }),
});
const off = fc.constantFrom(0, 0, YEAR, -YEAR, 3 * 3_600_000, -40 * MINUTE);
const sending = fc.record<Sending>({ phone: fc.constantFrom(0, 1), order: fc.nat(), share: fc.integer({ min: 1, max: 4 }), cutAfterMs: fc.option(fc.nat({ max: 30 }), { freq: 3 }) });
const schedule = fc.record<Schedule>({
  visits: fc.array(visit, { minLength: 2, maxLength: 6 }), clocks: fc.tuple(off, off),
  waves: fc.array(fc.array(sending, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 2 }),
  between: fc.option(fc.record({ what: fc.constantFrom('merge', 'forget'), before: fc.nat({ max: 2 }) }), { freq: 5 }),
});

interface Told {
  status: number;
  visit?: { id: Uuid; encounterId: Uuid; visitedAt: string; clockCorrected: boolean };
  problem?: { code: string; detail: string };
}
interface Row {
  id: Uuid;
  contact_id: Uuid | null;
  encounter_id: Uuid;
  visited_at: Date;
  clock_corrected: boolean;
  consents: number;
}

/**
 * Two phones that log the same doors without signal and then send, over HTTP to the real api, whatever their lines and clocks
 * do, and whatever becomes of the people meanwhile (security.md F-11 to F-13).
 */
describe('two phones at the same doors', () => {
  const api = testApi({ environment: { LOG_LEVEL: 'fatal' } });
  let team: SignedInTeam;
  let url: string;
  const tokens: string[] = [];

  beforeAll(async () => {
    team = await aSignedInTeam(api);
    await api.app.listen(0, '127.0.0.1');
    url = `${await api.app.getUrl()}/api/v1`;
    for (const role of ['organizer', 'lead'] as const) tokens.push(await tokenOf(role));
  }, 60_000);

  async function tokenOf(role: 'organizer' | 'lead'): Promise<string> {
    return (await createApiToken(api.app.get(Database, { strict: false }), { email: `${role}-${team.users[role]}@example.org`, name: 'phone' })).secret;
  }
  const post = async (phone: number, path: string, body: object, signal?: AbortSignal): Promise<{ status: number; body: never }> => {
    const until = signal ?? AbortSignal.timeout(20_000);
    const answer = await fetch(url + path, { method: 'POST', headers: { Authorization: `Bearer ${tokens[phone]}`, 'content-type': 'application/json', connection: 'close' }, body: JSON.stringify(body), signal: until });
    const text = await Promise.race([answer.text(), cutBy(until)]);
    return { status: answer.status, body: (text === '' ? null : JSON.parse(text)) as never };
  };
  const rowsOf = (ids: readonly Uuid[]): Promise<Row[]> => api.app.get(Database, { strict: false }).withScope(team.actor('system'), (scope) => scope.query<Row>(
    `SELECT v.id, v.contact_id, v.encounter_id, v.visited_at, v.clock_corrected,
       (SELECT count(*)::int FROM consents c WHERE c.organization_id = v.organization_id AND c.id = v.consent_id) AS consents
     FROM house_visits v WHERE v.organization_id = $1 AND v.id = ANY($2::uuid[])`, [team.id, ids]));

  const usual = new Map<number, Promise<Uuid[]>>();
  const usualPeople = (group: number): Promise<Uuid[]> => usual.get(group) ?? usual.set(group, newPeople(`of ${group}`)).get(group)!;
  const newPeople = (named: string): Promise<Uuid[]> => Promise.all(Array.from({ length: DOORS }, async (_, door) => {
    numbers += 1;
    const made = await post(0, '/contacts', { givenName: `Rosa ${named}-${door}`, phones: [{ number: `(213) ${String(5_550_000 + (numbers % 9_999)).replace(/^(...)/, '$1-')}` }] });
    return (made.body as { id: Uuid }).id;
  }));
  let numbers = 1_000;

  async function evening(n: number, { visits, clocks, waves, between }: Schedule): Promise<{ calls: number; cut: number; encounters: number; refused: number }> {
    // Evenings at once are at different streets, and those of one street come one after the other.
    const evenings = Math.floor((n - 1) / STREETS) % EVENINGS;
    const group = ((n - 1) % STREETS) + STREETS * Math.floor((n - 1) / (STREETS * EVENINGS));
    // Where nothing becomes of them the same people are visited evening after evening.
    const people = between ? await newPeople(`${n}`) : await usualPeople(group);
    const begun = api.clock.now().getTime() - 200 * MINUTE - (EVENINGS - evenings) * DAY;
    const bodies = visits.map(({ phone, door, minute, length, outcome, consent }) => {
      const at = new Date(begun + minute * MINUTE + clocks[phone]).toISOString();
      return {
        id: newId(), contactId: people[door]!, outcome, visitedAt: at, deviceTime: at, ...(length === null ? {} : { durationMinutes: length }),
        ...(consent ? { consent: { status: consent, wording: 'May we text you about this?' } } : {}),
      };
    });
    const heard = new Map<Uuid, Told[]>(bodies.map(({ id }) => [id, []]));
    let [calls, cut] = [0, 0];
    const send = async (phone: 0 | 1, which: ReadonlyArray<(typeof bodies)[number]>, cutAfterMs: number | null): Promise<void> => {
      if (which.length === 0) return;
      calls += 1;
      const sentAt = new Date(api.clock.now().getTime() + clocks[phone]).toISOString();
      const answer = await post(phone, '/house-visits/batch', { sentAt, visits: which }, cutAfterMs === null ? undefined : AbortSignal.timeout(cutAfterMs)).catch(() => null);
      if (!answer) return void (cut += 1);
      expect(answer.status).toBe(200);
      for (const told of (answer.body as { results: Array<Told & { id: Uuid }> }).results) heard.get(told.id)!.push(told);
    };
    const ofPhone = (phone: 0 | 1) => bodies.filter((_, i) => visits[i]!.phone === phone);
    // The second half of each phone's visits goes back and forth, so that late ones come before early ones.
    const some = ({ phone, order, share }: Sending) => {
      const own = ofPhone(phone);
      const turned = own.map((_, i) => own[(i + order) % own.length]!);
      return (order % 2 ? turned.reverse() : turned).slice(0, Math.max(1, Math.ceil((turned.length * share) / 4)));
    };
    const act = async (): Promise<void> => {
      const answer = between!.what === 'merge'
        ? await post(1, '/contact-merges', { id: newId(), survivorId: people[0], duplicateId: people[1], fields: {} })
        : await post(1, '/contact-forgettings', { contactId: people[0], confirmName: `Rosa ${n}-0` });
      expect([answer.status, answer.body]).toEqual([expect.any(Number), expect.anything()]);
      expect(answer.status).toBeLessThan(300);
    };
    for (const [w, wave] of waves.entries()) {
      const acting = between?.before === w ? act() : null;
      await Promise.all([...wave.map((one) => send(one.phone, some(one), one.cutAfterMs)), acting]);
    }
    if (between && between.before >= waves.length) await act();
    await Promise.all(([0, 1] as const).map((phone) => send(phone, ofPhone(phone), null)));

    const rows = new Map((await rowsOf(bodies.map(({ id }) => id))).map((row) => [row.id, row]));
    let refused = 0;
    for (const [i, body] of bodies.entries()) {
      const [told, row, planned] = [heard.get(body.id)!, rows.get(body.id), visits[i]!];
      const gone = between?.what === 'forget' && body.contactId === people[0];
      // Stored once, or, of somebody who asked to be forgotten, refused with a reason: never neither.
      expect(told.filter(({ status }) => status === 201).length).toBeLessThanOrEqual(1);
      if (!row) {
        refused += 1;
        expect([gone, told.at(-1)?.status, typeof told.at(-1)?.problem?.code]).toEqual([true, 404, 'string']);
        continue;
      }
      if (!gone) expect(told.every(({ status }) => status === 200 || status === 201)).toBe(true);
      const first = told.find((one) => one.visit)?.visit;
      // The same answer each time; only the encounter may have been joined to another one meanwhile, and a person merged or gone.
      if (!between) for (const one of told) expect({ ...one.visit, encounterId: null }).toEqual({ ...first, encounterId: null });
      expect(row.visited_at.getTime()).toBe(begun + planned.minute * MINUTE);
      expect(row.clock_corrected).toBe(clocks[planned.phone] !== 0);
      if (!gone) expect(row.contact_id).toBe(between?.what === 'merge' && body.contactId === people[1] ? people[0] : body.contactId);
      if (!gone) expect(row.consents).toBe(planned.consent ? 1 : 0);
      if (i > 0) continue;
      const other = await post(planned.phone, '/house-visits', { ...body, outcome: planned.outcome === 'refused' ? 'moved' : 'refused', visitedAt: new Date(begun).toISOString() });
      expect([other.status, (other.body as { code: string }).code]).toEqual(gone ? [expect.any(Number), expect.any(String)] : [409, 'house-visits/id-reused']);
    }
    const encounters = new Set([...rows.values()].map((row) => row.encounter_id)).size;
    if (!between) {
      expect(partition(bodies.map(({ id }, i) => ({ id, under: rows.get(id)!.encounter_id, door: visits[i]!.door })))).toEqual(expected(bodies.map(({ id }) => id), visits));
      await consentsAgree(people, visits);
    }
    return { calls, cut, encounters, refused };
  }

  /** Whether somebody may be texted follows from what was said, in the order in which it was said, and not in which it arrived: a no that came last holds. */
  async function consentsAgree(people: readonly Uuid[], visits: readonly Planned[]): Promise<void> {
    for (const [door, contactId] of people.entries()) {
      // Evenings come one after the other, so the last word is of this one where anything was said.
      const said = visits.filter((one) => one.door === door && one.consent).sort((a, b) => a.minute - b.minute);
      const last = said.filter(({ minute }) => minute === said.at(-1)!.minute);
      // Two words in one minute: nobody knows which came last.
      if (said.length === 0 || new Set(last.map(({ consent }) => consent)).size > 1) continue;
      const answer = await fetch(`${url}/contacts/${contactId}/consents`, { headers: { Authorization: `Bearer ${tokens[1]}`, connection: 'close' } });
      const now = ((await answer.json()) as { items: Array<{ channel: string; status: string; at: string }> }).items.filter(({ channel }) => channel === 'sms').sort((a, b) => b.at.localeCompare(a.at));
      expect(now[0]?.status).toBe(last[0]!.consent);
    }
  }

  test(`fall into one row each and the same encounters, in ${SCHEDULES} evenings of repeated, turned, parallel and cut sending`, async () => {
    const sum = { calls: 0, cut: 0, encounters: 0, refused: 0, merges: 0, forgettings: 0, visits: 0 };
    const evenings = fc.sample(schedule, { numRuns: SCHEDULES, seed: testSeed() });
    // Several evenings at once, each with people or days of its own: the api has more than one pair of phones.
    for (let at = 0; at < evenings.length; at += TOGETHER) {
      await Promise.all(evenings.slice(at, at + TOGETHER).map(async (one, i) => {
        const told = await evening(at + i + 1, one).catch((error: Error) => { throw new Error(`evening ${at + i + 1} of seed ${testSeed()}: ${JSON.stringify(one)}\n${error.message}`, { cause: error }); });
        for (const key of ['calls', 'cut', 'encounters', 'refused'] as const) sum[key] += told[key];
        sum.visits += one.visits.length;
        if (one.between) sum[one.between.what === 'merge' ? 'merges' : 'forgettings'] += 1;
      }));
    }
    // What was to be tried was tried.
    for (const [what, count] of Object.entries(sum)) expect([what, count > 0]).toEqual([what, true]);
    expect(sum.encounters).toBeLessThan(sum.visits);
  }, longRun() ? 7_200_000 : 300_000);

  test('a clock that is set while there is no signal moves no visit into the future, nor before one that was saved earlier', async () => {
    const contactId = ((await post(0, '/contacts', { givenName: 'Min-ji' })).body as { id: Uuid }).id;
    const now = api.clock.now().getTime();
    const wrong = [0, 0, YEAR, YEAR, 0, -YEAR, 0, 0];
    const visits = wrong.map((by, i) => {
      const at = new Date(now - (wrong.length - i) * 10 * MINUTE + by).toISOString();
      return { id: newId(), contactId, outcome: 'not_home', visitedAt: at, deviceTime: at };
    });
    const { body } = await post(0, '/house-visits/batch', { sentAt: new Date(now).toISOString(), inOrder: true, visits });
    const told = (body as { results: Told[] }).results.map((one) => one.visit!);
    const times = told.map((one) => Date.parse(one.visitedAt));
    expect(times.every((at) => at <= now)).toBe(true);
    expect([...times].sort((a, b) => a - b)).toEqual(times);
    expect(told.map((one) => one.clockCorrected)).toEqual(wrong.map((by) => by !== 0));
  });
});

const partition = (rows: ReadonlyArray<{ id: Uuid; under: Uuid; door: number }>): string[] => {
  const sets = new Map<string, Uuid[]>();
  for (const { id, under, door } of rows) sets.set(`${door}|${under}`, [...(sets.get(`${door}|${under}`) ?? []), id]);
  return [...sets.values()].map((ids) => [...ids].sort().join('+')).sort();
};

/** Visits of one door that overlap, through any number of others: worked out apart from the product, over all of them at once. */
function expected(ids: readonly Uuid[], visits: readonly Planned[]): string[] {
  const root = ids.map((_, i) => i);
  const of = (i: number): number => (root[i] === i ? i : of(root[i]!));
  for (let a = 0; a < visits.length; a += 1) {
    for (let b = 0; b < a; b += 1) {
      const timed = (one: Planned) => ({ at: one.minute * MINUTE, minutes: one.length });
      if (visits[a]!.door === visits[b]!.door && overlap(timed(visits[a]!), timed(visits[b]!))) root[of(a)] = of(b);
    }
  }
  return partition(ids.map((id, i) => ({ id, under: String(of(i)), door: visits[i]!.door })));
}
