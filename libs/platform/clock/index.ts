import type { Clock } from '@doorstep/kernel';
import { systemClock } from '@doorstep/kernel';
import type { Settings } from '../config';

export interface OpenClock {
  readonly clock: Clock;
  close(): void;
}

const EVERY_MS = 250;

async function ask(url: string): Promise<Date> {
  const answer = await fetch(url, { signal: AbortSignal.timeout(2_000) });
  const { now } = (await answer.json()) as { now: string };
  const at = new Date(now);
  if (Number.isNaN(at.getTime())) throw new Error('the clock of the tests answered no time');
  return at;
}

/**
 * The clock of a process: the machine's, or in tests the one at DOORSTEP_CLOCK_URL, which is asked four times
 * a second and stands still in between; an answer that fails leaves the last one.
 */
export async function openClock(settings: Pick<Settings, 'clockUrl'>): Promise<OpenClock> {
  const url = settings.clockUrl;
  if (url === null) return { clock: systemClock, close: () => undefined };
  let at = await ask(url);
  const timer = setInterval(() => void ask(url).then((now) => (at = now), () => undefined), EVERY_MS);
  timer.unref();
  return { clock: { now: () => new Date(at) }, close: () => clearInterval(timer) };
}
