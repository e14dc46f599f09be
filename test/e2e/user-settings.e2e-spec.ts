import { LIST_COLUMNS } from '@doorstep/contacts/domain';
import { testApi } from '../support/server';
import type { SignedInTeam } from '../support/team';
import { aSignedInTeam } from '../support/team';

describe('what somebody chose for themselves', () => {
  const api = testApi();
  let team: SignedInTeam;
  beforeEach(async () => {
    team = await aSignedInTeam(api);
  });
  const read = async (role: 'lead' | 'organizer') => (await team.as(role).get('/user-settings')).body;

  test('is there on another device, and is nobody else’s', async () => {
    expect(await read('lead')).toEqual({ 'people.columns': null });
    const kept = await team.as('lead').patch('/user-settings', { 'people.columns': [...LIST_COLUMNS] });
    expect([kept.status, kept.body]).toEqual([200, { 'people.columns': [...LIST_COLUMNS] }]);
    // A token is another device of the same person.
    expect((await team.byToken('lead').get('/user-settings')).body).toEqual(kept.body);
    expect(await read('organizer')).toEqual({ 'people.columns': null });
    expect((await (await aSignedInTeam(api)).as('lead').get('/user-settings')).body).toEqual({ 'people.columns': null });
    await team.as('lead').patch('/user-settings', { 'people.columns': ['phone'] });
    await team.as('lead').patch('/user-settings', {});
    expect(await read('lead')).toEqual({ 'people.columns': ['phone'] });
    await team.as('lead').patch('/user-settings', { 'people.columns': null });
    expect(await read('lead')).toEqual({ 'people.columns': null });
  });

  test('that cannot be kept is named, and nothing of it is kept', async () => {
    const wrong = await team.as('lead').patch('/user-settings', { 'people.columns': 'phone', colour: 'red' });
    expect([wrong.status, wrong.body.errors.map((one: { field: string }) => one.field)]).toEqual([422, ['people.columns', 'colour']]);
    expect((await team.as('lead').patch('/user-settings', [] as never)).status).toBe(400);
    expect(await read('lead')).toEqual({ 'people.columns': null });
  });
});
