import { appendFileSync } from 'node:fs';

/** Says that something could not be tested on this machine; `npm test` repeats it just before its last line, and CI fails on it. */
export function notRun(what: string): void {
  const file = process.env['DOORSTEP_TEST_NOT_RUN'];
  if (file) appendFileSync(file, `not run: ${what}\n`);
  else process.stdout.write(`not run: ${what}\n`);
}
