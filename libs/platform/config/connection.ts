/** One parsed connection, fed to TypeORM, pg and BullMQ alike. `host` may be the folder of a unix socket. */
export interface ConnectionParts {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
  readonly database: string;
}

/** Reads `postgres://user:password@host:port/database`; a unix socket stands as `?host=/folder&port=5432`. */
export function parseConnection(text: string): ConnectionParts {
  const url = new URL(text);
  if (url.protocol !== 'postgres:' && url.protocol !== 'postgresql:') throw new Error('A database URL must begin with postgres://.');
  const database = decodeURIComponent(url.pathname.slice(1));
  if (database === '') throw new Error('A database URL must name its database.');
  return {
    host: url.searchParams.get('host') ?? (url.hostname.replace(/^\[|\]$/g, '') || 'localhost'),
    port: Number(url.searchParams.get('port') ?? (url.port || 5432)),
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    database,
  };
}

/** The URL of a connection; `parseConnection` reads it back. */
export function formatConnection(parts: ConnectionParts): string {
  const login = `${encodeURIComponent(parts.user)}:${encodeURIComponent(parts.password)}`;
  const database = encodeURIComponent(parts.database);
  return parts.host.startsWith('/')
    ? `postgres://${login}@localhost/${database}?host=${encodeURIComponent(parts.host)}&port=${parts.port}`
    : `postgres://${login}@${parts.host.includes(':') ? `[${parts.host}]` : parts.host}:${parts.port}/${database}`;
}
