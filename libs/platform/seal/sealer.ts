import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Uuid } from '@doorstep/kernel';
import { SETTINGS, deriveKey } from '../config';
import type { Settings } from '../config';
import { Database } from '../database';

/** Where a sealed text stands. It is bound to that place: moved anywhere else it does not open (security.md ENC-01). */
export interface SealedPlace {
  readonly table: string;
  readonly column: string;
  readonly rowId: Uuid;
  readonly organizationId: Uuid;
}

const FORM = 1;
const place = (p: SealedPlace, version: number): Buffer =>
  Buffer.from([p.table, p.column, p.rowId, p.organizationId, version].join('|'), 'utf8');

function close(key: Buffer, bound: Buffer, text: Buffer): Buffer {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(bound);
  const body = Buffer.concat([cipher.update(text), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), body]);
}

function open(key: Buffer, bound: Buffer, box: Buffer): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, box.subarray(0, 12)).setAAD(bound);
  decipher.setAuthTag(box.subarray(12, 28));
  return Buffer.concat([decipher.update(box.subarray(28)), decipher.final()]);
}

/**
 * Seals texts of notes, stories and message bodies with AES-256-GCM under a key of the organization, which
 * the root key wraps (envelope). A dump of the database alone opens nothing.
 */
@Injectable()
export class Sealer {
  private readonly root: Buffer;
  /** Kept as they are asked for: thousands of texts that are sealed at once ask for their key once. */
  private readonly keys = new Map<string, Promise<Buffer>>();

  constructor(
    @Inject(SETTINGS) settings: Settings,
    private readonly database: Database,
  ) {
    this.root = deriveKey(settings.secretKey, 'seal');
  }

  /** The sealed bytes: form, key version, then nonce, tag and text. */
  async seal(text: string, at: SealedPlace): Promise<Buffer> {
    const version = 1;
    const key = await this.key(at.organizationId, version);
    return Buffer.concat([Buffer.from([FORM, version]), close(key, place(at, version), Buffer.from(text, 'utf8'))]);
  }

  /** The text again; throws when the bytes were changed or stand in another place. */
  async open(sealed: Buffer, at: SealedPlace): Promise<string> {
    if (sealed[0] !== FORM) throw new Error('unknown form of a sealed text');
    const version = sealed[1]!;
    const key = await this.key(at.organizationId, version);
    return open(key, place(at, version), sealed.subarray(2)).toString('utf8');
  }

  private key(organizationId: Uuid, version: number): Promise<Buffer> {
    const name = `${organizationId}|${version}`;
    const known = this.keys.get(name);
    if (known) return known;
    const asked = this.fetchKey(organizationId, version, Buffer.from(name, 'utf8'));
    this.keys.set(name, asked);
    // What failed is asked for again the next time.
    asked.catch(() => this.keys.delete(name));
    return asked;
  }

  private async fetchKey(organizationId: Uuid, version: number, bound: Buffer): Promise<Buffer> {
    const fresh = close(this.root, bound, randomBytes(32));
    await this.database.global(
      'INSERT INTO organization_keys (organization_id, version, wrapped_key) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
      [organizationId, version, fresh],
    );
    const [row] = await this.database.global<{ wrapped_key: Buffer }>(
      'SELECT wrapped_key FROM organization_keys WHERE organization_id = $1 AND version = $2',
      [organizationId, version],
    );
    return open(this.root, bound, row!.wrapped_key);
  }
}
