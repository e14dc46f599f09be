import { createCipheriv, createDecipheriv } from 'node:crypto';
import { Transform } from 'node:stream';
import type { TransformCallback } from 'node:stream';

const FRAME = 64 * 1024;
const HEAD = 4;
const TAG = 16;

/** Every frame has its own nonce, its number, under a key that seals this one file; the last says that it is the last. */
const nonce = (frame: number, last: boolean): Buffer => {
  const bytes = Buffer.alloc(12);
  bytes.writeUInt32BE(frame, 4);
  bytes[11] = last ? 1 : 0;
  return bytes;
};

/**
 * Seals a stream with AES-256-GCM in frames of some 64 KB: `[length][tag][bytes]`. A frame that is changed, missing,
 * in another place or cut off does not open. The key is 32 bytes and never used for a second file.
 */
export function sealing(key: Buffer): Transform {
  let held: Buffer[] = [];
  let size = 0;
  let frame = 0;
  const put = (to: Transform, bytes: Buffer, last: boolean): void => {
    const cipher = createCipheriv('aes-256-gcm', key, nonce(frame, last));
    frame += 1;
    const body = Buffer.concat([cipher.update(bytes), cipher.final()]);
    const head = Buffer.alloc(HEAD);
    head.writeUInt32BE(body.length);
    to.push(Buffer.concat([head, cipher.getAuthTag(), body]));
  };
  return new Transform({
    transform(this: Transform, chunk: Buffer, _, done: TransformCallback): void {
      held.push(chunk);
      size += chunk.length;
      if (size >= FRAME) {
        put(this, Buffer.concat(held), false);
        [held, size] = [[], 0];
      }
      done();
    },
    flush(this: Transform, done: TransformCallback): void {
      put(this, Buffer.concat(held), true);
      done();
    },
  });
}

/** Opens what `sealing` sealed. Fails where the bytes are not all there as they were written. */
export function opening(key: Buffer): Transform {
  let waiting = Buffer.alloc(0);
  let frame = 0;
  const open = (bytes: Buffer, last: boolean): Buffer => {
    const decipher = createDecipheriv('aes-256-gcm', key, nonce(frame, last));
    decipher.setAuthTag(bytes.subarray(HEAD, HEAD + TAG));
    return Buffer.concat([decipher.update(bytes.subarray(HEAD + TAG)), decipher.final()]);
  };
  const length = (): number => (waiting.length < HEAD ? Infinity : HEAD + TAG + waiting.readUInt32BE(0));
  return new Transform({
    transform(this: Transform, chunk: Buffer, _, done: TransformCallback): void {
      try {
        waiting = Buffer.concat([waiting, chunk]);
        // A frame is opened once something stands behind it: the last one is sealed as the last.
        for (let end = length(); waiting.length > end; end = length()) {
          this.push(open(waiting.subarray(0, end), false));
          waiting = waiting.subarray(end);
          frame += 1;
        }
        done();
      } catch (error) {
        done(error as Error);
      }
    },
    flush(this: Transform, done: TransformCallback): void {
      try {
        if (waiting.length !== length()) throw new Error('a sealed file was cut off');
        this.push(open(waiting, true));
        done();
      } catch (error) {
        done(error as Error);
      }
    },
  });
}
