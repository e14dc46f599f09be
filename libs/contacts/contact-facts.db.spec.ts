import { newId } from '@doorstep/kernel';
import type { Role, Scope } from '@doorstep/platform/database';
import type { TestOrganization } from '../../test/support';
import { anOrganization, testDatabase } from '../../test/support';
import { contactsRoom } from '../../test/support/contacts';
import type { NewConsent } from './contact-facts';

describe('What is written down of people', () => {
  const database = testDatabase();
  const room = () => contactsRoom(database);
  let home: TestOrganization;
  beforeEach(async () => {
    home = await anOrganization(database);
  });
  const as = <T>(role: Role | 'system', work: (scope: Scope) => Promise<T>, at = home): Promise<T> => database.app.withScope(at.actor(role), work);
  const make = (displayName: string) => as('lead', async (scope) => (await room().contacts.create(scope, { displayName })).value.id);
  const read = (id: string) => as('lead', (scope) => room().contacts.get(scope, id));
  const rows = (sql: string) => as('lead', (scope) => scope.query<Record<string, unknown>>(sql, [home.id]));

  test('many touches are one statement, sent twice they are there once, and the last touch only moves forward', async () => {
    const [rosa, min] = [await make('Rosa'), await make('Min')];
    const touch = (contactId: string, at: string, kind: 'call' | 'note' = 'call', id = newId()) => ({ id, contactId, kind, occurredAt: new Date(at), timeZone: 'UTC', sourceKind: 'touches', sourceId: id });
    const sent = [touch(rosa, '2026-10-02T10:00:00Z'), touch(rosa, '2026-10-01T10:00:00Z'), touch(min, '2026-10-03T10:00:00Z'), touch(min, '2026-10-09T10:00:00Z', 'note')];
    for (let i = 0; i < 2; i += 1) await as('organizer', (scope) => room().facts.touch(scope, sent));
    expect(await rows('SELECT id FROM touches WHERE organization_id = $1')).toHaveLength(4);
    await as('organizer', (scope) => room().facts.touch(scope, [touch(rosa, '2026-09-01T10:00:00Z')]));
    expect([(await read(rosa)).lastTouchedAt, (await read(min)).lastTouchedAt]).toEqual(['2026-10-02T10:00:00.000Z', '2026-10-03T10:00:00.000Z']);
  });

  test('the current stand is the latest made, in its campaign and over all, however late it arrives', async () => {
    const rosa = await make('Rosa');
    const campaignId = newId();
    const assess = (value: number, at: string, campaign: string | null = campaignId) => as('organizer', (scope) => room().facts.assess(scope, { contactId: rosa, campaignId: campaign, value, basis: 'phone', assessedAt: new Date(at) }));
    await assess(2, '2026-10-10T10:00:00Z');
    await assess(4, '2026-10-01T10:00:00Z');
    await assess(3, '2026-09-01T10:00:00Z', null);
    expect((await read(rosa)).assessment).toEqual({ value: 2, assessedAt: '2026-10-10T10:00:00.000Z', campaignId, faded: false });
    expect(await rows('SELECT campaign_id, value FROM current_assessments WHERE organization_id = $1 ORDER BY value')).toEqual([{ campaign_id: campaignId, value: 2 }, { campaign_id: '00000000-0000-0000-0000-000000000000', value: 3 }]);
    expect(await rows('SELECT value FROM assessments WHERE organization_id = $1')).toHaveLength(3);
    expect(await rows("SELECT code FROM touches WHERE organization_id = $1 AND kind = 'assessment'")).toHaveLength(3);
    database.clock.moveBy(60 * 86_400_000);
    expect((await read(rosa)).assessment?.faded).toBe(true);
    database.clock.moveBy(-60 * 86_400_000);
    await as('organizer', (scope) => room().facts.assess(scope, { contactId: rosa, campaignId, value: 1, basis: 'house_visit', assessedAt: scope.now, sourceKind: 'house_visit', sourceId: newId() }));
    expect(await rows("SELECT code FROM touches WHERE organization_id = $1 AND kind = 'assessment'")).toHaveLength(3);
  });

  test('an import never brings a revoked address back; the person does', async () => {
    const rosa = await make('Rosa');
    const say = (status: NewConsent['status'], method: NewConsent['method'], day: string) => as('lead', (scope) => room().facts.consent(scope, { contactId: rosa, channel: 'sms', address: '(213) 555-0101', purpose: 'organizing', status, method, at: new Date(day) }));
    const history = () => rows('SELECT status, method, address FROM consents WHERE organization_id = $1 ORDER BY at');
    await say('granted', 'import', '2026-10-01T10:00:00Z');
    await say('revoked', 'text', '2026-10-02T10:00:00Z');
    await say('granted', 'import', '2026-10-03T10:00:00Z');
    expect(await history()).toEqual([{ status: 'granted', method: 'import', address: '+12135550101' }, { status: 'revoked', method: 'text', address: '+12135550101' }]);
    await say('granted', 'door', '2026-10-04T10:00:00Z');
    expect((await history()).at(-1)).toMatchObject({ status: 'granted', method: 'door' });
  });

  test('somebody may be written to after the latest word on the address and purpose, and not at all when they asked to be left alone', async () => {
    const rosa = await make('Rosa');
    const ask = (more: object = {}, at = home) =>
      as('lead', (scope) => room().facts.mayWrite(scope, { contactId: rosa, channel: 'email', address: 'Rosa@Example.org', purpose: 'organizing', ...more }), at);
    const say = (status: NewConsent['status'], day: string) =>
      as('lead', (scope) => room().facts.consent(scope, { contactId: rosa, channel: 'email', address: 'rosa@example.ORG', purpose: 'organizing', status, method: 'door', at: new Date(day) }));
    expect(await ask()).toBe('no_consent');
    await say('granted', '2026-10-02T10:00:00Z');
    await say('revoked', '2026-10-01T10:00:00Z');
    expect([await ask(), await ask({ purpose: 'events' }), await ask({ channel: 'sms' }), await ask({ address: 'other@example.org' })]).toEqual(['yes', 'no_consent', 'no_consent', 'no_consent']);
    expect([await ask({ contactId: newId() }), await ask({}, await anOrganization(database))]).toEqual(['do_not_contact', 'do_not_contact']);
    await say('revoked', '2026-10-03T10:00:00Z');
    expect(await ask()).toBe('opted_out');
    await say('granted', '2026-10-04T10:00:00Z');
    await as('lead', (scope) => room().contacts.change(scope, rosa, { version: 1, doNotContact: true }));
    expect(await ask()).toBe('do_not_contact');
  });

  test('a no to one purpose is a no to all by that address, until the person says yes; no list brings it back', async () => {
    const rosa = await make('Rosa');
    const address = '(213) 555-0101';
    const say = (status: NewConsent['status'], purpose: NewConsent['purpose'], day: number, more: Partial<NewConsent> = {}) =>
      as('lead', (scope) => room().facts.consent(scope, { contactId: rosa, channel: 'sms', address, purpose, status, method: 'door', at: new Date(Date.UTC(2026, 9, day)), ...more }));
    const may = () => as('lead', async (scope) => [
      await room().facts.mayWrite(scope, { contactId: rosa, channel: 'sms', address, purpose: 'organizing' }),
      await room().facts.mayWrite(scope, { contactId: rosa, channel: 'sms', address, purpose: 'events' }),
    ]);
    await say('granted', 'organizing', 1);
    await say('granted', 'events', 1);
    await say('revoked', 'events', 2, { address: '(213) 555-0102' });
    expect(await may()).toEqual(['yes', 'yes']);
    await say('revoked', 'organizing', 3);
    await say('unknown', 'organizing', 4);
    expect(await may()).toEqual(['opted_out', 'opted_out']);
    await say('granted', 'events', 5, { method: 'import' });
    await say('granted', 'organizing', 6, { method: 'import' });
    expect(await may()).toEqual(['opted_out', 'opted_out']);
    expect(await rows("SELECT 1 FROM consents WHERE organization_id = $1 AND method = 'import'")).toEqual([]);
    await say('granted', 'events', 7);
    expect(await may()).toEqual(['no_consent', 'yes']);
    await say('granted', 'organizing', 7);
    await say('granted', 'organizing', 10, { method: 'import' });
    // A no that a phone brings late is dated before the list's yes, and holds.
    await say('revoked', 'urgent', 9);
    expect(await may()).toEqual(['opted_out', 'opted_out']);
  });

  test('numbers without a country are read where the organization is', async () => {
    const rosa = await make('Rosa');
    await as('lead', (scope) => scope.query("UPDATE organizations SET default_region = 'MX' WHERE id = $1", [scope.organizationId]));
    const say = (channel: NewConsent['channel'], address: string) => as('lead', (scope) => room().facts.consent(scope, { contactId: rosa, channel, address, purpose: 'organizing', status: 'granted', method: 'door', at: scope.now }));
    await say('whatsapp', '55 1234 5678');
    expect(await rows('SELECT address FROM consents WHERE organization_id = $1')).toEqual([{ address: '+525512345678' }]);
    await expect(say('sms', 'lupe.k')).rejects.toMatchObject({ code: 'contacts/consent-needs-address', details: { field: 'address' } });
    for (const address of ['55 1234 5678', '+525512345678']) expect(await as('lead', (scope) => room().facts.mayWrite(scope, { contactId: rosa, channel: 'whatsapp', address, purpose: 'organizing' }))).toBe('yes');
    expect(await as('lead', (scope) => room().facts.mayWrite(scope, { contactId: rosa, channel: 'whatsapp', address: 'lupe.k', purpose: 'organizing' }))).toBe('no_consent');
  });

  test('notes are sealed, and read by who may read them', async () => {
    const rosa = await make('Rosa');
    const write = (role: Role, visibility: 'team' | 'leads') => as(role, (scope) => room().facts.note(scope, { contactId: rosa, text: `by ${role} for ${visibility}`, visibility, writtenAt: scope.now }));
    const ids = [await write('lead', 'team'), await write('lead', 'leads'), await write('organizer', 'leads'), await write('volunteer', 'leads')];
    const readAs = async (role: Role, at = home) => [...(await as(role, (scope) => room().facts.readNotes(scope, ids), at)).values()].sort();
    expect(await readAs('lead')).toHaveLength(4);
    expect(await readAs('organizer')).toEqual(['by lead for team', 'by organizer for leads']);
    expect(await readAs('volunteer')).toEqual(['by volunteer for leads']);
    expect(await readAs('admin', await anOrganization(database))).toEqual([]);
    const [row] = await rows('SELECT sealed_text FROM notes WHERE organization_id = $1 LIMIT 1');
    expect((row!['sealed_text'] as Buffer).toString('latin1')).not.toContain('lead');
  });

  test('members who left come again, holders end, and people of others are never members', async () => {
    const rosa = await make('Rosa');
    const [listId, other] = [newId(), await anOrganization(database)];
    const { audiences } = room();
    await as('lead', async (scope) => {
      await audiences.open(scope, 'circle', listId);
      await audiences.open(scope, 'circle', listId);
      expect(await audiences.addMembers(scope, listId, [rosa, rosa, newId()])).toBe(1);
      expect(await audiences.addMembers(scope, listId, [rosa])).toBe(0);
      await audiences.endMembers(scope, listId, [rosa]);
      expect(await audiences.members(scope, listId)).toEqual([]);
      expect(await audiences.addMembers(scope, listId, [rosa])).toBe(1);
      await audiences.addHolder(scope, listId, home.users.volunteer, 'chair');
      await audiences.addHolder(scope, listId, home.users.organizer, 'mentor', new Date(scope.now.getTime() - 1));
      expect((await audiences.holders(scope, listId)).map((holder) => [holder.userId, holder.role])).toEqual([[home.users.volunteer, 'chair']]);
    });
    expect(await as('volunteer', (scope) => audiences.isHeld(scope, listId, ['chair']))).toBe(true);
    expect(await as('admin', (scope) => audiences.members(scope, listId), other)).toEqual([]);
  });
});
