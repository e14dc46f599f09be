import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Clock } from '@doorstep/kernel';

/** Serves a clock to programs in their own processes (`DOORSTEP_CLOCK_URL`). */
export async function clockServer(clock: Clock): Promise<{ url: string; close(): Promise<void> }> {
  const server = createServer((_request, response) => response.setHeader('content-type', 'application/json').end(JSON.stringify({ now: clock.now().toISOString() })));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
