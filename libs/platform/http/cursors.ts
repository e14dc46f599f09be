import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@doorstep/kernel';
import { DomainError, canonicalJson } from '@doorstep/kernel';
import { SETTINGS, deriveKey } from '../config';
import type { Settings } from '../config';
import { CLOCK } from '../database';

type Value = string | number | boolean | null;

const DAY = 24 * 60 * 60 * 1000;
const MISMATCH = (): DomainError => new DomainError('cursor-mismatch', { status: 400, field: 'cursor' });

/** One page of a list: keyset paging only (ARCHITECTURE 10). */
export interface Page<T> {
  items: T[];
  nextCursor: string | null;
  total?: number;
}

const CIPHER = 'aes-256-gcm';
const [IV, TAG] = [12, 16];

/**
 * Page marks: the last row's sort values and the end of validity (24 h), sealed with the filter's hash, so that nobody
 * can read what a row does not show, nobody can write one, and one of another list or sort is refused.
 */
@Injectable()
export class Cursors {
  private readonly key: Buffer;

  constructor(
    @Inject(SETTINGS) settings: Settings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    this.key = deriveKey(settings.secretKey, 'cursor-seal');
  }

  /** The mark after a row. `filter` is everything that decides which rows and which order. */
  write(values: readonly Value[], filter: unknown): string {
    const iv = randomBytes(IV);
    const cipher = createCipheriv(CIPHER, this.key, iv).setAAD(hashOf(filter));
    const body = [cipher.update(JSON.stringify([values, this.clock.now().getTime() + DAY]), 'utf8'), cipher.final()];
    return Buffer.concat([iv, cipher.getAuthTag(), ...body]).toString('base64url');
  }

  /** The sort values of a mark; null without one. */
  read(cursor: string | null | undefined, filter: unknown): Value[] | null {
    if (cursor === null || cursor === undefined || cursor === '') return null;
    const [values, until] = JSON.parse(this.open(cursor, filter)) as [Value[], number];
    if (until < this.clock.now().getTime()) throw MISMATCH();
    return values;
  }

  /** Cuts one row too many into a page with its mark. */
  page<Row, Item>(rows: readonly Row[], limit: number, filter: unknown, sortValues: (row: Row) => readonly Value[], show: (row: Row) => Item): Page<Item> {
    const shown = rows.slice(0, limit);
    const last = shown[shown.length - 1];
    return {
      items: shown.map(show),
      nextCursor: rows.length > limit && last !== undefined ? this.write(sortValues(last), filter) : null,
    };
  }

  private open(cursor: string, filter: unknown): string {
    const sealed = Buffer.from(cursor, 'base64url');
    if (cursor.length > 2000 || sealed.length <= IV + TAG) throw MISMATCH();
    try {
      const opened = createDecipheriv(CIPHER, this.key, sealed.subarray(0, IV), { authTagLength: TAG }).setAAD(hashOf(filter)).setAuthTag(sealed.subarray(IV, IV + TAG));
      return Buffer.concat([opened.update(sealed.subarray(IV + TAG)), opened.final()]).toString('utf8');
    } catch {
      throw MISMATCH();
    }
  }
}

const hashOf = (filter: unknown): Buffer => createHash('sha256').update(canonicalJson(filter ?? null)).digest();
