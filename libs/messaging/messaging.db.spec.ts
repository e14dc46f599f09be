import { Logger } from '@nestjs/common';
import { ContactFacts } from '@doorstep/contacts';
import type { Uuid } from '@doorstep/kernel';
import { newId } from '@doorstep/kernel';
import type { Settings } from '@doorstep/platform/config';
import { Metrics } from '@doorstep/platform/observability';
import { DueWork, OutboxBoard } from '@doorstep/platform/outbox';
import { Sealer } from '@doorstep/platform/seal';
import { TEST_NOW, anOrganization, testDatabase, withClient } from '../../test/support';
import type { TestOrganization } from '../../test/support';
import { ownerOfTests } from '../../test/support/owner';
import { tableReadsOf } from '../../test/support/plans';
import { rungBell } from '../../test/support/rung-bell';
import { testSettings } from '../../test/support/server';
import { BoardService } from './board.service';
import { Claims } from './claims';
import { SealedContent } from './content';
import { MessagesRepository } from './data/messages.repository';
import { RecipientsRepository } from './data/recipients.repository';
import { LEASE_MS } from './domain';
import { MaySend } from './may-send';
import { MessageWork } from './message-work';
import { MessageOccasions } from './occasions';
import { Outbox } from './outbox.service';
import type { MessageWish } from './outbox.service';

// The warnings of this spec are meant.
Logger.overrideLogger(false);

const FILL = `INSERT INTO messages (organization_id, id, channel, purpose, address, language, time_zone, sealed_content, state, dedupe_key, occasion_kind,
    occasion_id, due_at, message_header)
  SELECT $1, gen_random_uuid(), 'email', 'staff', 'x', 'en', 'UTC', '', CASE WHEN n % 500 = 0 THEN 'failed' ELSE 'sent' END, n::text, 'test.occasion',
    gen_random_uuid(), now() - n * interval '1 minute', 'x' FROM generate_series(1, 5000) AS n`;

describe('messages', () => {
  const database = testDatabase();
  const messages = new MessagesRepository();
  const recipients = new RecipientsRepository();
  const dueWork = new DueWork(rungBell().bell);
  const occasions = new MessageOccasions();
  occasions.add({ kind: 'test.occasion', stillDue: () => Promise.resolve(true) });
  let here: TestOrganization;
  let outbox: Outbox;
  let claims: Claims;
  let facts: ContactFacts;
  let settings: Settings;

  beforeAll(() => {
    settings = testSettings(database.logins, '/nowhere');
    const sealer = new Sealer(settings, database.worker);
    const content = new SealedContent(sealer);
    facts = new ContactFacts(sealer);
    outbox = new Outbox(messages, recipients, content, dueWork, settings);
    claims = new Claims(database.worker, messages, recipients, new MaySend(facts, recipients, occasions), new MessageWork(dueWork, new Metrics()));
  });
  beforeEach(async () => {
    database.clock.moveTo(new Date(TEST_NOW));
    here = await anOrganization(database);
  });
  // What is left on its way here is nobody else's to send.
  afterEach(() => database.worker.global('DELETE FROM due_work WHERE organization_id = $1', [here.id]));

  const wish = (more: Partial<MessageWish> = {}): MessageWish => ({
    channel: 'email', purpose: 'staff', userId: here.users.organizer, address: 'Rosa@example.org', language: 'ko', timeZone: here.timeZone,
    subject: '오늘 하실 일', text: '김민준 님께 전화', occasionKind: 'test.occasion', occasionId: newId(), dueAt: database.clock.now(), ...more,
  });
  const enqueue = (one: MessageWish): Promise<{ id: Uuid; made: boolean }> => database.app.withScope(here.actor('system'), (scope) => outbox.enqueue(scope, one));
  const rowOf = async (id: Uuid) => (await database.worker.withScope(here.actor('system'), (scope) => messages.find(scope, id)))!;
  const stepsOf = async (id: Uuid): Promise<string[]> =>
    (await database.worker.withScope(here.actor('system'), (scope) => messages.steps(scope, [id]))).map((step) => step.state);

  test('one occasion asked for by five at once is one message', async () => {
    const one = wish();
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => enqueue(one)));
    expect(new Set(answers.map((answer) => answer.id)).size).toBe(1);
    expect(answers.filter((answer) => answer.made)).toHaveLength(1);
    const again = await enqueue({ ...one, address: 'rosa@EXAMPLE.org' });
    expect(again).toEqual({ id: answers[0]!.id, made: false });
  });

  test('the key tells nobody the address, and the database nobody the text', async () => {
    const one = wish({ rule: 'rule-1', occasionKey: 'visit-7' });
    const row = await rowOf((await enqueue(one)).id);
    expect(row.dedupe_key).toMatch(/^rule-1:[0-9a-f]{20}:visit-7$/);
    expect(row.sealed_content.includes(Buffer.from('김민준'))).toBe(false);
  });

  test('a message belongs to one sender at a time', async () => {
    const { id } = await enqueue(wish());
    const taken = await Promise.all([1, 2, 3].map(() => claims.take(here.id, id)));
    expect(taken.filter((claim) => claim !== null)).toHaveLength(1);
    expect((await rowOf(id)).state).toBe('sending');
  });

  test('a sender whose claim has lapsed cannot write any more', async () => {
    const { id } = await enqueue(wish());
    const stale = (await claims.take(here.id, id))!;
    database.clock.moveBy(LEASE_MS);
    const fresh = (await claims.take(here.id, id))!;
    expect(await claims.settle(stale, { to: 'failed', failureCode: 'stale' })).toBe(false);
    await claims.putOff(stale, 'smtp-451');
    expect((await rowOf(id)).state).toBe('sending');
    expect(await claims.settle(fresh, { to: 'sent', providerId: 'x' })).toBe(true);
    expect(await claims.settle(fresh, { to: 'failed', failureCode: 'late' })).toBe(false);
    expect(await stepsOf(id)).toEqual(['scheduled', 'sending', 'sending', 'sent']);
  });

  test('a text whose sender died ends unknown and is not sent again', async () => {
    const { id } = await enqueue(wish());
    await database.worker.withScope(here.actor('system'), (scope) => scope.query("UPDATE messages SET channel = 'sms' WHERE id = $1", [id]));
    await claims.take(here.id, id);
    database.clock.moveBy(LEASE_MS);
    expect(await claims.take(here.id, id)).toBeNull();
    expect((await rowOf(id)).state).toBe('unknown');
    expect(await claims.take(here.id, id)).toBeNull();
  });

  test('after the last wait a message has failed', async () => {
    const { id } = await enqueue(wish({ purpose: 'safety' }));
    for (let tries = 0; tries < 9; tries += 1) {
      const claim = await claims.take(here.id, id);
      await claims.putOff(claim!, 'smtp-451');
      const row = await rowOf(id);
      if (row.state === 'failed') break;
      database.clock.moveTo(new Date(Math.max(row.due_at.getTime(), database.clock.now().getTime())));
    }
    expect(await rowOf(id)).toMatchObject({ state: 'failed', failure_code: 'smtp-451', attempts: 9 });
  });

  test.each([
    ['never said yes', null, false, 'no_consent'],
    ['was asked and did not say', 'unknown', false, 'no_consent'],
    ['said stop', 'revoked', false, 'opted_out'],
    ['is not to be contacted', 'granted', true, 'do_not_contact'],
    ['said yes', 'granted', false, null],
  ] as const)('a worker who %s is asked about at the last moment', async (_who, status, doNotContact, reason) => {
    const contactId = newId();
    await database.app.withScope(here.actor('admin'), async (scope) => {
      await scope.query('INSERT INTO contacts (organization_id, id, display_name, sort_key, do_not_contact) VALUES ($1, $2, $3, $3, $4)', [here.id, contactId, 'Lupe', doNotContact]);
      if (status) await facts.consent(scope, { contactId, channel: 'email', address: 'rosa@Example.org', purpose: 'organizing', status, method: 'door', at: scope.now });
    });
    const { id } = await enqueue(wish({ purpose: 'organizing', userId: null, contactId }));
    const claim = await claims.take(here.id, id);
    expect([claim !== null, (await rowOf(id)).suppressed_reason]).toEqual([reason === null, reason]);
  });

  test('nothing goes out while sending is paused, and what waited goes when it is let', async () => {
    const owner = ownerOfTests(database.logins.app.database);
    const board = () => database.app.withScope(here.actor('admin'), (scope) => new BoardService(messages, new OutboxBoard(), settings).read(scope));
    const { id } = await enqueue(wish());
    await withClient(owner, (db) => db.query("INSERT INTO server_state (key, value, at) VALUES ('dispatch.paused', 'true', now())"));
    try {
      expect(await claims.take(here.id, id)).toBeNull();
      expect(await rowOf(id)).toMatchObject({ state: 'scheduled', attempts: 0 });
      expect(await board()).toMatchObject({ paused: true, waiting: 1, work: [{ due: 1 }] });
    } finally {
      await withClient(owner, (db) => db.query("DELETE FROM server_state WHERE key = 'dispatch.paused'"));
    }
    expect(await board()).toMatchObject({ paused: false, waiting: 1 });
    expect((await claims.take(here.id, id))?.row.id).toBe(id);
  });

  test('one organization’s sender cannot take another’s message', async () => {
    const { id } = await enqueue(wish());
    const other = await anOrganization(database);
    await expect(claims.take(other.id, id)).rejects.toThrow('no such message');
  });

  test('a mail whose time has run out is held back', async () => {
    const { id } = await enqueue(wish({ expiresAt: new Date(database.clock.now().getTime() + 1000) }));
    database.clock.moveBy(1000);
    expect(await claims.take(here.id, id)).toBeNull();
    expect((await rowOf(id)).suppressed_reason).toBe('window_passed');
  });

  test('in thousands are listed by an index, by state and from any page on', async () => {
    const others = await anOrganization(database);
    for (const { actor, id } of [here, others]) await database.app.withScope(actor('lead'), (scope) => scope.query(FILL, [id]));
    for (const states of [null, ['failed'], ['failed', 'suppressed']] as const) {
      for (const after of [null, [new Date(), newId()]]) {
        const reads = await database.app.withScope(here.actor('lead'), (scope) =>
          tableReadsOf(scope, () => messages.list(scope, { states, contactId: null, dueAfter: null }, after, 50)));
        for (const read of reads) expect([states, read.way === 'Seq Scan', /organization_id/.test(read.condition)]).toEqual([states, false, true]);
        expect(reads.length).toBeGreaterThan(0);
      }
    }
  });
});
