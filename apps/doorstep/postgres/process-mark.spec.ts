import { spawn } from 'node:child_process';
import { isAlive, markOf, ownMark, readProcStat } from './process-mark';

describe('the mark of a process', () => {
  it('is read past a program name with spaces and brackets', () => {
    const after = 'S 1 7 7 0 -1 4194560 1 2 3 4 5 6 7 8 20 0 1 0 98765 1000';
    expect(readProcStat(`42 (a) b (c)) ${after}`)).toEqual({ state: 'S', start: '98765' });
  });

  it('is the same for as long as the process lives, and nobody else’s', () => {
    expect(isAlive(ownMark())).toBe(true);
    expect(isAlive(`${process.pid} 1`)).toBe(false);
    expect(markOf(process.ppid)).not.toBe(ownMark());
  });

  it('is gone when the process has ended', async () => {
    const child = spawn(process.execPath, ['-e', 'process.stdin.resume()'], { stdio: ['pipe', 'ignore', 'ignore'] });
    const mark = markOf(child.pid ?? 0);
    expect(mark).toBeDefined();
    child.kill('SIGKILL');
    await new Promise((resolve) => child.once('exit', resolve));
    expect(isAlive(mark ?? '')).toBe(false);
  });

  it('is nobody’s for what is no process number', () => {
    expect([0, -1, 1.5, NaN].map(markOf)).toEqual([undefined, undefined, undefined, undefined]);
    expect(isAlive('')).toBe(false);
  });
});
