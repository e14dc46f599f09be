declare module 'pg-copy-streams' {
  import type { Readable, Writable } from 'node:stream';
  import type { Submittable } from 'pg';

  /** A stream to write COPY data into. */
  export function from(sql: string): Writable & Submittable;
  /** A stream to read COPY data from. */
  export function to(sql: string): Readable & Submittable;
}
