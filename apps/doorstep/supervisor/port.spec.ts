import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { portComplaint } from './port';

describe('the port', () => {
  it('that another program holds is named in a sentence with a way out', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    expect(await portComplaint('127.0.0.1', port, 0)).toMatch(
      new RegExp(`^Port ${port} on 127.0.0.1 is taken .*PORT=`),
    );
    const waited = portComplaint('127.0.0.1', port, 10_000);
    other.close();
    expect(await waited).toBeUndefined();
  });

  it('of an address this machine has not is refused at once', async () => {
    expect(await portComplaint('192.0.2.1', 0)).toContain('no address 192.0.2.1');
  });
});
