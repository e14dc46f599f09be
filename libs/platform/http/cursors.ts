import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
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

/**
 * Page marks: base64url of the last row's sort values, the filter's hash and the end of validity (24 h),
 * signed, so that nobody can write one, and one of another list or sort is refused.
 */
@Injectable()
export class Cursors {
  private readonly key: Buffer;

  constructor(
    @Inject(SETTINGS) settings: Settings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    this.key = deriveKey(settings.secretKey, 'cursor');
  }

  /** The mark after a row. `filter` is everything that decides which rows and which order. */
  write(values: readonly Value[], filter: unknown): string {
    const body = Buffer.from(JSON.stringify([values, this.clock.now().getTime() + DAY]), 'utf8');
    return `${body.toString('base64url')}.${this.sign(body, filter).toString('base64url')}`;
  }

  /** The sort values of a mark; null without one. */
  read(cursor: string | null | undefined, filter: unknown): Value[] | null {
    if (cursor === null || cursor === undefined || cursor === '') return null;
    const [body64 = '', sign64 = ''] = cursor.split('.');
    const body = Buffer.from(body64, 'base64url');
    const given = Buffer.from(sign64, 'base64url');
    const own = this.sign(body, filter);
    if (cursor.length > 2000 || given.length !== own.length || !timingSafeEqual(given, own)) throw MISMATCH();
    const [values, until] = JSON.parse(body.toString('utf8')) as [Value[], number];
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

  private sign(body: Buffer, filter: unknown): Buffer {
    const hash = createHash('sha256').update(canonicalJson(filter ?? null)).digest();
    return createHmac('sha256', this.key).update(hash).update(body).digest().subarray(0, 16);
  }
}
