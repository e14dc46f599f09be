import { readFileSync } from 'node:fs';

/**
 * A process told apart from a later one that got the same number: `<pid> <start>`. `start` is the kernel's tick
 * of its birth on Linux (field 22 of /proc/<pid>/stat, proc(5)), and `-` where that cannot be read.
 */
export type ProcessMark = string;

/** The birth and state of a process, out of the text of /proc/<pid>/stat. The name in it may hold spaces and `)`. */
export function readProcStat(text: string): { state: string; start: string } {
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  return { state: fields[0] ?? '', start: fields[19] ?? '-' };
}

/** The mark of a living process; undefined when there is none by that number, or only its remains. */
export function markOf(pid: number): ProcessMark | undefined {
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return undefined;
  }
  if (process.platform !== 'linux') return `${pid} -`;
  try {
    const { state, start } = readProcStat(readFileSync(`/proc/${pid}/stat`, 'utf8'));
    return state === 'Z' || state === 'X' ? undefined : `${pid} ${start}`;
  } catch {
    return undefined;
  }
}

/** The mark of this process. */
export const ownMark = (): ProcessMark => markOf(process.pid) ?? `${process.pid} -`;

/** Whether the process that was marked still lives. */
export function isAlive(mark: ProcessMark): boolean {
  return markOf(Number(mark.split(' ')[0])) === mark;
}
