import { createServer } from 'node:net';
import { until } from '../postgres/wait';

function tryPort(host: string, port: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    server.listen({ host, port, exclusive: true }, () => server.close(() => resolve(undefined)));
  });
}

const SENTENCES: Record<string, (host: string, port: number) => string> = {
  EADDRINUSE: (host, port) =>
    `Port ${port} on ${host} is taken by another program, or by a Doorstep that runs already. Stop it, or choose another port: PORT=${port + 1} npm start`,
  EACCES: (_host, port) => `Port ${port} may not be used by this user. Choose one above 1023: PORT=3000 npm start`,
  EADDRNOTAVAIL: (host) => `This machine has no address ${host}. Set HOST to one it has, such as 127.0.0.1.`,
  ENOTFOUND: (host) => `HOST is ${host}, which is no known address. Set it to one of this machine, such as 127.0.0.1.`,
};

/**
 * A sentence when nobody can listen there; undefined when it is free. A port in use gets a few seconds: the programs
 * of a Doorstep that was killed a moment ago are about to let it go.
 */
export async function portComplaint(host: string, port: number, patience = 5_000): Promise<string | undefined> {
  let trouble: string | undefined;
  await until(
    async () => {
      trouble = await tryPort(host, port);
      return trouble === 'EADDRINUSE' ? undefined : true;
    },
    patience,
    100,
  );
  if (trouble === undefined) return undefined;
  return SENTENCES[trouble]?.(host, port) ?? `Nothing can listen on ${host}, port ${port} (${trouble}).`;
}
