import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ContactsService } from '@doorstep/contacts';
import { AddressPlaces } from '@doorstep/contacts/jobs';
import type { RunningWorker } from '../../apps/worker/create-worker';
import { anOrganization, frozenClock, testDatabase } from '../support';
import type { TestOrganization } from '../support';
import { until } from '../support/until';
import { startWorker } from '../support/worker';

const HOUSE = { lat: '34.0503', lon: '-118.2702', addresstype: 'building', address: { house_number: '1423', road: 'West 8th Street', city: 'Los Angeles', 'ISO3166-2-lvl4': 'US-CA' } };
const WHERE = { latitude: 34.0503, longitude: -118.2702, precision: 'rooftop', source: 'geocoder' };
const ZIP = { latitude: 34.0531, longitude: -118.2645, precision: 'zip', source: 'zip' };
const PER_SECOND = 20;
type Answer = (response: ServerResponse, request: IncomingMessage) => void;
const json = (body: unknown): Answer => (response) => void response.setHeader('content-type', 'application/json').end(JSON.stringify(body));

describe('the operator’s geocoder', () => {
  const clock = frozenClock();
  const database = testDatabase({ clock });
  const asked: Array<{ query: Record<string, string>; headers: IncomingMessage['headers'] }> = [];
  /** When each was sent, by the clock of who sends. */
  const sent: number[] = [];
  const gaps = (): number[] => sent.slice(1).map((at, index) => at - sent[index]!);
  let answers: Answer = json([HOUSE]);
  let service: Server;
  let worker: RunningWorker;
  let home: TestOrganization;

  beforeAll(async () => {
    service = createServer((request, response) => {
      asked.push({ query: Object.fromEntries(new URL(request.url!, 'http://x').searchParams), headers: request.headers });
      answers(response, request);
    });
    await new Promise<void>((ready) => service.listen(0, '127.0.0.1', ready));
    const { port } = service.address() as AddressInfo;
    const { fetch } = globalThis;
    jest.spyOn(globalThis, 'fetch').mockImplementation((...call) => {
      sent.push(performance.now());
      return fetch(...call);
    });
    worker = await startWorker(clock, { DOORSTEP_GEOCODER_URL: `http://127.0.0.1:${port}/search?key=k1`, DOORSTEP_GEOCODER_AGENT: 'Local 11 Doorstep', DOORSTEP_GEOCODER_PER_SECOND: String(PER_SECOND) });
    // Organizations of other files have addresses too: they are answered first.
    answers = json([]);
    const asking = () => database.worker.global("SELECT 1 FROM due_work WHERE kind = 'contacts.find-places' AND state = 'waiting'");
    await until('nobody else asks', async () => (await look()) === 0 && (await asking()).length === 0, 100_000);
  }, 120_000);
  afterAll(async () => {
    jest.restoreAllMocks();
    await worker?.close();
    service?.closeAllConnections();
    await new Promise((closed) => service?.close(closed));
  });
  beforeEach(async () => {
    home = await anOrganization(database);
    asked.length = sent.length = 0;
    answers = json([HOUSE]);
  });

  const person = (line1: string, more: object = {}): Promise<string> => database.worker.withScope(home.actor('system'), async (scope) =>
    (await worker.app.get(ContactsService, { strict: false }).create(scope, { displayName: 'Guadalupe López', caution: 'secret', addresses: [{ line1, city: 'Los Angeles', region: 'CA', postalCode: '90017', ...more }] })).value.id);
  const at = (id: string) => database.worker.withScope(home.actor('system'), (scope) =>
    scope.one('SELECT latitude, longitude, geo_precision AS precision, geo_source AS source FROM contact_addresses WHERE organization_id = $1 AND contact_id = $2', [home.id, id]));
  const work = async (): Promise<{ state: string; due_at: Date } | undefined> =>
    (await database.worker.global<{ state: string; due_at: Date }>("SELECT state, due_at FROM due_work WHERE kind = 'contacts.find-places' AND organization_id = $1", [home.id]))[0];
  const look = (): Promise<number> => worker.app.get(AddressPlaces, { strict: false }).plan();
  const ended = (): Promise<unknown> => until('the places are found', async () => (await work())?.state === 'done');
  /** The work waits for a later hour: somebody outside is left alone. */
  const resting = (): Promise<number> => until('the geocoder is left alone', async () => {
    const row = await work();
    const rest = row?.state === 'waiting' ? row.due_at.getTime() - clock.now().getTime() : 0;
    return rest > 0 && rest / 1000;
  });

  test('is asked about each building once, as often as it wants, and is told an address and nothing of anybody', async () => {
    const [first, second, third] = [await person('1423 W 8th St Apt 12'), await person('1423 West 8th Street #7'), await person('1425 W 8th St')];
    const given = await person('9 Palm Dr', { latitude: 34.04, longitude: -118.25 });
    await look();
    await ended();
    expect(asked.map(({ query }) => query['street']).sort()).toEqual(['1423 W 8th St', '1425 W 8th St'].map((street) => expect.stringMatching(street.slice(0, 4)) as string));
    expect(asked[0]!.query).toMatchObject({ key: 'k1', city: 'Los Angeles', state: 'CA', postalcode: '90017', format: 'jsonv2' });
    expect(asked[0]!.headers).toMatchObject({ 'user-agent': 'Local 11 Doorstep' });
    expect(JSON.stringify(asked)).not.toMatch(/Guadalupe|López|secret|Apt|cookie|referer/i);
    expect(gaps()).toEqual([expect.any(Number)]);
    expect(Math.min(...gaps())).toBeGreaterThanOrEqual(1000 / PER_SECOND);
    expect([await at(first), await at(second)]).toEqual([WHERE, WHERE]);
    // Another house of the street was answered: its street is known.
    expect(await at(third)).toMatchObject({ precision: 'street' });
    expect(await at(given)).toMatchObject({ source: 'given', latitude: 34.04 });

    // Somebody moves in: what is known of the building is written at once, and nobody is asked.
    asked.length = 0;
    expect(await at(await person('1423 W 8th St Apt 15'))).toEqual(WHERE);
    expect(await look()).toBe(0);
    expect(asked).toEqual([]);
  });

  test.each<[string, Answer]>([
    ['knows nothing', json([])], ['names another town', json([{ ...HOUSE, lat: '40.7', lon: '-74.0' }])], ['speaks of something else', json({ hello: 'world' })], ['answers with null', json(null)],
  ])('that %s leaves the ZIP code, and is not asked again for half a year', async (_, answer) => {
    answers = answer;
    const id = await person('1423 W 8th St');
    await look();
    await ended();
    expect(await at(id)).toEqual(ZIP);
    await person('1423 W 8th St Apt 2');
    await look();
    await until('the second is told', async () => (await work())?.state === 'done' && (await look()) === 0);
    expect(asked).toHaveLength(1);
  });

  test.each<[string, Answer, number]>([
    ['asks for patience', (response) => void response.writeHead(429, { 'retry-after': '900' }).end(), 900],
    ['is down', (response) => void response.writeHead(503).end('<html>down</html>'), 60],
    ['sends a page', (response) => void response.setHeader('content-type', 'text/html').end('<html>Sign in to our network</html>'), 60],
    ['breaks off', (response) => void response.socket?.destroy(), 60],
    ['sends without end', (response) => void response.write('['.repeat(100_000)), 60],
    ['sends elsewhere', (response) => void response.writeHead(302, { location: 'http://169.254.169.254/latest/meta-data' }).end(), 60],
  ])('that %s is left alone, longer each time, and asked again later', async (_, answer, atLeast) => {
    answers = answer;
    const id = await person('1423 W 8th St');
    await look();
    expect(await resting()).toBeGreaterThanOrEqual(atLeast);
    expect([await at(id), asked.length]).toEqual([ZIP, 1]);
    answers = json([HOUSE]);
    clock.moveBy(4 * 3_600_000);
    await until('it is asked again', async () => (await work())?.state === 'done');
    expect(await at(id)).toEqual(WHERE);
  });

  test('whose turn is far away is waited for outside the queue: the work is planned anew for then, and nobody is asked before', async () => {
    const id = await person('1423 W 8th St');
    const turnIn = (seconds: number) => database.worker.global("UPDATE outside_turns SET next_at = clock_timestamp() + make_interval(secs => $1) WHERE name = 'geocoder'", [seconds]);
    await turnIn(30);
    await look();
    const rest = await resting();
    expect([rest > 20, rest <= 30, sent]).toEqual([true, true, []]);
    await turnIn(0);
    clock.moveBy(30_000);
    await ended();
    expect([await at(id), sent.length]).toEqual([WHERE, 1]);
  });

  test('two organizations that ask about one house keep their answers apart', async () => {
    await person('1423 W 8th St');
    await look();
    await ended();
    home = await anOrganization(database);
    const id = await person('1423 W 8th St');
    expect(await at(id)).toEqual(ZIP);
    await look();
    await ended();
    expect([await at(id), asked.length]).toEqual([WHERE, 2]);
  });
});
