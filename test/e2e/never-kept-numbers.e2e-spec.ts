import { newId } from '@doorstep/kernel';
import { testApi } from '../support/server';
import type { SignedInTeam } from '../support/team';
import { aSignedInTeam } from '../support/team';

const HELD = ['SSN 123-45-6789', 'his A 123456789', 'it is 123–45–6789'];

describe('numbers of identity papers are kept nowhere that people write in their own words', () => {
  const api = testApi();
  let team: SignedInTeam;
  let id: string;
  let listId: string;
  let stop: { id: string; people: Array<{ contactId: string }> };
  beforeAll(async () => {
    team = await aSignedInTeam(api);
    id = (await team.as('admin').post('/contacts', { givenName: 'Rosa', phones: [{ number: '213-555-0101' }], addresses: [{ line1: '1423 W 8th St', city: 'Los Angeles', region: 'CA', postalCode: '90017' }] })).body.id;
    listId = (await team.as('admin').post('/visit-lists', { name: 'Tuesday', contactIds: [id] })).body.id;
    [stop] = (await team.as('admin').get(`/visit-lists/${listId}/stops`)).body.items;
  });
  const consent = (more: object): object => ({ channel: 'sms', purpose: 'events', status: 'granted', method: 'phone', ...more });
  const visit = (more: object): object => ({ contactId: id, outcome: 'talked', ...more });
  const followUp = (title: string): object => ({ title, about: { kind: 'contact', id }, assigneeId: 'me', dueOn: '2026-10-20' });

  const places: Array<[string, string, () => string, (text: string) => object]> = [
    ['a follow-up', 'title', () => '/follow-ups', followUp],
    ['what a visit asked', 'asks[0].text', () => '/house-visits', (text) => visit({ asks: [{ text, answer: 'yes' }] })],
    ['issues of a visit', 'issues', () => '/house-visits', (issue) => visit({ issues: [issue] })],
    ['topics of a visit', 'topics', () => '/house-visits', (topic) => visit({ topics: [topic] })],
    ['a note of a visit', 'notes', () => '/house-visits', (notes) => visit({ notes })],
    ['what a visit promised', 'followUps[0].title', () => '/house-visits', (title) => visit({ followUps: [{ title, dueOn: '2026-10-20', assigneeId: 'me' }] })],
    ['a consent at the door', 'consent.wording', () => '/house-visits', (wording) => visit({ consent: { channel: 'sms', status: 'granted', wording } })],
    ['the words of a consent', 'wording', () => `/contacts/${id}/consents`, (wording) => consent({ wording })],
    ['the proof of a consent', 'evidence', () => `/contacts/${id}/consents`, (evidence) => consent({ evidence })],
    ['a note', 'text', () => `/contacts/${id}/notes`, (text) => ({ text })],
    ['a note to where somebody stands', 'note', () => `/contacts/${id}/assessments`, (note) => ({ value: 2, basis: 'phone', note })],
    ['topics of a call', 'topics', () => `/contacts/${id}/touches`, (topic) => ({ kind: 'call', topics: [topic] })],
    ['a note to a call', 'note', () => `/contacts/${id}/touches`, (note) => ({ kind: 'call', note })],
    ['the name of a list', 'name', () => '/visit-lists', (name) => ({ name, contactIds: [id] })],
    ['a request to be forgotten', 'reason', () => '/contact-forgettings', (reason) => ({ contactId: id, reason })],
    ['the reason of a file', 'reason', () => '/exports', (reason) => ({ kind: 'contacts', format: 'csv', reason })],
    ['a job', 'employments[0].jobTitle', () => '/contacts', (jobTitle) => ({ givenName: 'Ana', employments: [{ worksiteName: 'Hotel Aurora', jobTitle }] })],
  ];
  test.each(places)('%s', async (_, field, path, body) => {
    for (const text of HELD) {
      const answer = await team.as('admin').post(path(), body(text));
      expect([text, answer.status, answer.body.code, answer.body.errors]).toEqual([text, 422, 'contacts/number-never-kept', [expect.objectContaining({ field, code: 'contacts/number-never-kept' })]]);
    }
    // The positive control: the same with a number that may be written (the list’s person stands on one already: 409).
    expect([200, 201, 202, 409]).toContain((await team.as('admin').post(path(), body('call 213-555-0101'))).status);
  });

  test('what came of a follow-up, and the lines of a door', async () => {
    const { id: followUpId } = (await team.as('admin').post('/follow-ups', { ...followUp('Bring the card'), id: newId() })).body;
    for (const text of HELD) {
      const done = await team.as('admin').patch(`/follow-ups/${followUpId}`, { version: 1, state: 'done', result: text });
      const lines = await team.as('admin').put(`/visit-lists/${listId}/stops/${stop.id}/people/${stop.people[0]!.contactId}/lines`, { lines: ['Ring twice', text] });
      expect([done, lines].map((answer) => [answer.status, answer.body.errors?.[0]?.field])).toEqual([[422, 'result'], [422, 'lines']]);
    }
  });
});
