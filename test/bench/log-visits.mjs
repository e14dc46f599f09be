// Logging a visit over HTTP beside one hand-written statement that writes the same rows, through the same driver.
import { readFileSync } from 'node:fs';
import http from 'node:http';
import { createRequire } from 'node:module';
import { load, measure } from './ground.mjs';

const require = createRequire(import.meta.url);
const { Pool } = require('pg');
const RAW = readFileSync(new URL('./raw/log-visit.sql', import.meta.url), 'utf8');

export const name = 'log-visits';

export async function run({ database, owner, token, port, seconds, print }) {
  const { newId } = load('libs/kernel');
  const { rows: people } = await owner.query("SELECT c.id, m.audience_id AS campaign FROM contacts c JOIN organizations o ON o.id = c.organization_id AND o.slug = 'seeded-federation' JOIN audience_members m ON m.contact_id = c.id JOIN campaigns k ON k.id = m.audience_id WHERE NOT c.do_not_contact LIMIT 20000");
  const { rows: [who] } = await owner.query("SELECT u.id, m.organization_id FROM users u JOIN memberships m ON m.user_id = u.id WHERE u.email = 'lead@seed.example.org'");
  let next = 0;
  const person = () => people[(next += 1) % people.length];
  const agent = new http.Agent({ keepAlive: true, maxSockets: 64 });
  const post = (body) => new Promise((resolve, reject) => {
    const text = JSON.stringify(body);
    const request = http.request({ agent, host: '127.0.0.1', port, path: '/api/v1/house-visits', method: 'POST', headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text), authorization: `Bearer ${token}` } }, (answer) => {
      answer.resume();
      answer.on('end', () => (answer.statusCode === 201 ? resolve() : reject(new Error(`status ${answer.statusCode}`))));
    });
    request.on('error', reject);
    request.end(text);
  });
  const visit = () => {
    const { id, campaign } = person();
    return { id: newId(), contactId: id, campaignId: campaign, outcome: 'talked', durationMinutes: 15, visitorIds: ['me'], met: [{ contactId: id }], issues: ['Pay'],
      asks: [{ id: newId(), text: 'Sign the petition', answer: 'yes' }], assessment: { value: 2 }, followUps: [{ id: newId(), title: 'Bring the card', dueOn: '2030-01-01' }] };
  };
  // A process that has just begun runs code that is not compiled yet: what is measured is one that has been up for a while.
  await measure(8, 12, () => post(visit()));
  for (const connections of [8, 32]) {
    const pool = new Pool({ ...database.app, max: connections });
    const raw = async () => {
      const { id, campaign } = person();
      const db = await pool.connect();
      try {
        await db.query(`BEGIN; SELECT set_config('app.organization_id', '${who.organization_id}', true), set_config('app.user_id', '${who.id}', true)`);
        await db.query(RAW, [who.organization_id, newId(), id, campaign, '[{"id":null,"text":"Pay"}]', newId(), Buffer.alloc(32), who.id, newId(), newId(), newId(), '2030-01-01', newId()]);
        await db.query('COMMIT');
      } finally {
        db.release();
      }
    };
    await measure(connections, 2, raw);
    await measure(connections, 2, () => post(visit()));
    const byHand = await measure(connections, seconds, raw);
    const byApi = await measure(connections, seconds, () => post(visit()));
    await pool.end();
    print({ bench: name, connections, api: byApi, raw: byHand, ratioP50: Number((byApi.p50 / byHand.p50).toFixed(2)), aim: 3 });
  }
  agent.destroy();
}
