import { setTimeout as pause } from 'node:timers/promises';
import type { Uuid } from '@doorstep/kernel';
import { newId } from '@doorstep/kernel';
import { openDatabaseOn } from '@doorstep/platform/database';
import { isAlive } from '../../apps/doorstep/postgres/process-mark';
import { portComplaint } from '../../apps/doorstep/supervisor/port';
import { longRun, seededRandom, testSeed } from '../support';
import { builtServer } from '../support/built-server';
import { freePort } from '../support/free-port';
import type { SmtpSink } from '../support/smtp-sink';
import { smtpSink } from '../support/smtp-sink';
import { until } from '../support/until';
import type { FirstAdmin } from './first-admin';
import { firstAdmin } from './first-admin';
import { History, faultsIn, sortHistory } from './history';
import type { Machine, Part } from './machine';
import { PARTS, machineOn } from './machine';
import type { ProgramCaller } from './program-caller';
import { tell } from './told';
import { aVisit, storedVisits } from './visits';
import type { Tally } from './visits';
import { Writers } from './writers';

/** What is killed at one moment: a part of it, or all, as by a power cut. */
const BLOWS: ReadonlyArray<readonly Part[]> = [['api'], ['worker'], ['postgres'], ['supervisor'], PARTS];
const ROUNDS = longRun() ? 6 : 1;
/** Programs without their supervisor end by themselves. */
const ORPHANED_MS = 10_000;

describe('Doorstep on one machine', () => {
  const moments = seededRandom();
  const chance = seededRandom(testSeed() + 1);
  let sink: SmtpSink;
  let machine: Machine;
  let admin: FirstAdmin;
  let token: ProgramCaller;
  const history = new History();

  beforeAll(async () => {
    sink = await smtpSink();
    machine = machineOn(builtServer().main('doorstep'), await freePort(), { SMTP_URL: sink.url });
    await machine.start();
    admin = await firstAdmin(() => machine.port);
    token = await admin.token();
  }, 180_000);
  afterAll(async () => {
    await machine?.remove();
    await sink?.close();
    history.remove();
  });

  async function stored(): Promise<Map<Uuid, Tally>> {
    const door = await openDatabaseOn(machine.login('doorstep_worker'));
    try {
      return await storedVisits(door, admin.organizationId);
    } finally {
      await door.close();
    }
  }
  /** Somebody is invited, and gets the mail: api, database and worker are all at work. */
  async function mailGoes(): Promise<void> {
    const email = `${newId()}@example.org`;
    await until('an invitation', async () => (await admin.browser.post('/invitations', { role: 'organizer', email }).catch(() => ({ status: 0 }))).status === 201, 30_000);
    await until('its mail', async () => sink.mails.some((mail) => mail.to.includes(email)), 60_000);
  }

  test('goes on when any part of it is killed, and loses nothing that it acknowledged', async () => {
    const people: Uuid[] = [];
    for (let i = 0; i < 10; i += 1) people.push((await token.post('/contacts', { givenName: `Person ${i}` })).body.id as Uuid);
    const writers = new Writers({ caller: token, history, random: chance, visit: () => aVisit(chance, people, new Date()), lines: 4, perSecond: 40 });
    const backAfter: Array<{ killed: string; ms: number }> = [];
    try {
      for (const blow of Array.from({ length: ROUNDS }, () => moments.shuffle(BLOWS)).flat()) {
        await writers.more(10);
        await pause(moments.whole(0, 800));
        const before = PARTS.flatMap((part) => machine.mark(part) ?? []);
        const killed = machine.kill(...blow);
        const at = performance.now();
        expect(killed).toHaveLength(blow.length);
        if (blow.includes('supervisor')) {
          const [, api, worker] = before;
          await until('the end of what it kept', async () => !isAlive(api!) && !isAlive(worker!), ORPHANED_MS);
          await machine.start();
        }
        backAfter.push({ killed: blow.join('+'), ms: Math.round((await writers.acknowledgedAfter(at)) - at) });
        await mailGoes();
        expect(blow.map((part) => machine.mark(part)).filter((mark) => mark === undefined || killed.includes(mark))).toEqual([]);
      }
    } finally {
      await writers.stop();
    }
    expect(faultsIn(history.read(), await stored())).toEqual([]);
    expect(writers.troubles.filter((one) => one.status !== 503)).toEqual([]);
    const { open, acknowledged } = sortHistory(history.read());
    const late = await writers.again(open);
    const all = await stored();
    expect([late.filter((status) => status > 201), faultsIn(history.read(), all), all.size]).toEqual([[], [], writers.visits.size]);
    expect((await admin.browser.get('/session')).status).toBe(200);
    tell('one machine', { sent: writers.visits.size, acknowledged: acknowledged.size, unacknowledged: open.size, ofThoseStored: late.filter((status) => status === 200).length, backAfter });
  }, longRun() ? 900_000 : 300_000);

  test('stops cleanly: nothing of it runs on, the port is free, and the next start finds everything', async () => {
    const before = await stored();
    const { code, processes } = await machine.stop();
    expect([code, processes.length >= PARTS.length, processes.filter(isAlive)]).toEqual([0, true, []]);
    expect(await portComplaint('127.0.0.1', machine.port, 0)).toBeUndefined();
    await machine.start();
    expect(await stored()).toEqual(before);
    expect((await admin.browser.get('/session')).status).toBe(200);
    expect((await machine.stop()).code).toBe(0);
  }, 120_000);
});
