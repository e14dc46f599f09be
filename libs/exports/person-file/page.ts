import type { HeldPart } from '@doorstep/contacts';
import { say } from '@doorstep/platform/words';
import type { Reader } from './cell-texts';
import { cellText, fieldText, instantText } from './cell-texts';

/** Whose file it is and how it came to be. */
export interface PageHead {
  readonly name: string;
  readonly organization: string;
  /** ISO 8601. */
  readonly madeAt: string;
  readonly reason: string | null;
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
// Marks that turn the writing direction would reach beyond the text they stand in.
const escaped = (text: string): string => text.replace(/[\u202a-\u202e\u2066-\u2069]/g, '').replace(/[&<>"']/g, (letter) => ENTITIES[letter]!);
/** Columns that still fit beside one another on a phone; rows with more are told line by line. */
const WIDEST_TABLE = 2;

const STYLE = `:root{color-scheme:light}*{box-sizing:border-box}body{margin:0 auto;padding:24px 16px 64px;max-width:860px;font:16px/1.5 system-ui,"Noto Sans","Noto Sans KR",sans-serif;color:#1d1b16;background:#fff}
h1{font-size:1.6rem;line-height:1.25;margin:0 0 8px}h2{font-size:1.15rem;margin:32px 0 8px;padding-top:8px;border-top:2px solid #1d1b16}p{margin:0 0 8px}.quiet{color:#57534a}.end{margin-top:24px}
nav ul{columns:2;padding-left:20px}a{color:inherit}table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:6px 10px 6px 0;border-bottom:1px solid #d9d5cb;overflow-wrap:anywhere}
dl{display:grid;grid-template-columns:minmax(110px,1fr) 3fr;gap:2px 12px;margin:0;padding:10px 0;border-bottom:1px solid #d9d5cb;break-inside:avoid}dt{color:#57534a}dd{margin:0;white-space:pre-wrap;overflow-wrap:anywhere}
td{white-space:pre-wrap}tr{break-inside:avoid}h2{break-after:avoid}@media(max-width:480px){nav ul{columns:1}}@media print{body{max-width:none;padding:0;font-size:11pt}nav{display:none}}`;

type Cells = ReadonlyArray<readonly [name: string, text: string]>;

/** The cells of a row that hold something; what is told in words stands first of the codes it is told from. */
function cellsOf({ section }: HeldPart, row: Readonly<Record<string, unknown>>, reader: Reader): Cells {
  const names = [...new Set([...Object.keys(section.cells).slice(0, 1), ...Object.keys(section.told ?? {}), ...Object.keys(section.cells)])];
  return names.flatMap((name) => {
    const text = section.told?.[name]?.(row, reader.language) ?? cellText(section.cells[name]!, row[name], reader, row);
    return text === '' ? [] : [[name, text] as const];
  });
}

function rowsHtml(rows: readonly Cells[], language: Reader['language']): string {
  const label = (name: string): string => escaped(fieldText(name, language));
  const columns = [...new Set(rows.flatMap((row) => row.map(([name]) => name)))];
  if (columns.length > WIDEST_TABLE || rows.length === 1) return rows.map((row) => `<dl>${row.map(([name, text]) => `<dt>${label(name)}</dt><dd>${escaped(text)}</dd>`).join('')}</dl>`).join('\n');
  const line = (row: Cells): string => `<tr>${columns.map((column) => `<td>${escaped(row.find(([name]) => name === column)?.[1] ?? '')}</td>`).join('')}</tr>`;
  return `<table><thead><tr>${columns.map((name) => `<th scope="col">${label(name)}</th>`).join('')}</tr></thead><tbody>\n${rows.map(line).join('\n')}\n</tbody></table>`;
}

/** One page that reads and prints without anything else: no script, no picture, and nothing is asked of any server. */
export function* personPage(head: PageHead, parts: readonly HeldPart[], reader: Reader): Generator<string> {
  const { language } = reader;
  const title = escaped(say(language, 'exports/page.title', { name: head.name }));
  const named = (part: HeldPart): string => escaped(say(language, `exports/section.${part.section.name}`));
  const full = parts.filter((part) => part.rows.length > 0);
  const empty = parts.filter((part) => part.rows.length === 0);
  yield `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="referrer" content="no-referrer">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><title>${title}</title><style>${STYLE}</style></head><body>
<header><h1>${title}</h1>
<p>${escaped(say(language, 'exports/page.made', { organization: head.organization, at: instantText(head.madeAt, reader), zone: reader.timeZone }))}</p>
<p>${escaped(say(language, 'exports/page.what'))} ${escaped(say(language, 'exports/page.private'))}</p>
${head.reason ? `<p class="quiet">${escaped(say(language, 'exports/page.reason', { reason: head.reason }))}</p>` : ''}</header>
<nav aria-label="${escaped(say(language, 'exports/page.contents'))}"><h2>${escaped(say(language, 'exports/page.contents'))}</h2><ul>
${full.map((part) => `<li><a href="#${part.section.name}">${named(part)}</a> <span class="quiet">${part.rows.length}</span></li>`).join('\n')}
</ul></nav><main>
`;
  for (const part of full) {
    yield `<section id="${part.section.name}"><h2>${named(part)}</h2>
<p class="quiet">${escaped(say(language, 'exports/page.entries', { n: part.rows.length }))}</p>
${rowsHtml(part.rows.map((row) => cellsOf(part, row, reader)), language)}
</section>
`;
  }
  const nothing = empty.length > 0 ? `<p class="quiet end">${escaped(say(language, 'exports/page.nothing', { names: empty.map((part) => say(language, `exports/section.${part.section.name}`)).join(', ') }))}</p>\n` : '';
  yield `${nothing}</main></body></html>\n`;
}
