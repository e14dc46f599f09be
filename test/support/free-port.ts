import { createServer } from 'node:net';

/**
 * Below what systems give to connections that leave (32768 and up on Linux, 49152 on macOS). A port from there may be
 * taken by any connection before its program listens, or while it is killed and started again; a caller who knocks
 * meanwhile may even be connected to itself.
 */
const FIRST = 20_000;
/** Ports of one process, by its number: programs that run side by side look at different ones. */
const EACH = 40;
const own = FIRST + (process.pid % 250) * EACH;
let next = 0;

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });

/** A port of loopback that nothing uses, and that this process has not been given lately. */
export async function freePort(): Promise<number> {
  for (let tries = 0; tries < EACH; tries += 1) {
    const port = own + (next++ % EACH);
    if (await isFree(port)) return port;
  }
  throw new Error(`All ports from ${own} on are taken.`);
}
