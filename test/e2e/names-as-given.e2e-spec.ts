import { newId } from '@doorstep/kernel';
import { testApi } from '../support/server';
import type { SignedInTeam } from '../support/team';
import { aSignedInTeam } from '../support/team';

/** Names as people have them, and as nobody should (security.md BAD-06, 09, 10, 11, 14, 19, 20, 21). */
const NAMES = [
  'A', '김민수', '남궁', '이', '李', 'María-José de la Cruz Ñáñez', "O'Brien", 'O’Brien', "d'Été", 'Nguyễn Thị Minh Khai', 'Ó Súilleabháin', 'Łukasz Wróbel', 'İbrahim Işık', 'Straße', 'ＭＡＲＩＡ', 'ﬁona', 'Հարություն',
  '\u202eעברית\u202c', 'محمد \u200fعلي', '😀', '👩‍👩‍👧‍👦 Familia', 'Zoë\u200bZWSP', 'Null', 'null', 'True', 'Test', 'DROP', 'undefined', 'NaN', '-', '.', '0', '1e400', 'constructor', '__proto__', 'x'.repeat(200),
  'María', 'María'.normalize('NFD'), '김민준'.normalize('NFD'), 'ㄱㅣㅁ', "Robert'); DROP TABLE contacts;--", "' OR '1'='1", '\\', '\\\\ \\\'', '%_%', '100%', "a' & b:* | !c", '(((', '<script>alert(1)</script>', '<img src=x onerror=alert(1)>',
  '[x](javascript:alert(1))', '{{7*7}}', '${process.env}', '<%= 1 %>', '#{1}', '=HYPERLINK("http://x")', '+1', '@SUM(1)', '${jndi:ldap://x}', 'two\nlines', 'tab\there', '\u001b[31mred', '../../etc/passwd', 'CON', '\ufeffbom', '\u3164', 'a\u0301\u0301\u0301\u0301', 'ﷺ', 'z'.repeat(10),
];
/** Refused with the field named: nothing that can be stored as it was sent. */
const REFUSED = ['\0', 'Ana\0', '\ud800', 'Ana\udc00', 'x'.repeat(201), '   ', ''];
const QUERIES = [...NAMES, ...REFUSED.filter((name) => !/[\0\p{Surrogate}]/u.test(name)), '(a+)+$', 'a'.repeat(200), '   ', ':*', "'", '!', '<->', '%', '\\', ' '.repeat(300), '1'.repeat(200), '+1 (213', '@', 'a@', '@a', 'a b c d e f g h i j k', 'de la de la de la', "' ' '", '김ㅁ', 'ㅎ', '-- ', '/*', '$1', '*', '?q=1&q=2'];

const SLOW = 2_000;

describe('names, notes and questions as they are typed', () => {
  const api = testApi();
  let team: SignedInTeam;
  beforeAll(async () => {
    team = await aSignedInTeam(api);
  });

  test('a name is kept byte for byte in its composed form without outer spaces, and its person is found by it', async () => {
    const lead = team.as('lead');
    for (const name of NAMES) {
      const id = newId();
      const made = await lead.post('/contacts', { id, displayName: name });
      expect([name, made.status < 500]).toEqual([name, true]);
      if (made.status !== 201) {
        // Refused: then the field is named, with words.
        expect([name, made.status, made.body.errors[0].field, made.body.errors[0].message.length > 3]).toEqual([name, 422, 'displayName', true]);
        continue;
      }
      const kept = name.normalize('NFC').trim();
      expect((await lead.get(`/contacts/${id}`)).body.displayName).toBe(kept);
      const { status, body } = await lead.get(`/contacts?limit=100&q=${encodeURIComponent(name)}`);
      expect([name, status]).toEqual([name, 200]);
      // What has letters or digits is found by itself; signs alone ask for nobody.
      if (/[\p{L}\p{N}]/u.test(kept)) expect([name, body.items.some((item: { id: string }) => item.id === id)]).toEqual([name, true]);
    }
  }, 300_000);

  test('what cannot be kept is refused by its field, and nothing of it is stored', async () => {
    const lead = team.as('lead');
    const before = (await lead.get('/contacts?count=true')).body.total as number;
    for (const name of REFUSED) {
      const { status, body } = await lead.post('/contacts', { displayName: name, givenName: '' });
      expect([JSON.stringify(name).slice(0, 30), status]).toEqual([JSON.stringify(name).slice(0, 30), 422]);
      expect(body.errors.length).toBeGreaterThan(0);
    }
    expect((await lead.get('/contacts?count=true')).body.total).toBe(before);
  });

  test('a note is kept as it was written', async () => {
    const lead = team.as('lead');
    const { id } = (await lead.post('/contacts', { displayName: 'Ana' })).body as { id: string };
    for (const text of [...NAMES.filter((name) => name.trim() !== ''), 'n'.repeat(2000), 'line 1\r\nline 2']) {
      const { status, body } = await lead.post(`/contacts/${id}/notes`, { id: newId(), text, visibility: 'team' });
      expect([text.slice(0, 30), status < 500]).toEqual([text.slice(0, 30), true]);
      if (status === 201) expect(body.text).toBe(text.normalize('NFC').trim());
      else expect([text.slice(0, 30), status, body.errors.length > 0]).toEqual([text.slice(0, 30), 422, true]);
    }
    for (const text of ['\0', 'a\ud800', 'n'.repeat(2001)]) expect((await lead.post(`/contacts/${id}/notes`, { text, visibility: 'team' })).status).toBe(422);
  }, 120_000);

  test('every question is answered soon, and with a count that holds', async () => {
    const lead = team.as('lead');
    for (const q of QUERIES) {
      const began = Date.now();
      const { status, body } = await lead.get(`/contacts?limit=100&count=true&q=${encodeURIComponent(q)}`);
      expect([q.slice(0, 40), [200, 400, 422].includes(status)]).toEqual([q.slice(0, 40), true]);
      if (status === 200 && body.nextCursor === null) expect([q.slice(0, 40), body.total]).toEqual([q.slice(0, 40), body.items.length]);
      expect([q.slice(0, 40), Date.now() - began < SLOW * 5]).toEqual([q.slice(0, 40), true]);
    }
    for (const raw of ['q=%00', 'q=a&q=b', 'q[a]=b', 'q=%ED%A0%80', 'q=%']) expect([raw, [200, 400, 422].includes((await lead.get(`/contacts?${raw}`)).status)]).toEqual([raw, true]);
  }, 300_000);
});
