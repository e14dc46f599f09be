import { linkSync, mkdirSync, readFileSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { isAlive, ownMark } from './process-mark';
import { until } from './wait';

/** How long one may wait for the turn: a recovery after a crash belongs to somebody's turn and may be long. */
const LONGEST_WAIT = 15 * 60_000;
/** A breaker that was itself killed is passed over after this long. */
const BREAKER_LIFE = 10_000;

const read = (file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
};

/** Takes the turn when nobody has it. The file appears whole or not at all. */
function take(lock: string): true | undefined {
  const draft = `${lock}.${process.pid}.${randomBytes(4).toString('hex')}`;
  writeFileSync(draft, ownMark());
  try {
    linkSync(draft, lock);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return undefined;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Removes a turn whose taker has died. One breaker at a time: else the second removes the turn the first then took. */
function breakIfDead(lock: string): void {
  const taker = read(lock);
  if (taker === '' || isAlive(taker)) return;
  const breaker = `${lock}.breaking`;
  try {
    mkdirSync(breaker);
  } catch {
    const age = Date.now() - (statSync(breaker, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (Math.abs(age) > BREAKER_LIFE) rmSync(breaker, { recursive: true, force: true });
    return;
  }
  try {
    if (read(lock) === taker) rmSync(lock, { force: true });
  } finally {
    rmdirSync(breaker);
  }
}

/**
 * Runs `act` while nobody else, in this process or another, runs one in the same folder: two starts at once would both
 * make the cluster. A taker that was killed is noticed by its mark.
 */
export async function inTurn<T>(folder: string, act: () => Promise<T>): Promise<T> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const lock = path.join(folder, 'turn.lock');
  const taken = await until(
    () => {
      breakIfDead(lock);
      return take(lock);
    },
    LONGEST_WAIT,
    40,
  );
  if (!taken) throw new Error(`Another start has been at work in ${folder} for a quarter of an hour.`);
  try {
    return await act();
  } finally {
    rmSync(lock, { force: true });
  }
}
