import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isAlive, ownMark } from './process-mark';

/**
 * Who uses the server at the moment: one file for each, holding the mark of its process. The last one to leave stops
 * the server, so that a command that ends does not take it from under a running Doorstep, and the other way round.
 * Called in turn only (`inTurn`).
 */
export function comeIn(folder: string): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const ticket = path.join(folder, `${process.pid}-${randomBytes(4).toString('hex')}`);
  writeFileSync(ticket, ownMark());
  return ticket;
}

/** Gives the ticket back; true when nobody else is in. Tickets of the dead are swept out. */
export function leave(folder: string, ticket: string): boolean {
  rmSync(ticket, { force: true });
  return (
    readdirSync(folder).filter((name) => {
      const file = path.join(folder, name);
      if (isAlive(readFileSync(file, 'utf8'))) return true;
      rmSync(file, { force: true });
      return false;
    }).length === 0
  );
}
