import { Injectable, Logger } from '@nestjs/common';
import type { Language, Uuid } from '@doorstep/kernel';
import { DomainError, correctDeviceTime, isUuid } from '@doorstep/kernel';
import type { Scope } from '@doorstep/platform/database';
import { isWorthAnotherTry } from '@doorstep/platform/database';
import type { Problem } from '@doorstep/platform/http';
import { asRefusal, describeProblem } from '@doorstep/platform/http';
import type { TouchView } from './history-views';
import type { QuickTouchWish } from './quick-touches';
import { QuickTouches } from './quick-touches';

export interface TouchResult {
  id: Uuid | null;
  status: number;
  touch?: TouchView;
  problem?: Problem;
}

/** What cannot be judged item by item: then the whole is refused and stores nothing new. */
const CONCERNS_ALL = new Set([401, 413, 429, 503]);

/** Touches that a phone saved without signal, sent together: one result each, in the order sent. */
@Injectable()
export class TouchBatches {
  private readonly logger = new Logger('contacts');

  constructor(private readonly touches: QuickTouches) {}

  /** @param read checks the form of one item, or throws its problem. @param sentAt the phone's clock at sending. */
  async record(scope: Scope, items: readonly unknown[], read: (item: unknown) => Promise<QuickTouchWish>, sentAt: Date | null, language: Language): Promise<TouchResult[]> {
    const results: TouchResult[] = [];
    for (const item of items) results.push(await this.one(scope, item, read, sentAt, language));
    return results;
  }

  private async one(scope: Scope, item: unknown, read: (item: unknown) => Promise<QuickTouchWish>, sentAt: Date | null, language: Language): Promise<TouchResult> {
    const sent = (item as { id?: unknown } | null)?.id;
    const id = isUuid(sent) ? sent : null;
    try {
      const wish = await read(item);
      if (!wish.id) throw new DomainError('required', { field: 'id' });
      const { created, value } = await scope.savepoint(() => this.touches.record(scope, wish, (at) => this.corrected(scope, at, sentAt)));
      return { id, status: created ? 201 : 200, touch: value };
    } catch (error) {
      const refusal = asRefusal(error) ?? this.unforeseen(error);
      if (CONCERNS_ALL.has(refusal.status)) throw error;
      return { id, status: refusal.status, problem: describeProblem(refusal, language) };
    }
  }

  private corrected(scope: Scope, at: Date, sentAt: Date | null): Date {
    return correctDeviceTime({ deviceTime: at, sentAt, receivedAt: scope.now }).occurredAt;
  }

  /** A mistake of ours with one touch must not hold up those behind it; a clash of transactions, or a person merged meanwhile, is tried again as a whole. */
  private unforeseen(error: unknown): DomainError {
    const { code, name } = (error ?? {}) as { code?: string; name?: string };
    if (isWorthAnotherTry(error)) throw error;
    this.logger.error({ name, errorCode: code }, 'a touch of a batch could not be stored');
    return new DomainError('platform/unexpected', { status: 500 });
  }
}
