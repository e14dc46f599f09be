import { holdVersion } from '../app/version';
import { postVisits } from './post';
import { nextTime, pauseMs } from './rules';
import { freshCourse, sendRound, type Shelf } from './round';
import { acknowledge, claimWaiting, markWaiting, waitingVisits } from './vault';

const shelf: Shelf = { rows: waitingVisits, claim: claimWaiting, mark: markWaiting, acknowledge };
const bells = new Set<() => void>();
/** The longest time that a browser counts right. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** Something was saved or the reader asks: try now, whatever the pause. */
export const ringOutbox = (): void => bells.forEach((ring) => ring());

/** One sender at a time over all tabs. A browser without locks sends from each tab; the server stores each id once. */
const alone = <T>(signal: AbortSignal, work: () => Promise<T>): Promise<T> =>
  (navigator.locks ? navigator.locks.request('doorstep.outbox', { signal }, work) as Promise<T> : work());

/**
 * Sends what this person saved on this device, in order, until it is stopped: at once, when the signal comes back,
 * when the app is looked at again, and after pauses that grow. `onStored` is told after each round that brought something over.
 */
export function startSender({ userId, onStored }: { userId: string; onStored: () => void }): () => void {
  const ended = new AbortController();
  const course = freshCourse();
  let running = false;
  let rung = false;
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const later = (ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void run(), Math.min(Math.max(ms, 0), LONGEST_TIMER_MS));
  };

  async function run(): Promise<void> {
    if (ended.signal.aborted) return;
    if (running) { rung = true; return; }
    running = true;
    rung = false;
    clearTimeout(timer);
    const release = holdVersion();
    try {
      const { stored, end, waitSeconds } = await alone(ended.signal, () =>
        sendRound(shelf, userId, () => Date.now(), (rows) => postVisits(rows, new Date().toISOString(), ended.signal), course));
      if (stored.length > 0) onStored();
      failures = end === 'again' ? (stored.length > 0 ? 1 : failures + 1) : 0;
      // After a refusal to know us only a sign-in helps, and that starts a new sender.
      if (end === 'again') later(waitSeconds === null ? pauseMs(failures, Math.random()) : waitSeconds * 1000);
      if (end === 'empty') {
        const next = nextTime(await waitingVisits(), { userId, now: Date.now() });
        if (next !== null) later(next - Date.now());
      }
    } catch (failure) {
      // The vault could not be read just now, nothing could be asked (the visits say so), or this tab was stopped while it waited for its turn.
      if (!ended.signal.aborted) { failures += 1; later(pauseMs(failures, Math.random())); }
      else if (!(failure instanceof DOMException)) throw failure;
    } finally {
      running = false;
      release();
    }
    if (rung) void run();
  }

  const ring = () => void run();
  const seen = () => { if (document.visibilityState === 'visible') ring(); };
  bells.add(ring);
  addEventListener('online', ring);
  addEventListener('pageshow', ring);
  document.addEventListener('visibilitychange', seen);
  ring();

  return () => {
    ended.abort();
    clearTimeout(timer);
    bells.delete(ring);
    removeEventListener('online', ring);
    removeEventListener('pageshow', ring);
    document.removeEventListener('visibilitychange', seen);
  };
}
