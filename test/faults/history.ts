import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/**
 * A line of the history: what was sent and which rows it must make; what was answered, or that no answer came.
 * `at` is in milliseconds of the machine that sent.
 */
export type HistoryLine =
  | { readonly at: number; readonly did: 'sent'; readonly id: string; readonly wants: string }
  | { readonly at: number; readonly did: 'answered'; readonly id: string; readonly status: number }
  | { readonly at: number; readonly did: 'cut'; readonly id: string };

const ACKNOWLEDGED = new Set([200, 201]);

/** What writers saw, line by line in a file, written as it happens. */
export class History {
  private readonly folder = mkdtempSync(path.join(tmpdir(), 'doorstep-history-'));
  readonly file = path.join(this.folder, 'history.jsonl');

  write(line: HistoryLine): void {
    appendFileSync(this.file, `${JSON.stringify(line)}\n`);
  }

  read(): HistoryLine[] {
    return readFileSync(this.file, 'utf8').split('\n').filter(Boolean).map((text) => JSON.parse(text) as HistoryLine);
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Ids by how their sender last saw them; one that was ever acknowledged stays so. */
export function sortHistory(lines: readonly HistoryLine[]): { acknowledged: Set<string>; open: Set<string>; refused: Map<string, number> } {
  const acknowledged = new Set<string>();
  const refused = new Map<string, number>();
  for (const line of lines) {
    if (line.did !== 'answered') continue;
    if (ACKNOWLEDGED.has(line.status)) acknowledged.add(line.id);
    else if (line.status !== 503) refused.set(line.id, line.status);
  }
  // A 503 may stand for a commit whose answer was lost, so it tells no more than a cut line.
  const open = new Set(lines.map((line) => line.id).filter((id) => !acknowledged.has(id) && !refused.has(id)));
  return { acknowledged, open, refused };
}

/**
 * What is wrong between the history and what is stored, a sentence each: every acknowledged write is there whole and
 * once; an unacknowledged one is whole or not at all; what nobody sent is not there (security.md F-02).
 */
export function faultsIn(lines: readonly HistoryLine[], stored: ReadonlyMap<string, string>): string[] {
  const wants = new Map(lines.flatMap((line) => (line.did === 'sent' ? [[line.id, line.wants] as const] : [])));
  const { acknowledged, refused } = sortHistory(lines);
  return [
    ...[...acknowledged].filter((id) => !stored.has(id)).map((id) => `${id} was acknowledged and is lost`),
    ...[...stored].filter(([id]) => !wants.has(id)).map(([id]) => `${id} is stored and nobody sent it`),
    ...[...stored].filter(([id, has]) => wants.has(id) && wants.get(id) !== has).map(([id, has]) => `${id} has the rows ${has} instead of ${wants.get(id)}`),
    ...[...refused].map(([id, status]) => `${id} was answered ${status}`),
  ];
}
