/**
 * A named point where a test may end this process the hard way: `DOORSTEP_FAULT=<name>`, and only under
 * `NODE_ENV=test`. Anywhere else it does nothing.
 */
export function faultPoint(name: string): void {
  if (process.env['NODE_ENV'] === 'test' && process.env['DOORSTEP_FAULT'] === name) process.kill(process.pid, 'SIGKILL');
}
