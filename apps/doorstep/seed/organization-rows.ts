import { ALIKE_VERSION } from '@doorstep/contacts/domain';
import type { OwnerCopy } from './copy';
import { PEOPLE_TABLES } from './people-rows';
import type { SeedPlan } from './plan';
import { rowsAhead } from './rows-ahead';

/** The tables whose indexes are better made over all people at once. */
export const INDEXED_TABLES: readonly string[] = [...PEOPLE_TABLES.map(([table]) => table).filter((table) => table !== 'seeded_alike'), 'search.alike'];

/** Keys become what the service keeps: hashes over the organization and the text, each once, in order. */
const KEEP_ALIKE = `
  INSERT INTO search.alike (organization_id, contact_id, keys, version)
  SELECT s.organization_id, s.contact_id, ARRAY(SELECT DISTINCT hashtextextended(s.organization_id::text || k, 0) FROM unnest(s.keys) k ORDER BY 1), s.version FROM seeded_alike s`;

const SEARCHED = `
  INSERT INTO duplicate_searches (organization_id, key_version, after_id, compared, found, began_at, ended_at)
  SELECT $1, $2, (SELECT id FROM contacts WHERE organization_id = $1 ORDER BY id DESC LIMIT 1), $3, (SELECT count(*) FROM duplicate_candidates WHERE organization_id = $1), $4, $4`;

/** Writes the people of one organization: contacts with all that belongs to them, visits, touches, assessments, and what finds them. Answers how many touches. */
export async function writePeople(copy: OwnerCopy, plan: SeedPlan, log: (line: string) => void): Promise<{ touches: number }> {
  const began = Date.now();
  await copy.query('CREATE TEMPORARY TABLE IF NOT EXISTS seeded_alike (organization_id uuid, contact_id uuid, keys text[], version integer) ON COMMIT DROP');
  for await (const { to, lines } of rowsAhead(plan)) {
    for (const [n, [table, columns]] of PEOPLE_TABLES.entries()) await copy.put(table, columns, lines[n]!, table !== 'search.contacts' && table !== 'seeded_alike');
    await copy.query(KEEP_ALIKE);
    await copy.query('TRUNCATE seeded_alike');
    if (to % 50_000 === 0 || to === plan.contacts) log(`  ${to} people: ${((Date.now() - began) / 1000).toFixed(1)} s`);
  }
  // Whoever may be one is written down already: nobody needs to look through them all.
  await copy.query(SEARCHED, [plan.organizationId, ALIKE_VERSION, plan.contacts, plan.now]);
  const [row] = await copy.query<{ touches: number }>('SELECT count(*)::int AS touches FROM touches WHERE organization_id = $1', [plan.organizationId]);
  return { touches: row!.touches };
}
