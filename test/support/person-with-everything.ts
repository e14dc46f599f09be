import { newId } from '@doorstep/kernel';
import { Database } from '@doorstep/platform/database';
import { Sealer } from '@doorstep/platform/seal';
import type { TestApi } from './server';
import type { SignedInTeam } from './team';

/** A person with something in every table that holds people, each with a word of its own that begins with `mark`. */
export interface PersonWithEverything {
  id: string;
  displayName: string;
  /** Section of the file → words that must stand in it. */
  words: Record<string, string[]>;
}

/** `other` is somebody they are tied to, and who visits were also about. */
export async function personWithEverything(api: TestApi, team: SignedInTeam, mark: string, other: string): Promise<PersonWithEverything> {
  const [lead, organizer] = [team.as('lead'), team.as('organizer')];
  const ok = async (answer: Promise<{ status: number; body: unknown }>): Promise<Record<string, never> & { id: string; version: number }> => {
    const { status, body } = await answer;
    if (status < 200 || status > 202) throw new Error(JSON.stringify(body));
    return body as never;
  };
  const word = (of: string): string => `${mark}${of}`;
  const digits = mark === 'own' ? '0142' : '0143';
  const person = {
    givenName: word('given'), familyName: '<script>alert(1)</script>', preferredName: word('preferred'), languages: ['es'], languagesRead: ['ko'], tags: [word('tag')], caution: word('caution'),
    phones: [{ number: `(213) 555-${digits}` }], emails: [{ address: `${mark}mail@example.org` }], customFields: { badge: word('badge') },
    addresses: [{ line1: `77 ${word('street')}`, city: 'Los Angeles', region: 'CA', postalCode: '90017', notes: word('gate') }], employments: [{ employerName: word('employer'), jobTitle: word('job') }],
  };
  const { id } = await ok(organizer.post('/contacts', person));
  const twin = await ok(lead.post('/contacts', { ...person, givenName: word('twin') }));
  await ok(lead.post('/contact-merges', { survivorId: id, duplicateId: twin.id }));
  const campaign = await ok(lead.post('/campaigns', { name: word('campaign'), stage: 'building', memberIds: [team.users.organizer], issues: [{ label: 'Heat' }] }));
  const plan = await ok(organizer.post('/house-visits', {
    id: newId(), contactId: id, campaignId: campaign.id, visitedAt: '2026-10-01T01:10:00Z', timeZone: 'America/Los_Angeles', visitorIds: ['me'], outcome: 'talked', met: [{ contactId: id }, { contactId: other }],
    issues: ['Heat', word('issue')], asks: [{ id: newId(), text: word('ask'), answer: 'yes' }], assessment: { value: 2 }, notes: word('visitnote'), leadersNamed: [{ contactId: other }],
    consent: { status: 'granted', wording: word('wording') }, followUps: [{ id: newId(), title: word('visittask'), dueOn: '2026-11-04' }],
  }));
  await ok(organizer.post('/house-visits', { id: newId(), contactId: id, campaignId: campaign.id, visitedAt: '2026-10-02T01:10:00Z', timeZone: 'America/Los_Angeles', outcome: 'not_home' }));
  await ok(organizer.post('/follow-ups', { title: word('task'), about: { kind: 'contact', id }, assigneeId: team.users.lead, dueOn: '2026-10-20' }));
  for (const [what, body] of [['notes', { text: word('leadnote'), visibility: 'leads' }], ['touches', { kind: 'call', note: word('call') }], ['assessments', { value: 1, basis: 'phone', note: word('standnote') }],
    ['relationships', { kind: 'friend', contactId: other }], ['consents', { channel: 'sms', address: `+1213555${digits}`, purpose: 'events', status: 'granted', method: 'phone', evidence: word('evidence') }]] as const) await ok(lead.post(`/contacts/${id}/${what}`, body));
  const { version } = await ok(lead.get(`/contacts/${id}`));
  await ok(team.as('admin').patch(`/contacts/${id}`, { version, pronouns: word('pronounA') }));
  await ok(lead.patch(`/contacts/${id}`, { version, pronouns: word('pronounB'), onConflict: 'ask-lead' }));
  await ok(lead.post('/visit-lists', { name: word('list'), contactIds: [id], status: 'draft' }));
  await ok(organizer.post('/contact-forgettings', { contactId: id, reason: word('forget') }));
  await api.app.get(Database, { strict: false }).withScope(team.actor('lead'), async (scope) => {
    const sealed = (text: string, table: string, column: string, rowId: string) => api.app.get(Sealer, { strict: false }).seal(text, { table, column, rowId, organizationId: team.id });
    const [list, offer, message] = [newId(), newId(), newId()];
    await scope.query(
      `INSERT INTO imports (organization_id, id, status, file_name, file_hash, file_until, request_hash, encoding, delimiter, row_estimate, reading, columns) VALUES ($1, $2, 'done', $3, '', now(), '', 'utf-8', ',', 1, '{}', '[]')`,
      [team.id, list, `${word('file')}.csv`]);
    await scope.query("INSERT INTO import_rows (organization_id, import_id, row_number, outcome, contact_id, sealed_cells) VALUES ($1, $2, 3, 'created', $3, $4)",
      [team.id, list, id, await sealed(JSON.stringify([word('cell')]), 'import_rows', 'sealed_cells', `${list}/3`)]);
    await scope.query("INSERT INTO import_offers (organization_id, id, import_id, row_number, contact_id, kind, sealed_text, text_key, state, created_at) VALUES ($1, $2, $3, 3, $4, 'caution', $5, 'y', 'open', now())",
      [team.id, offer, list, id, await sealed(word('offer'), 'import_offers', 'sealed_text', offer)]);
    await scope.query(
      `INSERT INTO messages (organization_id, id, channel, purpose, address, contact_id, language, time_zone, sealed_content, state, dedupe_key, occasion_kind, occasion_id, due_at, message_header, created_at, updated_at)
       VALUES ($1, $2, 'sms', 'organizing', '+12135550142', $3, 'es', 'UTC', $4, 'sent', $2::uuid::text, 'tests', $5, now(), 'x', now(), now())`,
      [team.id, message, id, await sealed(JSON.stringify({ subject: '', text: word('message') }), 'messages', 'sealed_content', message), list]);
    await scope.query("INSERT INTO message_changes (organization_id, id, message_id, state, at) VALUES ($1, $2, $3, 'sent', now())", [team.id, newId(), message]);
  });
  if (!plan.id) throw new Error('the visit was not kept');
  return {
    id, displayName: `${word('given')} <script>alert(1)</script>`,
    words: {
      person: ['given', 'preferred', 'caution', 'badge', 'pronounA'].map(word), phones: [`+1213555${digits}`], emails: [`${mark}mail@example.org`], addresses: [word('street'), word('gate')], languages: [], tags: [word('tag')],
      employments: [word('employer'), word('job')], changes: [word('pronounA')], fieldConflicts: [word('pronounB')], consents: [word('wording'), word('evidence')], assessments: [], relationships: [],
      notes: ['visitnote', 'leadnote', 'standnote', 'call'].map(word), touches: [word('ask')], audiences: [word('list')], forgettings: [word('forget')], merges: [word('twin')], readers: [],
      followUps: [word('task'), word('visittask')], messages: [word('message')], imports: [word('file'), word('cell')], importOffers: [word('offer')], houseVisits: [word('issue'), word('campaign')], houseVisitPeople: [],
      visitLists: [word('list'), word('street')], asks: [word('ask')], exports: [], nextAttempts: [],
    },
  };
}
