// The debrief of the busiest night of the load data, over HTTP as a lead's browser asks: the night, the eight weeks
// before it, and the first page of its talks. The aim is 300 ms each on a quiet machine.
import http from 'node:http';
import { measure } from './ground.mjs';

export const name = 'debrief';

const AIM_MS = 300;
const BUSIEST = `SELECT to_char((v.visited_at AT TIME ZONE o.time_zone) - interval '4 hours', 'YYYY-MM-DD') AS night, count(*)::int AS visits
  FROM house_visits v JOIN organizations o ON o.id = v.organization_id JOIN memberships m ON m.organization_id = o.id JOIN users u ON u.id = m.user_id AND u.email = 'lead@seed.example.org'
  WHERE v.visited_at IS NOT NULL GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 1`;

export async function run({ owner, token, port, seconds, print }) {
  const { rows: [{ night, visits }] } = await owner.query(BUSIEST);
  const agent = new http.Agent({ keepAlive: true });
  const get = (path) => new Promise((resolve, reject) => {
    http.get({ agent, host: '127.0.0.1', port, path: `/api/v1${path}`, headers: { authorization: `Bearer ${token}` } }, (answer) => {
      const parts = [];
      answer.on('data', (part) => parts.push(part));
      answer.on('end', () => (answer.statusCode === 200 ? resolve(JSON.parse(Buffer.concat(parts).toString())) : reject(new Error(`status ${answer.statusCode} for ${path}`))));
    }).on('error', reject);
  });
  const weeks = await get(`/debrief/weeks?night=${night}&weeks=8`);
  print({ bench: name, night, visits, doorsOfEightWeeks: weeks.totals.doors });
  for (const [part, path] of [['night', `/debrief?night=${night}`], ['weeks', `/debrief/weeks?night=${night}&weeks=8`], ['talks', `/debrief/talks?night=${night}&missing=any&count=true`]]) {
    const figures = await measure(1, seconds / 2, () => get(path));
    print({ bench: name, part, ...figures, aimMs: AIM_MS, met: figures.p95 <= AIM_MS });
  }
}
