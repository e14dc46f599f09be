import { createHash } from 'node:crypto';

/** Statements that are prepared at most, and how often a text must come before it is. */
const MOST = 400;
const AFTER = 3;

const seen = new Map<string, { times: number; name: string | undefined }>();
let named = 0;

/**
 * The name under which a statement is prepared on its connection, so that the server parses and plans it once.
 * Only texts that come again and again get one: a text with a value in it comes once, and must not pile up.
 */
export function preparedName(sql: string): string | undefined {
  const known = seen.get(sql);
  if (known) {
    known.times += 1;
    if (known.name === undefined && known.times >= AFTER && named < MOST) {
      named += 1;
      known.name = createHash('sha1').update(sql).digest('base64url');
    }
    return known.name;
  }
  if (seen.size > 4 * MOST) for (const [text, { name }] of seen) if (name === undefined) seen.delete(text);
  seen.set(sql, { times: 1, name: undefined });
  return undefined;
}
