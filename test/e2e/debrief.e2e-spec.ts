import { newId } from '@doorstep/kernel';
import { frozenClock } from '../support';
import { seededRandom } from '../support/random';
import { testApi } from '../support/server';
import type { SignedInTeam } from '../support/team';
import { aSignedInTeam } from '../support/team';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
interface Figures { doors: number; reached: number; talks: number; stands: number; promised: number; kept: number; rates: Record<string, { numerator: number; denominator: number; fraction: number | null }> }
interface Debrief {
  night: string; since: string; until: string; timeZone: string; totals: Figures; missing: { any: number; nextStep: number; stand: number; promiseDate: number } | null;
  byNight: Array<Figures & { night: string }>; byHour: Array<Figures & { hour: number }>; byWeekday: Array<Figures & { weekday: number }>;
  byList: Array<Figures & { listId: string | null; name: string | null }>; byVisitor: Array<Figures & { id: string; name: string }>;
}
interface Talk { id: string; contactId: string | null; contactName: string | null; visitors: Array<{ name: string }>; notes: Array<{ text: string; visibility: string }>; asks: Array<{ text: string }>; assessment: { value: number } | null; followUps: Array<{ title: string }>; missing: string[] }

describe('the debrief of a night', () => {
  // Wednesday morning in Los Angeles: last night is Tuesday, 13 October.
  const clock = frozenClock('2026-10-14T16:00:00Z');
  const api = testApi({ clock });
  let team: SignedInTeam;
  let campaignId: string;

  const made = async (path: string, body: object, role: 'lead' | 'organizer' = 'lead'): Promise<{ id: string } & Record<string, never>> => {
    const answer = await team.byToken(role).post(path, body);
    if (answer.status !== 201) throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body as never;
  };
  const person = async (name: string): Promise<string> => (await made('/contacts', { givenName: name, familyName: 'López' }, 'organizer')).id;
  const visit = (contactId: string, visitedAt: string, more: object = {}, role: 'lead' | 'organizer' = 'lead') => made('/house-visits', { id: newId(), contactId, campaignId, visitedAt, outcome: 'talked', ...more }, role);
  const get = async <T>(path: string): Promise<T> => {
    const answer = await team.byToken('lead').get(path);
    if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body as T;
  };
  const talks = async (missing: 'any' | 'none', more = ''): Promise<Talk[]> => (await get<{ items: Talk[] }>(`/debrief/talks?missing=${missing}${more}`)).items;
  const nextStep = (title = 'Bring the card') => ({ id: newId(), title, dueOn: '2026-10-20' });

  beforeEach(async () => {
    team = await aSignedInTeam(api);
    campaignId = (await made('/campaigns', { name: 'Hotels', stage: 'building', memberIds: [team.users.organizer] })).id;
  });

  test('is of last evening on the organization’s clock, with what is missing on top', async () => {
    const [ana, ben, cho, dee, before] = [await person('Ana'), await person('Ben'), await person('Cho'), await person('Dee'), await person('Before')];
    await visit(ana, '2026-10-14T02:00:00Z', { notes: 'Heat in the laundry', assessment: { value: 2 }, followUps: [nextStep()], asks: [{ id: newId(), text: 'Sign', answer: 'yes', dueOn: '2026-10-20' }] });
    await visit(ben, '2026-10-14T03:00:00Z', { notes: 'Only for leads', notesVisibility: 'leads', asks: [{ id: newId(), text: 'Come on Thursday', answer: 'yes' }] });
    await visit(cho, '2026-10-14T04:00:00Z', { outcome: 'not_home' });
    await visit(dee, '2026-10-14T08:00:00Z', { assessment: { value: 3 }, followUps: [nextStep()] });
    await visit(before, '2026-10-13T03:00:00Z');
    const told = await get<Debrief>('/debrief');
    expect(told).toMatchObject({
      night: '2026-10-13', since: '2026-10-13T11:00:00.000Z', until: '2026-10-14T11:00:00.000Z', timeZone: 'America/Los_Angeles',
      totals: { doors: 4, reached: 3, talks: 3, stands: 2, promised: 2, kept: 0, rates: { reached: { numerator: 3, denominator: 4, fraction: 0.75 }, stands: { numerator: 2, denominator: 3 }, kept: { numerator: 0, denominator: 2 } } },
      missing: { any: 1, nextStep: 1, stand: 1, promiseDate: 1 },
    });
    expect(told.byHour.map((one) => [one.hour, one.doors, one.talks])).toEqual([[1, 1, 1], [19, 1, 1], [20, 1, 1], [21, 1, 0]]);
    expect(await talks('any')).toMatchObject([{ contactName: 'Ben López', missing: ['next_step', 'stand', 'promise_date'], notes: [{ text: 'Only for leads', visibility: 'leads' }], asks: [{ text: 'Come on Thursday' }], followUps: [], assessment: null }]);
    expect((await talks('none')).map((talk) => [talk.contactName, talk.missing, talk.followUps.map((one) => one.title), talk.assessment?.value])).toEqual([
      ['Dee López', [], ['Bring the card'], 3], ['Ana López', [], ['Bring the card'], 2]]);
    expect((await get<Debrief>('/debrief?night=2026-10-12')).totals).toMatchObject({ doors: 1, talks: 1 });
    expect((await get<Debrief>('/debrief?night=2026-10-01')).totals).toMatchObject({ doors: 0, rates: { reached: { numerator: 0, denominator: 0, fraction: null } } });
  });

  test('shows two visitors at one door as one talk with what both wrote, and what one wrote down is not missing', async () => {
    const ana = await person('Ana');
    await visit(ana, '2026-10-14T02:00:00Z', { durationMinutes: 20, notes: 'She leads the line', assessment: { value: 1 } });
    await visit(ana, '2026-10-14T02:05:00Z', { notes: 'Asked about the card', followUps: [nextStep('Write to Ana')] }, 'organizer');
    expect(await talks('any')).toEqual([]);
    const [talk] = await talks('none');
    expect(talk).toMatchObject({ contactId: ana, visitors: [{ name: 'The lead' }, { name: 'The organizer' }], notes: [{ text: 'She leads the line' }, { text: 'Asked about the card' }], followUps: [{ title: 'Write to Ana' }], assessment: { value: 1 } });
    const told = await get<Debrief>('/debrief');
    expect(told.totals).toMatchObject({ doors: 1, talks: 1, stands: 1, promised: 1 });
    // In the order of the alphabet, whoever had more.
    expect(told.byVisitor.map((one) => [one.name, one.doors])).toEqual([['The lead', 1], ['The organizer', 1]]);
  });

  test('keeps a campaign to itself, and is for who leads here', async () => {
    await visit(await person('Ana'), '2026-10-14T02:00:00Z');
    const other = (await made('/campaigns', { name: 'Car wash', stage: 'building' })).id;
    expect((await get<Debrief>(`/debrief?campaignId=${other}`)).totals.doors).toBe(0);
    expect((await get<Debrief>(`/debrief?campaignId=${campaignId}`)).totals.doors).toBe(1);
    const strangers = await aSignedInTeam(api);
    for (const path of ['/debrief', '/debrief/weeks', '/debrief/talks']) {
      for (const role of ['organizer', 'volunteer'] as const) expect((await team.as(role).get(path)).status).toBe(403);
      expect((await strangers.as('admin').get(`${path}?campaignId=${campaignId}`)).status).toBe(404);
    }
    expect((await strangers.as('admin').get('/debrief')).body.totals.doors).toBe(0);
    expect((await strangers.as('admin').get('/debrief/talks')).body.items).toEqual([]);
    for (const [path, field] of [['/debrief?night=yesterday', 'night'], ['/debrief/weeks?weeks=99', 'weeks'], ['/debrief/talks?missing=all', 'missing']] as const) {
      const answer = await team.as('lead').get(path);
      expect([answer.status, answer.body.errors[0].field]).toEqual([400, field]);
    }
  });

  test.each([11, 12, 13, 14])('of random nights tells numbers that open to as many visits: two phones at one door, people forgotten, plans logged, promises kept (seed %i)', async (seed) => {
    const { next: random, pick } = seededRandom(seed);
    const people = await Promise.all(Array.from({ length: 8 }, (_, i) => person(`P${i}`)));
    const lists = await Promise.all(['Pico', 'Westlake'].map(async (name) => {
      const contacts = await Promise.all([0, 1].map((n) => made('/contacts', { givenName: name, familyName: 'López', addresses: [{ line1: `${n + 10} ${name} St ${seed}`, city: 'Los Angeles', postalCode: '90017', type: 'home' }] })));
      return { id: (await made('/visit-lists', { name, contactIds: contacts.map((one) => one.id), visitorIds: ['me'] })).id, people: contacts.map((one) => one.id) };
    }));
    const promises: string[] = [];
    for (let n = 0; n < 26; n += 1) {
      const list = random() < 0.4 ? pick(lists) : null;
      const contactId = pick(list ? list.people : people);
      const at = new Date(Date.parse('2026-10-14T11:00:00Z') - Math.floor(random() * 15 * DAY));
      const promised = random() < 0.5 ? [nextStep(), ...(random() < 0.3 ? [nextStep('Write')] : [])] : [];
      promises.push(...promised.map((one) => one.id));
      const outcome = pick(['talked', 'talked', 'talked', 'not_home', 'refused', 'someone_else_home']);
      const body = {
        outcome, durationMinutes: pick([null, 5, 30]), followUps: promised, ...(list ? { visitListId: list.id } : {}),
        ...(random() < 0.5 ? { assessment: { value: pick([1, 2, 3, 4, 5]) } } : {}), ...(random() < 0.4 ? { asks: [{ id: newId(), text: 'Sign', answer: pick(['yes', 'no']), ...(random() < 0.5 ? { dueOn: '2026-10-20' } : {}) }] } : {}),
        ...(!list && ['talked', 'refused'].includes(outcome) && random() < 0.2 ? { place: 'workplace' } : {}),
        ...(random() < 0.3 ? { visitorIds: [team.users.lead, team.users.organizer] } : {}),
      };
      if (!list && random() < 0.2) {
        const plan = await made('/house-visits', { id: newId(), contactId, campaignId, plannedAt: at.toISOString(), visitorIds: ['me'] });
        expect((await team.byToken('lead').patch(`/house-visits/${plan.id}`, { version: 1, campaignId, visitedAt: at.toISOString(), ...body })).status).toBe(200);
      } else await visit(contactId, at.toISOString(), body);
      // A second phone at the same door, a little later.
      if (random() < 0.4) await visit(contactId, new Date(at.getTime() + random() * 10 * 60_000).toISOString(), { outcome: pick(['talked', 'not_home']), ...(list ? { visitListId: list.id } : {}), ...(random() < 0.5 ? { assessment: { value: 3 } } : {}) }, list ? 'lead' : 'organizer');
    }
    for (const id of promises) {
      const state = pick(['open', 'open', 'done', 'dropped']);
      if (state !== 'open') await team.byToken('lead').patch(`/follow-ups/${id}`, { version: 1, state, result: 'x' });
    }
    // Visits that were written down by mistake: taken back, where nothing was told that stays.
    for (const { id } of (await get<{ items: Array<{ id: string; outcome: string }> }>('/house-visits?limit=100')).items) if (random() < 0.2) await team.byToken('lead').delete(`/house-visits/${id}`);
    await made('/contact-merges', { survivorId: people[1]!, duplicateId: people[2]! });
    expect((await team.byToken('lead').post('/contact-forgettings', { contactId: people[0]!, confirmName: 'P0 López' })).body).toMatchObject({ state: 'done' });

    const rows = async (query: string): Promise<number> => {
      const { total, items } = await get<{ total: number; items: unknown[] }>(`/house-visits?encounters=true&count=true&limit=100${query}`);
      expect(items).toHaveLength(total);
      return total;
    };
    const opened = async (base: string): Promise<Omit<Figures, 'rates'>> => ({
      doors: await rows(base), reached: await rows(`${base}&reached=person,someone_else`), talks: await rows(`${base}&outcome=talked`), stands: await rows(`${base}&outcome=talked&assessed=true`),
      promised: await rows(`${base}&promises=made`), kept: await rows(`${base}&promises=kept`),
    });
    const numbers = ({ doors, reached, talks: talked, stands, promised, kept }: Figures): Omit<Figures, 'rates'> => ({ doors, reached, talks: talked, stands, promised, kept });
    for (const path of ['/debrief?night=2026-10-13', '/debrief/weeks?night=2026-10-13&weeks=2']) {
      const told = await get<Debrief>(path);
      const base = `&since=${told.since}&until=${told.until}`;
      const home = `${base}&place=home`;
      expect(await opened(home)).toEqual(numbers(told.totals));
      for (const one of told.byHour) expect([one.hour, await opened(`${home}&hour=${one.hour}`)]).toEqual([one.hour, numbers(one)]);
      for (const one of told.byWeekday) expect([one.weekday, await opened(`${home}&nightWeekday=${one.weekday}`)]).toEqual([one.weekday, numbers(one)]);
      for (const one of told.byList) expect([one.name, await opened(`${home}&visitListId=${one.listId ?? 'none'}`)]).toEqual([one.name, numbers(one)]);
      for (const one of told.byVisitor) expect([one.name, await opened(`${home}&visitorId=${one.id}`)]).toEqual([one.name, numbers(one)]);
      expect(told.byVisitor.map((one) => one.name)).toEqual(told.byVisitor.map((one) => one.name).sort((a, b) => a.localeCompare(b)));
      if (!told.missing) continue;
      const missing = async (what: string): Promise<number> => rows(`${base}&outcome=talked&missing=${what}`);
      expect({ any: await missing('any'), nextStep: await missing('next_step'), stand: await missing('stand'), promiseDate: await missing('promise_date') }).toEqual(told.missing);
      const [open, whole] = [await talks('any', '&night=2026-10-13&limit=100'), await talks('none', '&night=2026-10-13&limit=100')];
      expect([open.length, open.length + whole.length]).toEqual([told.missing.any, await rows(`${base}&outcome=talked`)]);
      expect([open.every((talk) => talk.missing.length > 0), whole.every((talk) => talk.missing.length === 0)]).toEqual([true, true]);
      expect(open.filter((talk) => talk.missing.includes('stand')).length).toBe(told.missing.stand);
    }
    // The nights of the weeks are each as that night tells of itself.
    const weeks = await get<Debrief>('/debrief/weeks?night=2026-10-13&weeks=2');
    for (const one of weeks.byNight) expect([one.night, numbers((await get<Debrief>(`/debrief?night=${one.night}`)).totals)]).toEqual([one.night, numbers(one)]);
  }, 60_000);
});
