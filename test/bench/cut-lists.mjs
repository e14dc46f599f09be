// Cutting 5,000 people into visit lists over HTTP, whole: found, locked, judged, dealt, ordered and written. Taken back after each run.
import os from 'node:os';

const PEOPLE = 5_000;
const AIM_MS = 2_000;
const RUNS = 5;

export const name = 'cut-lists';

const EMPTY = [
  'DELETE FROM visit_list_people WHERE organization_id = $1', 'DELETE FROM visit_list_stops WHERE organization_id = $1', 'DELETE FROM visit_lists WHERE organization_id = $1',
  "DELETE FROM audience_members m USING audiences a WHERE m.organization_id = $1 AND a.organization_id = $1 AND a.id = m.audience_id AND a.kind = 'visit_list'",
  "DELETE FROM audiences WHERE organization_id = $1 AND kind = 'visit_list'", 'DELETE FROM visit_list_cut_people WHERE organization_id = $1', 'DELETE FROM visit_list_cuts WHERE organization_id = $1',
];

export async function run({ owner, token, port, print }) {
  const { rows: [who] } = await owner.query("SELECT m.organization_id AS org FROM users u JOIN memberships m ON m.user_id = u.id WHERE u.email = 'lead@seed.example.org'");
  // A tag that exactly so many people bear is the filter.
  await owner.query(
    `INSERT INTO contact_tags (organization_id, contact_id, tag_key, tag, position) SELECT c.organization_id, c.id, 'round', 'round', 99 FROM contacts c
     WHERE c.organization_id = $1 AND EXISTS (SELECT 1 FROM contact_addresses a WHERE a.organization_id = c.organization_id AND a.contact_id = c.id AND a.line1 IS NOT NULL) ORDER BY c.id LIMIT ${PEOPLE} ON CONFLICT DO NOTHING`, [who.org]);
  const post = async (body) => {
    const began = performance.now();
    const answer = await fetch(`http://127.0.0.1:${port}/api/v1/visit-list-cuts`, { method: 'POST', headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` }, body: JSON.stringify(body) });
    const cut = await answer.json();
    if (answer.status >= 300) throw new Error(`status ${answer.status} ${JSON.stringify(cut).slice(0, 300)}`);
    return { ms: performance.now() - began, cut };
  };
  for (const [what, dryRun] of [['preview', true], ['cut', false]]) {
    const times = [];
    let last;
    for (let i = 0; i < RUNS; i += 1) {
      const { ms, cut } = await post({ filter: { tag: 'round' }, maxStops: 25, notVisitedDays: 0, dryRun });
      times.push(ms);
      last = cut;
      if (!dryRun) for (const sql of EMPTY) await owner.query(sql, [who.org]);
    }
    const sorted = [...times].sort((a, b) => a - b);
    print({
      bench: name, what, people: last.people, lists: last.lists.length, doors: last.lists.reduce((sum, list) => sum + list.doors, 0), leftOut: last.leftOut.length,
      firstMs: Math.round(times[0]), medianMs: Math.round(sorted[Math.floor(RUNS / 2)]), worstMs: Math.round(sorted.at(-1)), aim: AIM_MS, load: Number(os.loadavg()[0].toFixed(1)), cores: os.cpus().length,
    });
  }
}
