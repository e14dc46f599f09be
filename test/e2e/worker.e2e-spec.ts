import type { Uuid } from '@doorstep/kernel';
import { newId } from '@doorstep/kernel';
import { MessageOccasions, Outbox } from '@doorstep/messaging';
import type { MessageWish } from '@doorstep/messaging';
import { Sweep } from '@doorstep/platform/outbox';
import type { RunningWorker } from '../../apps/worker/create-worker';
import { anOrganization, frozenClock, testDatabase } from '../support';
import type { TestOrganization } from '../support';
import { describeWithRedis } from '../support/redis';
import type { SmtpSink } from '../support/smtp-sink';
import { smtpSink } from '../support/smtp-sink';
import { until } from '../support/until';
import { startWorker } from '../support/worker';

interface Row {
  state: string;
  code: string | null;
  reason: string | null;
  header: string;
  provider: string | null;
  due_at: Date;
  work: string;
}

/** A mail on its way from the outbox to the mail server, on either backend of the queue. */
function journey(environment: () => Record<string, string>): void {
  const clock = frozenClock();
  const database = testDatabase({ clock });
  let sink: SmtpSink;
  let worker: RunningWorker;
  const cancelled = new Set<Uuid>();

  beforeAll(async () => {
    sink = await smtpSink();
    worker = await startWorker(clock, { SMTP_URL: sink.url, ...environment() });
    worker.app.get(MessageOccasions).add({ kind: 'test.occasion', stillDue: (_scope, { occasionId }) => Promise.resolve(!cancelled.has(occasionId)) });
  }, 60_000);
  afterAll(async () => {
    await worker?.close();
    await sink?.close();
  });

  const enqueue = (here: TestOrganization, wish: Partial<MessageWish> = {}): Promise<{ id: Uuid; made: boolean }> =>
    database.worker.withScope(here.actor('system'), (scope) =>
      worker.app.get(Outbox).enqueue(scope, {
        channel: 'email', purpose: 'staff', userId: here.users.organizer, address: `${here.id}@example.org`, language: 'es', timeZone: here.timeZone,
        subject: 'Un seguimiento', text: 'Llamar a Lupe', occasionKind: 'test.occasion', occasionId: newId(), dueAt: scope.now, ...wish,
      }));
  const read = async (here: TestOrganization, id: Uuid): Promise<Row> =>
    (await database.worker.withScope(here.actor('system'), (scope) => scope.one<Row>(
      `SELECT m.state, m.failure_code AS code, m.suppressed_reason AS reason, m.message_header AS header, m.provider_id AS provider, m.due_at, w.state AS work
       FROM messages m JOIN due_work w ON w.kind = 'messaging.send-message' AND w.subject_id = m.id WHERE m.id = $1`, [id])))!;
  const ended = (here: TestOrganization, id: Uuid, state: string): Promise<Row> =>
    until(`message ${state}`, async () => {
      const row = await read(here, id);
      return row.state === state && row;
    });
  const mailsTo = (here: TestOrganization): SmtpSink['mails'] => sink.mails.filter((mail) => mail.to.includes(`${here.id}@example.org`));

  test('arrives once, with the Message-ID of its row, in the reader’s language', async () => {
    const here = await anOrganization(database);
    const occasionId = newId();
    const { id } = await enqueue(here, { occasionId });
    expect(await enqueue(here, { occasionId })).toEqual({ id, made: false });
    const row = await ended(here, id, 'sent');
    expect({ work: row.work, ids: mailsTo(here).map((mail) => mail.header('message-id')) }).toEqual({ work: 'done', ids: [row.header] });
    expect(mailsTo(here)[0]!.raw).toContain('lang=3D"es"');
  });

  test('waits for the morning when it falls in quiet hours', async () => {
    const here = await anOrganization(database, { timeZone: 'Pacific/Auckland' });
    const before = clock.now();
    // Half past nine in the evening there: the last allowed minute has passed, so it goes at eight the next morning.
    clock.moveTo(new Date('2026-10-15T08:30:00Z'));
    const { id } = await enqueue(here);
    expect((await read(here, id)).due_at).toEqual(new Date('2026-10-15T19:00:00Z'));
    clock.moveTo(new Date('2026-10-15T18:59:59Z'));
    await worker.app.get(Sweep).pass();
    expect((await read(here, id)).state).toBe('scheduled');
    clock.moveTo(new Date('2026-10-15T19:00:00Z'));
    await ended(here, id, 'sent');
    expect(mailsTo(here)).toHaveLength(1);
    clock.moveTo(before);
  });

  test('is not sent when what it was about is over, or its reader has left', async () => {
    const here = await anOrganization(database);
    const occasionId = newId();
    cancelled.add(occasionId);
    const over = await enqueue(here, { occasionId });
    await database.worker.global('UPDATE memberships SET until = $2 WHERE user_id = $1', [here.users.lead, clock.now()]);
    const left = await enqueue(here, { userId: here.users.lead });
    expect([(await ended(here, over.id, 'suppressed')).reason, (await ended(here, left.id, 'suppressed')).reason]).toEqual(['cancelled', 'cancelled']);
    expect(mailsTo(here)).toEqual([]);
  });

  test('is tried again when the mail server puts it off, and not when it refuses', async () => {
    const here = await anOrganization(database);
    sink.refuse(451);
    const { id } = await enqueue(here);
    const later = await until('put off', async () => {
      const row = await read(here, id);
      return row.code === 'smtp-451' && row;
    });
    expect({ state: later.state, work: later.work, later: later.due_at > clock.now() }).toEqual({ state: 'scheduled', work: 'waiting', later: true });
    sink.refuse(null);
    const before = clock.now();
    clock.moveBy(2 * 60_000);
    const row = await ended(here, id, 'sent');
    expect(mailsTo(here).map((mail) => mail.header('message-id'))).toEqual([row.header]);
    sink.refuse(550);
    const refused = await enqueue(here);
    expect((await ended(here, refused.id, 'failed')).code).toBe('smtp-550');
    sink.refuse(null);
    clock.moveTo(before);
  });
}

describe('a mail, with the queue on PostgreSQL', () => journey(() => ({})));
// The inner block ends before its Redis does.
describeWithRedis('with the queue on Redis', (redis) => describe('a mail', () => journey(() => ({ REDIS_URL: redis().url }))));
