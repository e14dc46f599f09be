import type { Uuid } from '@doorstep/kernel';
import { newId } from '@doorstep/kernel';
import { MessageOccasions, Outbox } from '@doorstep/messaging';
import { Database } from '@doorstep/platform/database';
import { Sweep } from '@doorstep/platform/outbox';
import type { RunningWorker } from '../../apps/worker/create-worker';
import { TEST_NOW } from '../support';
import { testApi } from '../support/server';
import type { SignedInTeam } from '../support/team';
import { aSignedInTeam, nobody } from '../support/team';
import { until } from '../support/until';
import { startWorker } from '../support/worker';

interface Message {
  id: string;
  state: string;
  [field: string]: unknown;
}

describe('the outbox as leads see it', () => {
  const api = testApi();
  let worker: RunningWorker;

  beforeAll(async () => {
    worker = await startWorker(api.clock);
    worker.app.get(MessageOccasions).add({ kind: 'test.occasion', stillDue: () => Promise.resolve(true) });
  }, 60_000);
  afterAll(() => worker?.close());

  const enqueue = (team: SignedInTeam, inMs = 0): Promise<{ id: Uuid }> =>
    api.app.get(Database).withScope(team.actor('system'), (scope) =>
      api.app.get(Outbox).enqueue(scope, {
        channel: 'email', purpose: 'safety', userId: team.users.organizer, address: 'rosa@example.org', language: 'en', timeZone: team.timeZone,
        subject: 'Call Lupe', text: 'She asked for a call', occasionKind: 'test.occasion', occasionId: newId(), dueAt: new Date(scope.now.getTime() + inMs),
      }));
  // By token: a session would end as the clock moves on.
  const shown = async (team: SignedInTeam, id: string): Promise<Message> => (await team.byToken('lead').get(`/messages/${id}`)).body as Message;
  const reached = (team: SignedInTeam, id: string, state: string): Promise<Message> =>
    until(`message ${state}`, async () => {
      const message = await shown(team, id);
      return message.state === state && message;
    });

  test('without a mail server every mail is kept and shown, with each step of its way', async () => {
    const team = await aSignedInTeam(api);
    const { id } = await enqueue(team);
    const message = await reached(team, id, 'sent');
    expect(message).toMatchObject({
      channel: 'email', to: 'rosa@example.org', subject: 'Call Lupe', body: 'She asked for a call', providerId: `sandbox-${id}`, attempts: 1, suppressedReason: null,
    });
    expect((message['events'] as Message[]).map((event) => event.state)).toEqual(['scheduled', 'sending', 'sent']);
  });

  test('lists by state and time, page by page', async () => {
    const team = await aSignedInTeam(api);
    const later = [await enqueue(team, 3_600_000), await enqueue(team, 7_200_000), await enqueue(team, 10_800_000)].map(({ id }) => id);
    const now = (await enqueue(team)).id;
    await reached(team, now, 'sent');
    const lead = team.as('lead');
    const scheduled = (await lead.get('/messages?state=scheduled&count=true&limit=2')).body as { items: Message[]; nextCursor: string; total: number };
    expect([scheduled.items.map(({ id }) => id), scheduled.total]).toEqual([[later[2], later[1]], 3]);
    const rest = (await lead.get(`/messages?state=scheduled&limit=2&cursor=${encodeURIComponent(scheduled.nextCursor)}`)).body as { items: Message[]; nextCursor: null };
    expect([rest.items.map(({ id }) => id), rest.nextCursor]).toEqual([[later[0]], null]);
    const after = new Date(api.clock.now().getTime() + 8_000_000).toISOString();
    expect((await lead.get(`/messages?state=scheduled,sent&dueAfter=${after}`)).body).toMatchObject({ items: [{ id: later[2] }] });
    expect((await lead.get(`/messages?contactId=${newId()}`)).body).toMatchObject({ items: [] });
  });

  test('stops a message that has not gone, and says so when it is too late', async () => {
    const team = await aSignedInTeam(api);
    const lead = team.as('lead');
    const { id } = await enqueue(team, 3_600_000);
    expect((await lead.delete(`/messages/${id}`)).status).toBe(204);
    expect((await lead.delete(`/messages/${id}`)).status).toBe(204);
    expect(await shown(team, id)).toMatchObject({ state: 'suppressed', suppressedReason: 'stopped' });
    api.clock.moveBy(3_600_000);
    await worker.app.get(Sweep).pass();
    expect((await shown(team, id)).state).toBe('suppressed');
    api.clock.moveTo(new Date(TEST_NOW));
    const gone = (await enqueue(team)).id;
    await reached(team, gone, 'sent');
    const late = await lead.delete(`/messages/${gone}`);
    expect([late.status, late.body.code]).toEqual([409, 'messaging/already-claimed']);
  });

  test('sends again what failed, and nothing else', async () => {
    const team = await aSignedInTeam(api);
    const { id } = await enqueue(team, 3_600_000);
    const early = await team.as('lead').post('/message-retries', { messageId: id });
    expect([early.status, early.body.code]).toEqual([409, 'messaging/not-failed']);
    await api.app.get(Database).withScope(team.actor('system'), (scope) => scope.query("UPDATE messages SET state = 'failed', failure_code = 'smtp-550' WHERE id = $1", [id]));
    expect((await team.as('lead').post('/message-retries', { messageId: id })).body).toMatchObject({ id, state: 'scheduled', attempts: 0 });
    await reached(team, id, 'sent');
  });

  test('is for leads and admins of its organization, its board for admins', async () => {
    const [team, others] = [await aSignedInTeam(api), await aSignedInTeam(api)];
    const { id } = await enqueue(team, 3_600_000);
    for (const role of ['organizer', 'volunteer'] as const) {
      expect((await team.as(role).get('/messages')).status).toBe(403);
      expect((await team.as(role).get(`/messages/${id}`)).status).toBe(403);
      expect((await team.as(role).delete(`/messages/${id}`)).status).toBe(403);
      expect((await team.as(role).post('/message-retries', { messageId: id })).status).toBe(403);
    }
    expect((await nobody(api).get('/messages')).status).toBe(401);
    expect((await others.as('lead').get('/messages')).body).toMatchObject({ items: [] });
    for (const answer of [await others.as('admin').get(`/messages/${id}`), await others.as('admin').delete(`/messages/${id}`), await others.as('admin').post('/message-retries', { messageId: id })]) {
      expect([answer.status, answer.body.code]).toEqual([404, 'platform/not-found']);
    }
    expect((await team.as('lead').get('/outbox-board')).status).toBe(403);
    expect((await team.as('admin').get('/outbox-board')).body).toMatchObject({ email: 'sandbox', waiting: 1, failed: 0, messages: [{ state: 'scheduled', count: 1 }], work: [{ kind: 'messaging.send-message', waiting: 1, due: 0 }] });
  });

  test('names the field of a wrong question', async () => {
    const team = await aSignedInTeam(api);
    const wrong = async (path: string): Promise<unknown[]> => {
      const { status, body } = await team.as('lead').get(path);
      return [status, body.errors?.[0]?.field];
    };
    expect([await wrong('/messages?state=lost'), await wrong('/messages?contactId=7'), await wrong('/messages?dueAfter=today')]).toEqual([[400, 'state'], [400, 'contactId'], [400, 'dueAfter']]);
    expect((await team.as('lead').post('/message-retries', {})).body).toMatchObject({ status: 422, errors: [{ field: 'messageId', code: 'required' }] });
    expect((await team.as('lead').get('/messages/7')).status).toBe(404);
  });

  test('shows the text of an invitation’s mail to admins alone', async () => {
    const team = await aSignedInTeam(api);
    const invited = await team.as('admin').post('/invitations', { email: `new-${newId()}@example.org`, role: 'lead', name: 'Kim Minjun', language: 'ko' });
    expect(invited.status).toBe(201);
    const { items } = (await team.as('lead').get('/messages')).body as { items: Message[] };
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({ purpose: 'account', body: null, subject: null });
    await reached(team, items[0]!.id, 'sent');
    const link = String(invited.body.link).split('/').at(-1)!;
    expect(String((await team.as('admin').get(`/messages/${items[0]!.id}`)).body.body)).toContain(link);
    expect((await shown(team, items[0]!.id))['body']).toBeNull();
  });
});

describe('the reminder of a follow-up', () => {
  const api = testApi();
  let worker: RunningWorker;
  beforeAll(async () => {
    worker = await startWorker(api.clock);
  }, 60_000);
  afterAll(() => worker?.close());

  test('is one mail at eight in the morning of its day, and none for one that is done', async () => {
    const team = await aSignedInTeam(api, { language: 'es' });
    const contactId = ((await team.as('organizer').post('/contacts', { givenName: 'Guadalupe' })).body as Message).id;
    const promise = async (title: string): Promise<Message> =>
      (await team.as('organizer').post('/follow-ups', { id: newId(), title, about: { kind: 'contact', id: contactId }, assigneeId: 'me', dueOn: '2026-10-17' })).body as Message;
    const [kept, done] = [await promise('Llevar la hoja de firmas'), await promise('Llamar el sábado')];
    expect((await team.as('organizer').patch(`/follow-ups/${done.id}`, { version: 1, state: 'done' })).status).toBe(200);
    const mails = async (): Promise<Message[]> => ((await team.byToken('admin').get('/messages')).body as { items: Message[] }).items;
    api.clock.moveTo(new Date('2026-10-17T14:59:59Z'));
    await worker.app.get(Sweep).pass();
    expect(await mails()).toEqual([]);
    api.clock.moveTo(new Date('2026-10-17T15:00:00Z'));
    const sent = await until('the reminder', async () => {
      const all = await mails();
      return all.some((mail) => mail.state === 'sent') && all;
    });
    expect(sent.map((mail) => [mail['language'], mail['subject'], mail['dedupeKey']])).toEqual([
      ['es', 'Un seguimiento para hoy', expect.stringMatching(new RegExp(`^follow-ups\\.due:[0-9a-f]{20}:${kept.id}\\.2026-10-17$`))],
    ]);
    expect(sent[0]!['body']).toContain('en su lista para el sábado, 17 de octubre: Llevar la hoja de firmas');
    expect(String(sent[0]!['to'])).toContain(team.users.organizer);
  });

  test('names nobody: what a rule promised is said by its kind, a title with a name is read in the app', async () => {
    api.clock.moveTo(new Date(TEST_NOW));
    const team = await aSignedInTeam(api, { language: 'es' });
    const lead = team.byToken('lead');
    const person = async (more: object): Promise<string> => ((await lead.post('/contacts', { givenName: 'Guadalupe', familyName: 'López', ...more })).body as Message).id;
    const [contactId, away] = [await person({}), await person({ phones: [{ number: '(213) 555-0101' }] })];
    const visit = async (about: string, more: object): Promise<unknown> => expect((await lead.post('/house-visits', { id: newId(), contactId: about, visitedAt: api.clock.now().toISOString(), ...more })).status).toBe(201);
    await visit(contactId, { outcome: 'come_back_later', comeBack: { on: '2026-10-17' } });
    await visit(contactId, { outcome: 'language_barrier', languageNeeded: 'ko' });
    for (const day of [9, 6, 3]) await visit(away, { outcome: 'not_home', visitedAt: new Date(api.clock.now().getTime() - day * 86_400_000).toISOString() });
    for (const title of ['Hablar con Lupe otra vez', 'Llevar la hoja de firmas']) {
      expect((await lead.post('/follow-ups', { id: newId(), title, about: { kind: 'contact', id: contactId }, assigneeId: 'me', dueOn: '2026-10-17' })).status).toBe(201);
    }
    api.clock.moveTo(new Date('2026-10-20T16:00:00Z'));
    const mails = await until('the reminders', async () => {
      const { items } = (await team.byToken('admin').get('/messages')).body as { items: Message[] };
      return items.length === 5 && items.every(({ state }) => state === 'sent') && items;
    });
    const bodies = mails.map((mail) => String(mail['body'])).sort();
    for (const line of ['una llamada a alguien a quien no se encontró en la puerta', 'una visita que necesita otro idioma', 'una visita que quedó para ese día', 'un próximo paso con alguien de su lista', 'Llevar la hoja de firmas']) {
      expect(bodies.filter((body) => body.includes(`: ${line}\n`))).toHaveLength(1);
    }
    expect(JSON.stringify(mails)).not.toMatch(/guadalupe|lópez|lupe/i);
    expect(((await lead.get('/follow-ups?assignee=me&state=open')).body as { items: Array<{ title: string }> }).items.map(({ title }) => title)).toContain('Visitar otra vez a Guadalupe López');
  });
});
