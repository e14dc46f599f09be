import type { HeldPart } from '@doorstep/contacts';
import type { Reader } from './cell-texts';
import type { PageHead } from './page';

type Row = Readonly<Record<string, unknown>>;

/** Ids of the team and of campaigns, units and lists say who and which; nothing else stands for a name. */
function named({ section }: HeldPart, row: Row, reader: Reader): Record<string, unknown> {
  const one = (name: string, value: unknown): unknown => {
    const kind = section.cells[name];
    if (value === null || value === undefined) return null;
    if (kind === 'member') return { id: value, name: reader.members.get(String(value)) ?? null };
    if (kind === 'members') return (value as string[]).map((id) => ({ id, name: reader.members.get(id) ?? null }));
    if (kind === 'audience') return { id: value, name: reader.audiences.get(String(value)) ?? null };
    if (kind === 'languages') return (value as Array<string | null>).filter((tag) => tag !== null);
    return value;
  };
  return Object.fromEntries(Object.keys(section.cells).map((name) => [name, one(name, row[name])]));
}

/** The same as the page, for programs: a list for each section, codes as in the contract, instants in ISO 8601 UTC, labels with all their languages. */
export function* personJson(head: PageHead, parts: readonly HeldPart[], reader: Reader): Generator<string> {
  const about = { form: 'doorstep-person', version: 1, name: head.name, organization: head.organization, madeAt: head.madeAt, timeZone: reader.timeZone, reason: head.reason };
  yield `{\n"about": ${JSON.stringify(about)},\n"held": {\n`;
  for (const [place, part] of parts.entries()) {
    yield `${JSON.stringify(part.section.name)}: ${JSON.stringify(part.rows.map((row) => named(part, row, reader)), null, 1)}${place === parts.length - 1 ? '' : ','}\n`;
  }
  yield '}\n}\n';
}
