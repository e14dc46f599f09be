import type { OpenDatabase } from '../database';
import { endsInARow, restartDelay } from './back-off';

type Kept = Pick<OpenDatabase, 'lost' | 'close'>;

/**
 * Opens our database again whenever its server is lost. The programs keep running meanwhile: the socket is the same,
 * and they connect again by themselves. `close` ends the watch and leaves the database.
 */
export function keepDatabase(
  first: Kept,
  reopen: () => Promise<Kept>,
  log: (line: string) => void,
): { close(): Promise<void> } {
  let current = first;
  let closing = false;
  let ends = 0;
  let recovery: Promise<void> | undefined;

  async function recover(): Promise<void> {
    await current.close();
    while (!closing) {
      const delay = restartDelay(ends);
      log(`PostgreSQL ended; starting it again in ${delay / 1000} s.`);
      await new Promise((resolve) => setTimeout(resolve, delay));
      if (closing) return;
      try {
        current = await reopen();
        return log('PostgreSQL runs again.');
      } catch (error) {
        ends++;
        log((error as Error).message);
      }
    }
  }

  async function keep(): Promise<void> {
    while (!closing) {
      const began = performance.now();
      await current.lost;
      if (closing) return;
      ends = endsInARow(ends, performance.now() - began);
      await (recovery = recover());
    }
  }

  void keep();
  return {
    async close() {
      closing = true;
      await recovery;
      await current.close();
    },
  };
}
