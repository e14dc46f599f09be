import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * What becomes of one request while it is open: it comes through; it is cut before the server hears of it; after the
 * server has done it, before a word is back; inside the answer; or the answer is held back until the phone is gone.
 */
export type Fate = 'whole' | 'before' | 'after' | 'inside' | 'held';

/** A line between a phone and Doorstep that breaks where a test wants it to. Its address is the phone's Doorstep. */
export interface BadLine {
  readonly url: string;
  /** Open requests that were cut, one for each. */
  readonly cuts: readonly Fate[];
  /** Resolves when the answer of a held request is here, done by the server and unknown to the phone. */
  held(): Promise<void>;
  close(): Promise<void>;
}

/** `fateOf` is asked once for each request that brings visits. Everything else comes through. */
export async function badLine(target: string, fateOf: () => Fate): Promise<BadLine> {
  const cuts: Fate[] = [];
  let heldBack = 0;
  let tellHeld: (() => void) | null = null;

  const server = createServer((asked, answer) => {
    const fate = asked.method === 'POST' && asked.url === '/api/v1/house-visits/batch' ? fateOf() : 'whole';
    // Whatever happens to one side, the other must not take the tests down.
    for (const stream of [asked, answer]) stream.on('error', () => undefined);
    if (fate !== 'whole') cuts.push(fate);
    if (fate === 'before') {
      asked.resume().once('end', () => answer.socket?.destroy());
      return;
    }
    pass(asked, answer, fate);
  });

  function pass(asked: IncomingMessage, answer: ServerResponse, fate: Fate): void {
    const onward = request(new URL(asked.url ?? '/', target), { method: asked.method, headers: { ...asked.headers, host: new URL(target).host } });
    onward.on('error', () => answer.socket?.destroy());
    onward.on('response', (back) => {
      back.on('error', () => answer.socket?.destroy());
      if (fate === 'whole') {
        answer.writeHead(back.statusCode ?? 502, back.headers);
        back.pipe(answer);
        return;
      }
      const parts: Buffer[] = [];
      back.on('data', (part: Buffer) => parts.push(part));
      back.once('end', () => {
        if (fate === 'held') {
          heldBack += 1;
          tellHeld?.();
          return;
        }
        if (fate === 'after') return void answer.socket?.destroy();
        const body = Buffer.concat(parts);
        answer.writeHead(back.statusCode ?? 502, back.headers);
        answer.write(body.subarray(0, Math.ceil(body.length / 2)), () => answer.socket?.destroy());
      });
    });
    asked.pipe(onward);
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    cuts,
    async held() {
      const before = heldBack;
      if (before === 0) await new Promise<void>((resolve) => { tellHeld = resolve; });
      heldBack = 0;
      tellHeld = null;
    },
    close: () => new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    }),
  };
}
