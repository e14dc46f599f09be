// Finding people over HTTP beside the best statement by hand for the same answer, through the same driver, as the same
// login in a scope: type-ahead, a filtered list with its exact total, a person's timeline.
import { readFileSync } from 'node:fs';
import http from 'node:http';
import { createRequire } from 'node:module';
import { load, measure } from './ground.mjs';

const require = createRequire(import.meta.url);
const { Pool } = require('pg');
const sql = (name) => readFileSync(new URL(`./raw/${name}.sql`, import.meta.url), 'utf8');

export const name = 'find-people';

const AIMS = { typeAhead: 3, filteredList: 2, timeline: 4 };

/** What somebody types on the way to a person: beginnings of the words, longer and longer, and the whole name. */
function typed(person, foldText) {
  const name = foldText(person.display_name);
  const [first = '', second = ''] = name.split(' ');
  return [first.slice(0, 2), first.slice(0, 3), first, `${first} ${second.slice(0, 3)}`, name, `${second} ${first}`, second.slice(0, 4)].map((text) => text.trim()).filter(Boolean);
}

/** The exact text query of a person who types beginnings of names, without anything else that the product asks. */
const begun = (text, foldText) => foldText(text).split(/[^\p{L}\p{N}\p{M}]+/u).filter(Boolean).map((word) => `'${word}':*`).join(' & ');

export async function run({ database, owner, token, port, seconds, print }) {
  const { foldText, keystrokes } = load('libs/kernel');
  const { rows: [who] } = await owner.query("SELECT u.id, m.organization_id FROM users u JOIN memberships m ON m.user_id = u.id WHERE u.email = 'lead@seed.example.org'");
  const { rows: people } = await owner.query('SELECT id, display_name FROM contacts WHERE organization_id = $1 ORDER BY md5(id::text) LIMIT 1000', [who.organization_id]);
  const { rows: [size] } = await owner.query('SELECT (SELECT count(*)::int FROM contacts WHERE organization_id = $1) AS people, (SELECT count(*)::int FROM touches WHERE organization_id = $1) AS touches', [who.organization_id]);
  print({ bench: name, ...size });
  const agent = new http.Agent({ keepAlive: true, maxSockets: 64 });
  const get = (path, by = token) => new Promise((resolve, reject) => {
    http.get({ agent, host: '127.0.0.1', port, path: `/api/v1${path}`, headers: { authorization: `Bearer ${by}` } }, (answer) => {
      const parts = [];
      answer.on('data', (part) => parts.push(part));
      answer.on('end', () => (answer.statusCode === 200 ? resolve(JSON.parse(Buffer.concat(parts).toString())) : reject(new Error(`status ${answer.statusCode} for ${path}`))));
    }).on('error', reject);
  });
  const [search, list, total, timeline] = ['find-people', 'filtered-list', 'filtered-total', 'timeline'].map(sql);
  // The search table is closed: what stands beside the product is the owner's statement over the same index.
  const pools = { app: new Pool({ ...database.app, max: 4 }), owner: new Pool({ ...database.owner, max: 4 }) };
  const scoped = async (pool, work) => {
    const db = await pool.connect();
    try {
      await db.query(`BEGIN; SELECT set_config('app.organization_id', '${who.organization_id}', true), set_config('app.user_id', '${who.id}', true), set_config('app.now', '${new Date().toISOString()}', true)`);
      const answer = await work(db);
      await db.query('COMMIT');
      return answer;
    } finally {
      db.release();
    }
  };
  let next = 0;
  const person = () => people[(next += 1) % people.length];
  const questions = people.flatMap((one) => typed(one, foldText));
  let asked = 0;
  const question = () => questions[(asked = (asked + 7919) % questions.length)];
  const stands = [[1], [1, 2], [3], [4, 5]];
  const parts = {
    typeAhead: {
      api: () => get(`/contacts?limit=10&q=${encodeURIComponent(question())}`),
      raw: () => scoped(pools.owner, (db) => db.query({ name: 'search', text: search, values: [who.organization_id, begun(keystrokes(foldText(question())), foldText)] })),
    },
    filteredList: {
      api: () => get(`/contacts?limit=50&count=true&language=es&assessment=${stands[(next += 1) % stands.length].join(',')}`),
      raw: () => scoped(pools.app, async (db) => {
        const values = [who.organization_id, ['es'], stands[(next += 1) % stands.length]];
        return [await db.query(list, values), await db.query(total, values)];
      }),
    },
    timeline: {
      api: () => get(`/contacts/${person().id}/timeline?limit=50`),
      raw: () => scoped(pools.app, (db) => db.query({ name: 'timeline', text: timeline, values: [who.organization_id, person().id] })),
    },
  };
  const warm = async (one) => {
    const until = performance.now() + seconds * 1000;
    for (let times = 0; times < people.length && performance.now() < until; times += 1) await one();
  };
  for (const [part, { api, raw }] of Object.entries(parts)) {
    // Both begin warm: neither is the first to fetch these people's pages from the disk.
    await warm(raw);
    await warm(api);
    const byHand = await measure(1, seconds, raw);
    const byApi = await measure(1, seconds, api);
    print({ bench: name, part, api: byApi, raw: byHand, ratioP95: Number((byApi.p95 / byHand.p95).toFixed(2)), aim: AIMS[part] });
  }
  await quality({ get, people, foldText, print, seconds });
  // An organizer of a campaign to which nine of ten belong: what they see is asked of everybody's rows as well.
  const organizer = await organizerOf({ database, owner, organizationId: who.organization_id });
  const asOrganizer = { typeAhead: `/contacts?limit=10&q=`, filteredList: '/contacts?limit=50&count=true&language=es&assessment=', firstPage: '/contacts?limit=50&count=true' };
  for (const [part, path] of Object.entries(asOrganizer)) {
    const one = () => get(part === 'typeAhead' ? path + encodeURIComponent(question()) : part === 'filteredList' ? path + stands[(next += 1) % stands.length].join(',') : path, organizer.token);
    for (let n = 0; n < 20; n += 1) await one();
    print({ bench: name, part, organizer: true, sees: organizer.sees, api: await measure(1, seconds, one) });
  }
  agent.destroy();
  for (const pool of Object.values(pools)) await pool.end();
}

/** Gives the load data's organizer sight of nine people of ten, by a campaign of which they are the organizer. */
async function organizerOf({ database, owner, organizationId }) {
  const { openDatabaseOn } = load('libs/platform/database');
  const { createApiToken } = load('libs/accounts');
  const audience = '0199ffff-0000-7000-8000-00000000b0b0';
  await owner.query("INSERT INTO audiences (organization_id, id, kind) VALUES ($1, $2, 'campaign')", [organizationId, audience]);
  await owner.query("INSERT INTO audience_holders (organization_id, audience_id, user_id, role, since) SELECT $1, $2, id, 'organizer', now() - interval '1 day' FROM users WHERE email = 'organizer@seed.example.org'", [organizationId, audience]);
  const { rowCount: sees } = await owner.query("INSERT INTO audience_members (organization_id, audience_id, contact_id, since) SELECT $1, $2, id, now() - interval '1 day' FROM contacts WHERE organization_id = $1 AND md5(id::text) < 'e6'", [organizationId, audience]);
  await owner.query('ANALYZE audience_members');
  const door = await openDatabaseOn(database.app);
  const { secret } = await createApiToken(door, { email: 'organizer@seed.example.org', name: 'bench' });
  await door.close();
  return { token: secret, sees };
}

/** Of people of the load data, how many stand among the first ten when their name is typed without accents, in Hangul, or with one slip. */
async function quality({ get, people, foldText, print, seconds }) {
  const share = async (kind, questions) => {
    let found = 0;
    const until = performance.now() + seconds * 8000;
    let done = 0;
    for (const { q, named } of questions) {
      if (performance.now() > until) break;
      const { items } = await get(`/contacts?limit=10&q=${encodeURIComponent(q)}`);
      done += 1;
      // Load data holds people with the very same name: who asks by name alone is shown one of them.
      found += items.some((item) => foldText(item.displayName) === foldText(named)) ? 1 : 0;
    }
    print({ bench: name, quality: kind, asked: done, among10: Number((found / Math.max(1, done)).toFixed(3)) });
  };
  const latin = people.filter((one) => /^[\p{Script=Latin}\s'’.-]+$/u.test(one.display_name));
  const hangul = people.filter((one) => /^[가-힣]+$/.test(one.display_name));
  await share('without accents', latin.map((one) => ({ q: foldText(one.display_name), named: one.display_name })));
  await share('Hangul, decomposed', hangul.map((one) => ({ q: one.display_name.normalize('NFD'), named: one.display_name })));
  const slip = (word, at) => [(w) => w.slice(0, at) + w.slice(at + 1), (w) => w.slice(0, at) + 'k' + w.slice(at), (w) => w.slice(0, at) + 'k' + w.slice(at + 1), (w) => w.slice(0, at) + (w[at + 1] ?? '') + w[at] + w.slice(at + 2)][at % 4](word);
  await share('one slip', latin.flatMap((one, n) => {
    const words = foldText(one.display_name).split(' ');
    const long = words.findIndex((word) => /^[a-z]{4,}$/.test(word));
    if (long < 0) return [];
    return [{ q: words.map((word, at) => (at === long ? slip(word, n % (word.length - 1)) : word)).join(' '), named: one.display_name }];
  }));
}
