import { newId } from '@doorstep/kernel';
import { ContactsService } from '@doorstep/contacts';
import { Database } from '@doorstep/platform/database';
import type { SignedInTeam } from '../support/team';
import type { Prepare } from './access-row';

/** The body of an answer that must have made something. */
const made = (answer: { status: number; body: { id: string } & Record<string, unknown> }, what: string): { id: string } & Record<string, unknown> => {
  if (answer.status !== 201) throw new Error(`${what} was not made: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body;
};

/** Something made by the organization's own admin: `path` is the collection. */
export const make = async (team: SignedInTeam, path: string, body: object): Promise<{ id: string } & Record<string, unknown>> =>
  made((await team.as('admin').post(path, body)) as never, path);

/** A call of a collection; `body` may need rows of the organization. */
export const send = (path: string, body: (team: SignedInTeam) => object | Promise<object>): Prepare => async (team) => ({ path, body: await body(team) });

/** A list that must show a row just made, and to no stranger. */
export const lists = (path: string, body: (team: SignedInTeam) => object | Promise<object>, query = ''): Prepare => async (team) => {
  const { id } = await make(team, path, await body(team));
  return { path: `${path}${query}`, shows: id };
};

/** A row of a collection, just made: read it, or change it with its version. */
export const one = (path: string, body: (team: SignedInTeam) => object | Promise<object>, change?: object): Prepare => async (team) => {
  const { id } = await make(team, path, await body(team));
  return { path: `${path}/${id}`, shows: id, ...(change ? { body: { version: 1, ...change } } : {}) };
};

/** A person of the organization, made by its admin through the front door of contacts. */
export const aPerson = async (team: SignedInTeam, api: Parameters<Prepare>[1]): Promise<string> => {
  const contacts = api.app.get(ContactsService, { strict: false });
  const database = api.app.get(Database, { strict: false });
  const { value } = await database.withScope(team.actor('admin'), (scope) => contacts.create(scope, { id: newId(), givenName: 'Rosa', familyName: 'Park', addresses: [{ line1: '1423 W 8th St', city: 'Los Angeles', region: 'CA', postalCode: '90017' }] } as never));
  return value.id;
};

/** An act on many people that is done at once. */
export const tagged: Prepare = async (team, api) => ({ path: '/bulk-acts', body: { act: 'tag', target: { tag: 'Committee' }, contactIds: [await aPerson(team, api)] } });
/** So many that the worker is to do it: until then it can be stopped. */
export const taggedLater: Prepare = async (team, api) => {
  await team.as('admin').patch('/settings', { 'bulk.atOnce': 1 });
  const { status, body } = await team.as('admin').post('/bulk-acts', { act: 'tag', target: { tag: 'Committee' }, contactIds: [await aPerson(team, api), await aPerson(team, api)] });
  if (status !== 202) throw new Error(`the act was not left to the worker: ${status}`);
  return { path: `/bulk-acts/${body.id}`, body: { status: 'cancelled' }, shows: body.id };
};

/** A row made by the body of another preparation. */
export const then = (first: Prepare, path: (id: string) => string, body?: object): Prepare => async (team, api, role) => {
  const { id } = await make(team, (await first(team, api, role)).path, (await first(team, api, role)).body!);
  return { path: path(id), body, shows: id };
};

/** The pin of the door that `lines` are written for. */
export const pinAt = (lines: Prepare): Prepare => async (team, api) =>
  ({ path: (await lines(team, api, 'admin')).path.replace(/people\/.*$/, 'pins'), body: { latitude: 34.0503, longitude: -118.2702 } });
