import { createHash, hkdfSync } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ConnectionParts } from './connection';
import { parseConnection } from './connection';
import type { GeocoderSettings, TileSettings } from './map-settings';
import { readGeocoderSettings, readTileSettings } from './map-settings';

/** What the operator decides, read once from the environment (CONTRACT 1). */
export interface Settings {
  readonly host: string;
  readonly port: number;
  /** What links, QR codes, signatures and cookies are made for; no trailing slash. */
  readonly publicUrl: string;
  /** Whether cookies are `__Host-` and Secure. */
  readonly secure: boolean;
  readonly allowHttp: boolean;
  readonly trustProxy: string | false;
  readonly dataFolder: string;
  readonly webFolder: string;
  readonly secretKey: Buffer;
  readonly app: ConnectionParts;
  readonly worker: ConnectionParts;
  readonly queue: ConnectionParts;
  readonly redisUrl: string | null;
  readonly smtpUrl: string | null;
  readonly mailFrom: string;
  readonly firstAdmin: { email: string; password: string; organizationName: string; timeZone: string } | null;
  /** Streets under the doors on the map. */
  readonly tiles: TileSettings | null;
  /** Whom the worker asks where an address is. */
  readonly geocoder: GeocoderSettings | null;
  readonly test: boolean;
  readonly clockUrl: string | null;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** A key of one purpose, derived from the root key (HKDF-SHA-256, RFC 5869). 32 bytes. */
export function deriveKey(root: Buffer, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', root, Buffer.alloc(0), `doorstep:${purpose}`, 32));
}

/** The password of a database login that nobody types. */
export const loginPassword = (root: Buffer, login: string): string => deriveKey(root, `login:${login}`).toString('base64url');

/** The root key: DOORSTEP_SECRET_KEY (any text of 32 letters or more), else the key file of the data folder. */
export function readSecretKey(env: Environment, dataFolder: string): Buffer {
  const typed = env['DOORSTEP_SECRET_KEY'];
  if (typed !== undefined && typed !== '') {
    if (typed.length < 32) throw new Error('DOORSTEP_SECRET_KEY is too short: use at least 32 letters.');
    return createHash('sha256').update(typed, 'utf8').digest();
  }
  const file = join(dataFolder, 'secret.key');
  if (!existsSync(file)) throw new Error('DOORSTEP_SECRET_KEY is not set, and the data folder holds no secret.key.');
  const key = readFileSync(file);
  if (key.length < 32) throw new Error('secret.key in the data folder is damaged: it is too short.');
  return createHash('sha256').update(key).digest();
}

/** Root keys that stand in examples, or that somebody typed to get on: fine on this machine, never where others come. */
const SAMPLE = /change.?me|example|sample|your.?(own.?)?(secret|key)|0123456789|abcdefgh/i;
const isSample = (typed: string): boolean => SAMPLE.test(typed) || new Set(typed).size < 8;

/** What must not be opened to the public (security.md A-21): sample secrets, a clock that others set. */
function refuseSamples(env: Environment, secure: boolean): void {
  if (!secure) return;
  const typed = env['DOORSTEP_SECRET_KEY'];
  if (typed && isSample(typed)) throw new Error('DOORSTEP_SECRET_KEY looks like a sample. With https use 32 random letters or more, such as `openssl rand -base64 32` prints.');
  if (env['DOORSTEP_CLOCK_URL']) throw new Error('DOORSTEP_CLOCK_URL is for tests. Doorstep does not start with it on https.');
}

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

function readPublicUrl(env: Environment, host: string, port: number): { publicUrl: string; secure: boolean } {
  const given = env['DOORSTEP_PUBLIC_URL'] ?? `http://${host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host}:${port}`;
  const url = new URL(given);
  if (url.protocol === 'https:') return { publicUrl: url.origin, secure: true };
  if (url.protocol !== 'http:') throw new Error('DOORSTEP_PUBLIC_URL must begin with https:// or http://.');
  if (!LOOPBACK.has(url.hostname) && env['DOORSTEP_ALLOW_HTTP'] !== '1') {
    throw new Error(`DOORSTEP_PUBLIC_URL is plain http on ${url.hostname}. Use https, or set DOORSTEP_ALLOW_HTTP=1 and know that anybody on the way can read.`);
  }
  return { publicUrl: url.origin, secure: false };
}

function login(env: Environment, own: string, name: string, secretKey: Buffer): ConnectionParts {
  const direct = env[own];
  if (direct) return parseConnection(direct);
  const root = env['DATABASE_URL'];
  // Each program is given its own login only; another's stays empty, and using it is refused (DatabaseModule).
  if (!root) return { host: '', port: 0, user: name, password: '', database: '' };
  return { ...parseConnection(root), user: name, password: loginPassword(secretKey, name) };
}

/** Reads and checks every setting; throws a sentence for the operator when one is wrong. */
export function readSettings(env: Environment = process.env): Settings {
  const host = env['HOST'] ?? '127.0.0.1';
  const port = Number(env['PORT'] ?? 3000);
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Error('PORT must be a number from 0 to 65535.');
  const dataFolder = env['DOORSTEP_DATA'] ?? './data';
  const secretKey = readSecretKey(env, dataFolder);
  const email = env['DOORSTEP_ADMIN_EMAIL'];
  const password = env['DOORSTEP_ADMIN_PASSWORD'];
  const test = env['NODE_ENV'] === 'test';
  const address = readPublicUrl(env, host, port);
  refuseSamples(env, address.secure);
  return {
    host,
    port,
    ...address,
    allowHttp: env['DOORSTEP_ALLOW_HTTP'] === '1',
    trustProxy: env['DOORSTEP_TRUST_PROXY'] || false,
    dataFolder,
    webFolder: env['DOORSTEP_WEB'] ?? join(__dirname, '..', '..', '..', 'web'),
    secretKey,
    app: login(env, 'DATABASE_APP_URL', 'doorstep_app', secretKey),
    worker: login(env, 'DATABASE_WORKER_URL', 'doorstep_worker', secretKey),
    queue: login(env, 'DATABASE_QUEUE_URL', 'doorstep_queue', secretKey),
    redisUrl: env['REDIS_URL'] || null,
    smtpUrl: env['SMTP_URL'] || null,
    mailFrom: env['MAIL_FROM'] ?? 'Doorstep <doorstep@localhost>',
    firstAdmin:
      email && password
        ? {
            email,
            password,
            organizationName: env['DOORSTEP_ORGANIZATION_NAME'] ?? 'Our organization',
            timeZone: env['DOORSTEP_TIME_ZONE'] ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
          }
        : null,
    tiles: readTileSettings(env),
    geocoder: readGeocoderSettings(env),
    test,
    clockUrl: test ? (env['DOORSTEP_CLOCK_URL'] ?? null) : null,
  };
}
