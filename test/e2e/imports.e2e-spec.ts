import type { ImportBody } from '../support/imports';
import { EXPORT, SHEET, SPANISH, apiForImports, bringIn, sample, settled, upload } from '../support/imports';
import { PEOPLE } from '../support/lists/people';
import type { Variation } from '../support/lists/variations';
import { bytesOf, writable } from '../support/lists/variations';
import type { SignedInTeam, TestCaller } from '../support/team';

interface Person { id: string; displayName: string; phones: Array<{ number: string }>; emails: Array<{ address: string }>; [more: string]: unknown }

/** Six ways to keep one list: order of columns, language, encoding, delimiter, titles, sections, totals. */
const FORMS: readonly Variation[] = [
  { language: 'en', encoding: 'utf-8', delimiter: ',', lineEnd: '\n', names: 'split', titleRows: false, sections: false, totalRow: false, sepLine: false, turn: 0 },
  { language: 'es', encoding: 'windows-1252', delimiter: ';', lineEnd: '\r\n', names: 'split', titleRows: true, sections: false, totalRow: true, sepLine: false, turn: 3 },
  { language: 'ko', encoding: 'cp949', delimiter: ',', lineEnd: '\r\n', names: 'given family', titleRows: true, sections: false, totalRow: true, sepLine: false, turn: 5 },
  { language: 'ko', encoding: 'utf-8-bom', delimiter: '\t', lineEnd: '\n', names: 'split', titleRows: true, sections: true, totalRow: true, sepLine: false, turn: 0 },
  { language: 'en', encoding: 'utf-16le', delimiter: '\t', lineEnd: '\r\n', names: 'family, given', titleRows: false, sections: true, totalRow: false, sepLine: false, turn: 0 },
  { language: 'es', encoding: 'utf-16be', delimiter: '|', lineEnd: '\r', names: 'given family', titleRows: true, sections: false, totalRow: true, sepLine: true, turn: 7 },
];

describe('bringing in a list', () => {
  let team: SignedInTeam;
  let lead: TestCaller;
  const api = apiForImports((fresh) => ([team, lead] = [fresh, fresh.as('lead')]));

  const total = async (caller = lead): Promise<number> => (await caller.get('/contacts?limit=1&count=true')).body.total as number;
  const people = async (): Promise<Person[]> => {
    const { body } = await lead.get('/contacts?limit=100&sort=displayName');
    return Promise.all((body.items as Array<{ id: string }>).map(async ({ id }) => (await lead.get(`/contacts/${id}`)).body as Person));
  };
  const named = async (part: string): Promise<Person[]> => (await people()).filter((one) => one.displayName.includes(part));

  /** Answers every pair as somebody who knows these people: Lupe and her sister are two, Bob is Robert. */
  async function answerPairs(): Promise<string[]> {
    const told: string[] = [];
    for (;;) {
      const { body } = await lead.get('/duplicates?limit=1');
      const [pair] = body.items as Array<{ id: string; version: number; reasons: string[]; people: Array<{ id: string; displayName: string }> }>;
      if (!pair) return told;
      const [a, b] = pair.people as [{ id: string; displayName: string }, { id: string; displayName: string }];
      const names = [a.displayName, b.displayName].map((name) => name.split(' ').sort().join(' ')).sort();
      told.push(names.join(' / '));
      const sisters = names.some((name) => name.includes('Guadalupe')) && names.includes('Lopez Maria');
      const answer = sisters
        ? await lead.patch(`/duplicates/${pair.id}`, { version: pair.version, state: 'different' })
        : await lead.post('/contact-merges', { survivorId: a.id, duplicateId: b.id, fields: {} });
      expect([200, 201]).toContain(answer.status);
    }
  }

  const lists: Record<string, { file: string; columns: Record<string, string>; more?: object }> = {
    EXPORT: { file: EXPORT, columns: {} },
    SHEET: { file: SHEET, columns: { '#': 'assessment', 'CARD?': 'card' } },
    SPANISH: { file: SPANISH, columns: {}, more: { values: { assessment: { 6: null } } } },
  };
  const bring = (name: string): Promise<ImportBody> => bringIn(api, team, sample(lists[name]!.file), lists[name]!);

  test('an export of an online tool is understood without a question and comes in whole', async () => {
    const sent = await upload(api, team, sample(EXPORT), { name: 'C:\\lists\\export.csv' });
    expect([sent.status, sent.headers['location']]).toEqual([201, `/api/v1/imports/${sent.body.id}`]);
    expect(sent.body).toMatchObject({ kind: 'people', status: 'needs_mapping', fileName: 'export.csv', encoding: 'utf-8', delimiter: ',', headerRow: 1, rowEstimate: 20, campaignId: null });
    expect(sent.body.columns.filter((c: { asked: boolean }) => c.asked)).toEqual([]);
    expect(sent.body.columns[1]).toMatchObject({ index: 1, header: 'first_name', field: 'givenName', samples: ['María Guadalupe', '민준', 'José'] });
    expect(sent.body.preview[0].slice(1, 3)).toEqual(['María Guadalupe', 'López Hernández']);
    expect(sent.body.problems).toEqual(expect.arrayContaining([expect.objectContaining({ row: 14, code: 'imports/no-name-yet' }), expect.objectContaining({ row: 20, code: 'imports/phone-incomplete', message: expect.stringContaining('555-0114') })]));
    const started = await lead.post(`/imports/${sent.body.id}/runs`);
    expect([started.status, started.headers['location']]).toEqual([202, `/api/v1/imports/${sent.body.id}`]);
    const done = await settled(lead, sent.body.id, 'done');
    expect(done).toMatchObject({ status: 'done', progress: 1, counts: { rows: 20, created: 20, updated: 0, unchanged: 0, rejected: 0, unclear: 2 } });
    expect(await total()).toBe(20);
    const [lupe] = await named('Guadalupe');
    expect(lupe).toMatchObject({
      givenName: 'María Guadalupe', familyName: 'López Hernández', languages: ['es'], tags: ['Housekeeping', 'Committee'], phones: [{ number: '+12135550101' }],
      addresses: [{ line1: '1423 W 8th St Apt 12', city: 'Los Angeles', postalCode: '90017' }], employments: [{ worksiteName: 'Hotel Aurora DTLA' }], lastTouchedAt: null,
    });
    expect(await named('lonely@example.org')).toHaveLength(1);
    const timeline = (await lead.get(`/contacts/${lupe!.id}/timeline`)).body.items;
    expect(timeline).toEqual([expect.objectContaining({ kind: 'import', summary: 'Came in with a list', source: { kind: 'imports', id: sent.body.id } })]);
  });

  test.each([['EXPORT', 'SHEET'], ['SHEET', 'EXPORT'], ['SPANISH', 'SHEET', 'EXPORT'], ['EXPORT', 'SPANISH', 'SHEET'], ['SHEET', 'SPANISH', 'EXPORT']].map((order) => [order.join(', then '), order] as const))(
    '%s: nineteen persons once what is unclear is answered', async (_, order) => {
      for (const name of order) await bring(name);
      const told = await answerPairs();
      expect(told.some((pair) => pair === 'Bob Washington / Robert Washington')).toBe(true);
      const all = await people();
      expect(all.map((one) => one.displayName)).toHaveLength(19);
      const atSharedPhone = all.filter((one) => one.phones.some((phone) => phone.number === '+12135550101'));
      expect(atSharedPhone.flatMap((one) => one.emails.map((email) => email.address)).sort()).toEqual(['lupe.lopez@example.org', 'maria.lopez2@example.org']);
      expect(all.filter((one) => one.displayName.includes('Washington'))).toHaveLength(1);
    }, 60_000);

  test('the same lists again change nothing and ask nothing, also after what was unclear is answered', async () => {
    await bring('EXPORT');
    await bring('SHEET');
    await answerPairs();
    const before = await people();
    for (const name of ['EXPORT', 'SHEET']) {
      const again = await bring(name);
      expect(again.counts).toMatchObject({ created: 0, updated: 0, unclear: 0 });
      expect(again.counts.unchanged).toBe(again.counts.rows - again.counts.rejected);
    }
    expect(await people()).toEqual(before);
    expect((await lead.get('/duplicates?count=true')).body.total).toBe(0);
  }, 60_000);

  test.each(FORMS.map((form) => [`${form.language}, ${form.encoding}, ${JSON.stringify(form.delimiter)}, names ${form.names}`, form] as const))(
    'a list kept as %s brings the same persons as any other', async (_, form) => {
      await bringIn(api, team, bytesOf(PEOPLE, FORMS[0]!), {});
      expect(await total()).toBe(PEOPLE.length);
      const list = await bringIn(api, team, bytesOf(writable(PEOPLE, form), form), { more: { options: { unanswered: 'ignore' } } });
      expect(list.counts.rejected + list.counts.created + list.counts.updated + list.counts.unchanged).toBe(list.counts.rows);
      for (;;) {
        const [pair] = (await lead.get('/duplicates?limit=1')).body.items as Array<{ people: Array<{ id: string }> }>;
        if (!pair) break;
        const [a, b] = pair.people as [{ id: string }, { id: string }];
        expect((await lead.post('/contact-merges', { survivorId: a.id, duplicateId: b.id, fields: {} })).status).toBe(201);
      }
      expect(await total()).toBe(PEOPLE.length);
    }, 60_000);
});
