import { runTimers } from './run-timers';

describe('timers of the worker', () => {
  test('never let two passes of one timer overlap, and go on after one that failed', async () => {
    let inside = 0;
    let most = 0;
    let passes = 0;
    const complaints: string[] = [];
    const five = new Promise<void>((resolve) => {
      const run = async (): Promise<void> => {
        inside += 1;
        most = Math.max(most, inside);
        await new Promise(setImmediate);
        inside -= 1;
        passes += 1;
        if (passes === 5) resolve();
        if (passes === 2) throw new Error('once');
      };
      stop = runTimers([{ name: 'count', everyMs: 1, run }], (name) => complaints.push(name));
    });
    await five;
    await stop();
    const after = passes;
    await new Promise(setImmediate);
    expect({ most, complaints, stopped: passes === after }).toEqual({ most: 1, complaints: ['count'], stopped: true });
  });

  let stop: () => Promise<void>;
});
