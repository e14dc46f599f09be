import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The clock of a Doorstep under test: the machine's until it is moved. */
export interface MovedClock {
  /** For DOORSTEP_CLOCK_URL. */
  readonly url: string;
  now(): Date;
  /** From now on it is that instant, and time goes on from there. */
  moveTo(instant: Date): void;
  close(): Promise<void>;
}

export async function movedClock(): Promise<MovedClock> {
  let ahead = 0;
  const now = () => new Date(Date.now() + ahead);
  const server = createServer((_, response) => response.setHeader('content-type', 'application/json').end(JSON.stringify({ now: now().toISOString() })));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    now,
    moveTo(instant) {
      ahead = instant.getTime() - Date.now();
    },
    close: () => new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    }),
  };
}
