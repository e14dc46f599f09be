import { testApi } from '../support/server';
import type { SignedInTeam } from '../support/team';
import { aSignedInTeam } from '../support/team';

describe('fields that an organization keeps of its people', () => {
  const api = testApi();
  let team: SignedInTeam;
  let others: SignedInTeam;
  beforeAll(async () => {
    [team, others] = [await aSignedInTeam(api), await aSignedInTeam(api)];
  });
  const version = async () => (await team.as('admin').get('/custom-fields')).body.version as number;
  const items = [
    { label: { en: 'Shirt', ko: '셔츠' }, kind: 'choice', choices: ['S', 'M'] }, { label: 'Years there', kind: 'number' }, { label: 'Card signed', kind: 'date' }, { label: 'Drives', kind: 'yes_no' }, { label: 'Locker', kind: 'text' },
  ];

  test('are defined by admins, read by the team in their language, and are nobody else’s', async () => {
    const made = await team.as('admin').put('/custom-fields', { version: await version(), items });
    expect([made.status, made.body.items.map(({ name, kind }: { name: string; kind: string }) => `${name} ${kind}`)]).toEqual([200, ['Shirt choice', 'Years there number', 'Card signed date', 'Drives yes_no', 'Locker text']]);
    const korean = (await team.as('organizer').get('/custom-fields')).body;
    expect(korean.items[0]).toEqual({ name: 'Shirt', label: expect.any(String), labelTexts: { en: 'Shirt', ko: '셔츠' }, kind: 'choice', choices: ['S', 'M'] });
    expect((await others.as('organizer').get('/custom-fields')).body.items).toEqual([]);
    expect((await team.as('volunteer').get('/custom-fields')).status).toBe(403);
    expect((await team.as('lead').put('/custom-fields', { version: 1, items: [] })).status).toBe(403);
    expect((await team.as('admin').put('/custom-fields', { version: 1, items })).status).toBe(409);
    expect(Object.keys((await team.as('lead').get('/settings')).body)).not.toContain('people.fields');
    // Other settings leave them as they are.
    expect((await team.as('admin').patch('/settings', { 'fading.days': 60 })).status).toBe(200);
    expect((await team.as('organizer').get('/custom-fields')).body.items).toHaveLength(5);
  });

  test('are never about what is never kept, and the refusal names which', async () => {
    const refused = async (more: object[]) => {
      const { status, body } = await team.as('admin').put('/custom-fields', { version: await version(), items: [...items, ...more] });
      return [status, ...(body.errors as Array<{ field: string; code: string }>).map(({ field, code }) => `${field} ${code}`)];
    };
    expect(await refused([{ label: 'Immigration status', kind: 'text' }])).toEqual([422, 'items[5].label contacts/label-never-kept']);
    expect(await refused([{ label: { en: 'Group', ko: '체류 신분' }, kind: 'text' }, { label: 'Wave', kind: 'choice', choices: ['A', 'sin papeles'] }])).toEqual([422, 'items[5].label contacts/label-never-kept', 'items[6].choices contacts/label-never-kept']);
    expect(await refused([{ label: 'Locker', kind: 'number' }, { label: 'Ride', kind: 'choice' }, { label: 'x', kind: 'color' }])).toEqual([422, 'items[7].kind not-in-list']);
  });

  test('take values of their kind, on a new person and on a change; what a list brought stays free', async () => {
    const organizer = team.as('organizer');
    const customFields = { Shirt: 'M', 'Years there': 4, 'Card signed': '2026-10-14', Drives: true, Locker: '12', 'Old list id': 'x-7' };
    const made = await organizer.post('/contacts', { givenName: 'Rosa', customFields });
    expect([made.status, made.body.customFields]).toEqual([201, customFields]);
    const wrong = await organizer.post('/contacts', { givenName: 'Ana', customFields: { Shirt: 'XL', 'Years there': '4' } });
    expect([wrong.status, wrong.body.errors.map(({ field }: { field: string }) => field)]).toEqual([422, ['customFields.Shirt', 'customFields.Years there']]);
    const korean = await organizer.patch(`/contacts/${made.body.id}`, { version: 1, customFields: { Drives: 'yes' } }, { 'Accept-Language': 'ko' });
    expect([korean.status, korean.body.errors]).toEqual([422, [{ field: 'customFields.Drives', code: 'contacts/own-field-yes_no', message: '예 또는 아니요를 골라 주세요' }]]);
    const changed = await organizer.patch(`/contacts/${made.body.id}`, { version: 1, customFields: { Shirt: 'S', Locker: null } });
    expect(changed.body.customFields).toEqual({ Shirt: 'S', 'Years there': 4, 'Card signed': '2026-10-14', Drives: true, 'Old list id': 'x-7' });
    const { Locker: _, ...kept } = customFields;
    expect((await organizer.get(`/contacts/${made.body.id}`)).body.customFields).toEqual({ ...kept, Shirt: 'S' });
  });
});
