import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import type { Transform } from 'node:stream';
import { opening, sealing } from './sealed-stream';

const through = async (bytes: Buffer, stream: Transform, step: number): Promise<Buffer> => {
  const parts: Buffer[] = [];
  const chunks = Array.from({ length: Math.ceil(bytes.length / step) }, (_, i) => bytes.subarray(i * step, (i + 1) * step));
  for await (const part of Readable.from(chunks, { objectMode: true }).compose(stream) as AsyncIterable<Buffer>) parts.push(part);
  return Buffer.concat(parts);
};

describe('a file that lies sealed', () => {
  const key = randomBytes(32);

  test.each([0, 1, 65_536, 65_537, 300_000])('opens as it was written, %i bytes, however it is cut', async (size) => {
    const bytes = randomBytes(size);
    const sealed = await through(bytes, sealing(key), 50_000);
    // One byte alone stands among any forty by chance.
    if (size >= 16) expect(sealed.includes(bytes.subarray(0, 16))).toBe(false);
    expect((await through(sealed, opening(key), 1_013)).equals(bytes)).toBe(true);
  });

  test('does not open when a byte is changed, the end is cut, a frame is missing, or with another key', async () => {
    const bytes = randomBytes(200_000);
    const sealed = await through(bytes, sealing(key), 70_000);
    const frame = 20 + sealed.readUInt32BE(0);
    const changed = Buffer.from(sealed);
    changed[sealed.length - 5] = changed[sealed.length - 5]! ^ 1;
    for (const bad of [changed, sealed.subarray(0, sealed.length - 9), sealed.subarray(0, frame), sealed.subarray(frame)]) await expect(through(bad, opening(key), 64_000)).rejects.toThrow();
    await expect(through(sealed, opening(randomBytes(32)), 64_000)).rejects.toThrow();
  });
});
