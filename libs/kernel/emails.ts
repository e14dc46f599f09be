import { lengthOf } from './text';

export type EmailProblemCode = 'formula' | 'comma-in-domain' | 'too-long' | 'control-character' | 'not-an-address';

export interface EmailProblem {
  readonly code: EmailProblemCode;
  readonly text: string;
  /** What was likely meant, to be asked and never taken by itself. */
  readonly suggestion?: string;
}

export interface EmailReading {
  readonly addresses: readonly string[];
  readonly problems: readonly EmailProblem[];
}

/** RFC 5321 §4.5.3.1.3: a path of 256 with its two brackets. */
const LONGEST_ADDRESS = 254;
const LONGEST_CELL = 4000;
const LOCAL = /^[\p{L}\p{N}\p{M}!#$%&'*+/=?^_`{}~-]+(?:\.[\p{L}\p{N}\p{M}!#$%&'*+/=?^_`{}~-]+)*$/u;
const DOMAIN_LABEL = /^(?!-)[\p{L}\p{N}\p{M}-]{1,63}(?<!-)$/u;
const ADDRESS_IN_BRACKETS = /(?:"[^"<>]*"\s*|[^"<>,;]*)<([^<>\s]*@[^<>\s]*)>/gu;

function readOne(text: string): string | EmailProblem {
  const at = text.lastIndexOf('@');
  const local = text.slice(0, at);
  const labels = text
    .slice(at + 1)
    .toLowerCase()
    .split('.');
  if (lengthOf(text) > LONGEST_ADDRESS || local.length > 64)
    return { code: 'too-long', text: text.slice(0, LONGEST_ADDRESS) };
  const name = at > 0 && LOCAL.test(local);
  if (
    name &&
    labels.length > 1 &&
    labels.every((label) => DOMAIN_LABEL.test(label)) &&
    /\p{L}{2}|^xn--/u.test(labels.at(-1)!)
  ) {
    return `${local}@${labels.join('.')}`;
  }
  const mended = text.replaceAll(',', '.');
  const comma = name && text.indexOf(',') > at && typeof readOne(mended) === 'string';
  return comma ? { code: 'comma-in-domain', text, suggestion: mended } : { code: 'not-an-address', text };
}

/** `a@x.org,b@y.org` are two; `juan@gmail,com` is one with a slip. */
function apart(token: string): string[] {
  const pieces = token.split(',').filter(Boolean);
  return pieces.every((piece) => piece.split('@').length === 2) ? pieces : [token.replace(/^,+|,+$/g, '')];
}

/**
 * Reads the addresses of a cell or field: one, or several set apart by `;`, commas, spaces or lines, also as
 * `Name <address>`. The domain is lower-cased, the rest stays as typed; the same address twice is one.
 * Nothing with a control character, and nothing that could become a mail header or a formula, comes out.
 */
export function readEmails(cell: string): EmailReading {
  const text = cell.normalize('NFC').trim();
  const whole = (code: EmailProblemCode): EmailReading => ({
    addresses: [],
    problems: [{ code, text: text.slice(0, LONGEST_ADDRESS) }],
  });
  if (lengthOf(text) > LONGEST_CELL) return whole('too-long');
  if (/^[=@]|^[+-]\s*[A-Z]+\(/i.test(text)) return whole('formula');
  if (/[^\P{Cc}\r\n\t]|[\u2028\u2029]|\p{Surrogate}/u.test(text) || /[\r\n]\s*[\w-]+\s*:/.test(text))
    return whole('control-character');
  const tokens = text
    .replace(ADDRESS_IN_BRACKETS, ' $1 ')
    .replace(/mailto:/gi, ' ')
    .split(/[;\s|]+/u);
  const addresses = new Map<string, string>();
  const problems: EmailProblem[] = [];
  for (const token of tokens.flatMap(apart)) {
    const bare = token.replace(/^[<("']+|[>)"'.:]+$/g, '');
    if (bare === '') continue;
    const one = readOne(bare);
    if (typeof one !== 'string') problems.push(one);
    else if (!addresses.has(sameEmail(one))) addresses.set(sameEmail(one), one);
  }
  return { addresses: [...addresses.values()], problems };
}

/** What two spellings of one address have in common; for comparing, never for sending. */
export const sameEmail = (address: string): string => address.normalize('NFC').trim().toLowerCase();
