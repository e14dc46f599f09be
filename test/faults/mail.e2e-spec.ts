import type { Uuid } from '@doorstep/kernel';
import { newId } from '@doorstep/kernel';
import type { AccountMail } from '@doorstep/platform/outbox';
import { DueWork } from '@doorstep/platform/outbox';
import { Sealer } from '@doorstep/platform/seal';
import { LEASE_MS, Outbox } from '@doorstep/messaging';
import { SealedContent } from '../../libs/messaging/content';
import { MessagesRepository } from '../../libs/messaging/data/messages.repository';
import { RecipientsRepository } from '../../libs/messaging/data/recipients.repository';
import { anOrganization, frozenClock, testDatabase } from '../support';
import type { TestOrganization } from '../support';
import { builtServer } from '../support/built-server';
import { clockServer } from '../support/clock-server';
import type { TestProgram } from '../support/program';
import { startProgram } from '../support/program';
import { rungBell } from '../support/rung-bell';
import { testSettings } from '../support/server';
import type { SmtpSink } from '../support/smtp-sink';
import { smtpSink } from '../support/smtp-sink';
import { until } from '../support/until';

interface Row {
  state: string;
  claimed: boolean;
  attempts: number;
  header: string;
  work: string;
}

/** The worker is killed in the middle of a mail, by name of the place, and started again. */
describe('a worker that is killed', () => {
  const clock = frozenClock();
  const database = testDatabase({ clock });
  let sink: SmtpSink;
  let time: Awaited<ReturnType<typeof clockServer>>;
  let running: TestProgram | undefined;

  beforeAll(async () => {
    [sink, time] = await Promise.all([smtpSink(), clockServer(clock)]);
  }, 60_000);
  afterEach(() => running?.stop('SIGKILL'));
  afterAll(async () => {
    await time?.close();
    await sink?.close();
  });

  const start = (environment: Record<string, string> = {}): TestProgram =>
    (running = startProgram(builtServer().main('worker'), database.logins, { SMTP_URL: sink.url, DOORSTEP_CLOCK_URL: time.url, ...environment }));

  /** A mail in the outbox, made as rooms below messaging make one. */
  async function enqueue(here: TestOrganization): Promise<Uuid> {
    const settings = testSettings(database.logins, '/nowhere');
    const outbox = new Outbox(new MessagesRepository(), new RecipientsRepository(), new SealedContent(new Sealer(settings, database.app)), new DueWork(rungBell().bell), settings);
    const mail: AccountMail = {
      userId: here.users.organizer, address: `${here.id}@example.org`, language: 'en', timeZone: here.timeZone, purpose: 'safety',
      subject: 'Call Lupe', text: 'Today', occasionKind: 'accounts.notice', occasionId: newId(),
    };
    return (await database.app.withScope(here.actor('system'), (scope) => outbox.put(scope, mail))).id;
  }
  const read = async (here: TestOrganization, id: Uuid): Promise<Row> =>
    (await database.worker.withScope(here.actor('system'), (scope) => scope.one<Row>(
      `SELECT m.state, m.claim_token IS NOT NULL AS claimed, m.attempts, m.message_header AS header, w.state AS work
       FROM messages m JOIN due_work w ON w.subject_id = m.id WHERE m.id = $1`, [id])))!;
  const headers = (here: TestOrganization): Array<string | null> =>
    sink.mails.filter((mail) => mail.to.includes(`${here.id}@example.org`)).map((mail) => mail.header('message-id'));

  test.each([
    ['between claim and sending', 'messaging.after-claim', 0, 1],
    ['between sending and writing it down', 'messaging.after-hand-over', 1, 2],
  ])('%s leaves a row that another takes up, with one Message-ID', async (_where, fault, mailsThen, mailsInAll) => {
    const here = await anOrganization(database);
    const id = await enqueue(here);
    expect(await start({ DOORSTEP_FAULT: fault }).ended).toBe('SIGKILL');
    const left = await read(here, id);
    expect([left.state, left.claimed, left.work, headers(here).length]).toEqual(['sending', true, 'waiting', mailsThen]);

    await start().ready;
    clock.moveBy(LEASE_MS + 20_000);
    const row = await until('the mail in its end state', async () => {
      const now = await read(here, id);
      return now.state === 'sent' && now;
    }, 25_000);
    expect([row.work, row.attempts, headers(here).length, new Set([...headers(here), row.header]).size]).toEqual(['done', 2, mailsInAll, 1]);
    const asked = performance.now();
    await running!.stop();
    expect([await running!.ended, performance.now() - asked < 20_000]).toEqual([0, true]);
  }, 60_000);
});
