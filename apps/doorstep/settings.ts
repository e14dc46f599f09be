import path from 'node:path';

/** What this program itself must know; the api and the worker read the rest of the environment for themselves. */
export interface StartSettings {
  readonly host: string;
  readonly port: number;
  /** Absolute. */
  readonly dataFolder: string;
  /** A database of the operator's; undefined means the one of the data folder. */
  readonly databaseUrl: string | undefined;
}

/** Reads the settings; throws a sentence for the operator when one is wrong. An empty one counts as unset. */
export function readStartSettings(env: NodeJS.ProcessEnv): StartSettings {
  const port = env['PORT'] || '3000';
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535)
    throw new Error(`PORT must be a number from 0 to 65535, not "${port}".`);
  return {
    host: env['HOST'] || '127.0.0.1',
    port: Number(port),
    dataFolder: path.resolve(env['DOORSTEP_DATA'] || './data'),
    databaseUrl: env['DATABASE_URL'] || undefined,
  };
}

/** Reads what was typed after `npm start --`. */
export function readStartArguments(args: readonly string[]): { demo: boolean } {
  const unknown = args.find((one) => one !== '--demo');
  if (unknown !== undefined)
    throw new Error(`"${unknown}" is not known here. npm start takes --demo and nothing else.`);
  return { demo: args.includes('--demo') };
}
