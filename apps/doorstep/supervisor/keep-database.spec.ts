import { until } from '../postgres/wait';
import { keepDatabase } from './keep-database';

function server() {
  let lose: () => void = () => undefined;
  const lost = new Promise<void>((resolve) => (lose = resolve));
  const closed = jest.fn(() => Promise.resolve());
  return { lost, lose, close: closed };
}

describe('the database under a running Doorstep', () => {
  it('is opened again when its server is lost, until that succeeds, and left at the end', async () => {
    const [first, second] = [server(), server()];
    const lines: string[] = [];
    const reopen = jest.fn(() => Promise.resolve(second)).mockRejectedValueOnce(new Error('The disk is full.'));
    const kept = keepDatabase(first, reopen, (line) => lines.push(line));
    first.lose();
    await until(() => (lines.includes('PostgreSQL runs again.') ? true : undefined), 10_000);
    expect(lines).toEqual([
      'PostgreSQL ended; starting it again in 0.2 s.',
      'The disk is full.',
      'PostgreSQL ended; starting it again in 0.4 s.',
      'PostgreSQL runs again.',
    ]);
    await kept.close();
    expect(first.close).toHaveBeenCalledTimes(1);
    expect(second.close).toHaveBeenCalledTimes(1);
  });

  it('is not opened again when it was left', async () => {
    const first = server();
    const reopen = jest.fn(() => Promise.resolve(server()));
    await keepDatabase(first, reopen, () => undefined).close();
    first.lose();
    await new Promise((resolve) => setImmediate(resolve));
    expect(reopen).not.toHaveBeenCalled();
  });
});
