import { AddressPlaces } from '@doorstep/contacts/jobs';
import { AuditSealer } from '@doorstep/platform/audit';
import { ExpiredRows, Sweep } from '@doorstep/platform/outbox';
import type { INestApplicationContext } from '@nestjs/common';

export interface Timer {
  readonly name: string;
  readonly everyMs: number;
  /** One pass. Passes of one timer never overlap; one that fails is logged, and the next comes at its time. */
  run(): Promise<unknown>;
}

const SECOND = 1_000;
const HOUR = 60 * 60 * SECOND;

/** Every timer of Doorstep. What is due to people is not here: that is a row, and the sweep reads it. */
export const timersOf = (app: INestApplicationContext): Timer[] => {
  const sweep = app.get(Sweep);
  const sealer = app.get(AuditSealer);
  const expired = app.get(ExpiredRows);
  const places = app.get(AddressPlaces, { strict: false });
  return [
    { name: 'sweep due work', everyMs: 2 * SECOND, run: () => sweep.pass() },
    { name: 'seal the audit log', everyMs: SECOND, run: () => sealer.sealAll() },
    { name: 'look for addresses without a place', everyMs: 60 * SECOND, run: () => places.plan() },
    { name: 'forget stored answers after 7 days', everyMs: HOUR, run: () => expired.idempotencyKeys() },
    { name: 'forget sign-in attempts', everyMs: HOUR, run: () => expired.signInAttempts() },
    { name: 'forget links 30 days after their end', everyMs: HOUR, run: () => expired.publicLinks() },
    { name: 'forget ended work after 30 days', everyMs: HOUR, run: () => expired.endedDueWork() },
  ];
};
