import { DomainError } from '@doorstep/kernel';
import { EXPORT_DEFAULTS } from './defaults';

/** What somebody may still take out today. */
export interface Allowance {
  /** Rows a day of their role, by the organization's settings. */
  readonly most: number;
  /** Rows of the last 24 hours. */
  readonly used: number;
}

/** Whether an export is one that admins are told of and that needs a reason: over 500 rows, and so do many small ones that add up. */
export const isLarge = (rows: number, used: number): boolean => used + rows > EXPORT_DEFAULTS.freeRows;

/**
 * Refuses what goes beyond a day's rows, or is large and without a reason (security.md EXP-01).
 * @throws DomainError 429 `exports/daily-limit`, 422 `exports/reason-required`.
 */
export function checkAllowance({ most, used }: Allowance, rows: number, reason: string | null): void {
  if (used + rows > most) {
    throw new DomainError('exports/daily-limit', { status: 429, params: { most, left: Math.max(0, most - used), rows }, retryAfterSeconds: 3600, extra: { rows, left: Math.max(0, most - used), most } });
  }
  if (isLarge(rows, used) && !reason) throw new DomainError('exports/reason-required', { field: 'reason', params: { free: EXPORT_DEFAULTS.freeRows, rows } });
}
