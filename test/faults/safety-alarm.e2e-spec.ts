import type { Uuid } from '@doorstep/kernel';
import { LEASE_MS } from '@doorstep/messaging';
import { anOrganization } from '../support';
import type { TestOrganization } from '../support';
import { until } from '../support/until';
import type { SmtpSink } from '../support/smtp-sink';
import { smtpSink } from '../support/smtp-sink';
import type { OwnDatabase } from './own-database';
import { ownDatabase } from './own-database';
import { callerByToken } from './program-caller';
import { RunningClock } from './running-clock';
import type { Stage } from './stage';
import { openStage } from './stage';
import { tell } from './told';

const MINUTE = 60_000;
/** A deadline passes: five minutes of grace and this long after it somebody must have been told (issue of the field). */
const TOLD_MS = 60_000;

/** Nobody's browser is open and the phone is off: only what the server was told when the round began is there. */
describe('the alarm of a round', () => {
  const clock = new RunningClock();
  let database: OwnDatabase;
  let stage: Stage;
  let sink: SmtpSink;
  let here: TestOrganization;
  let timerId: Uuid;

  beforeAll(async () => {
    [database, stage, sink] = await Promise.all([ownDatabase('safety_alarm', clock), openStage(clock), smtpSink()]);
  }, 120_000);
  afterAll(async () => {
    await stage?.close();
    await database?.close();
    await sink?.close();
  });
  beforeEach(async () => {
    here = await anOrganization(database);
    await database.app.global('UPDATE users SET phone = $2 WHERE id = $1', [here.users.lead, `+1213555${String(here.users.lead).replace(/\D/g, '').slice(-4).padStart(4, '0')}`]);
    const api = stage.start('api', database.logins);
    const { port } = await api.ready;
    const phone = await callerByToken(database.app, here, 'organizer', () => port!);
    const answer = await phone.post('/safety-timers', { minutes: 60, colleagueId: here.users.lead });
    expect(answer.status).toBe(201);
    timerId = (answer.body as { id: Uuid }).id;
    // The phone is off, and the api as well.
    await api.stop('SIGKILL');
  }, 60_000);

  const inScope = <Row>(sql: string): Promise<Row[]> => database.worker.withScope(here.actor('system'), (scope) => scope.query<Row>(sql));
  const timer = async () => (await inScope<{ state: string; alarms: number }>('SELECT state, alarms FROM safety_timers'))[0]!;
  const messages = () => inScope<{ channel: string; state: string; attempts: number }>('SELECT channel, state, attempts FROM messages ORDER BY channel');
  const mails = () => sink.mails.filter((mail) => mail.to.includes(`lead-${here.users.lead}@example.org`));
  const startWorker = (environment: Record<string, string> = {}) => stage.start('worker', database.logins, { SMTP_URL: sink.url, ...environment });

  test('reaches the colleague within a minute of the grace, once, though its worker is killed in the middle of it', async () => {
    clock.moveBy(64 * MINUTE);
    const killed = startWorker({ DOORSTEP_FAULT: 'house-visits.in-safety-alarm' });
    await killed.ready;
    expect(await timer()).toEqual({ state: 'running', alarms: 0 });
    clock.moveBy(MINUTE);
    expect(await killed.ended).toBe('SIGKILL');
    expect([await timer(), await messages()]).toEqual([{ state: 'running', alarms: 0 }, []]);

    const worker = startWorker();
    await worker.ready;
    const since = performance.now();
    await until('the mail', async () => mails().length > 0, TOLD_MS);
    const took = performance.now() - since;
    await until('an end of both', async () => (await messages()).every(({ state }) => state === 'sent'), 30_000);
    expect([await timer(), await messages(), mails().length]).toEqual([{ state: 'alarmed', alarms: 1 }, [{ channel: 'email', state: 'sent', attempts: 1 }, { channel: 'sms', state: 'sent', attempts: 1 }], 1]);
    expect(mails()[0]!.raw.replace(/=\r?\n/g, '')).toContain(`/safety/${timerId}`);
    await worker.stop();
    // That nobody looks after them would be told to the leads next: this round is at its end here.
    await inScope("UPDATE due_work SET state = 'done' WHERE state = 'waiting'");
    tell('safety alarm', { mailAfterWorkerReadyMs: Math.round(took) });
  }, 120_000);

  test('is told once when a worker is killed between claim and sending: the mail by its one Message-ID, the text once or not known', async () => {
    clock.moveBy(65 * MINUTE);
    expect(await startWorker({ DOORSTEP_FAULT: 'messaging.after-claim' }).ended).toBe('SIGKILL');
    expect([(await timer()).state, mails().length]).toEqual(['alarmed', 0]);
    const workers = [startWorker(), startWorker()];
    await Promise.all(workers.map((one) => one.ready));
    clock.moveBy(LEASE_MS);
    await until('an end of both', async () => (await messages()).every(({ state }) => ['sent', 'unknown'].includes(state)), 60_000);
    const [mail, text] = await messages();
    expect([mail!.state, mails().length, new Set(mails().map((one) => one.header('message-id'))).size]).toEqual(['sent', 1, 1]);
    expect([text!.channel, text!.attempts]).toEqual(['sms', 1]);
    for (const worker of workers) await worker.stop();
  }, 120_000);
});
