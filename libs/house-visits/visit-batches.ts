import { Injectable, Logger } from '@nestjs/common';
import type { Uuid } from '@doorstep/kernel';
import { DomainError, isUuid } from '@doorstep/kernel';
import type { Scope } from '@doorstep/platform/database';
import { faultPoint } from '@doorstep/platform/faults';
import type { Problem } from '@doorstep/platform/http';
import { asRefusal, describeProblem } from '@doorstep/platform/http';
import type { Language } from '@doorstep/kernel';
import { HouseVisitsService } from './house-visits.service';
import { PlannedVisits } from './planned-visits.service';
import type { HouseVisitView } from './visit-view';
import type { VisitInput } from './visit-input';

export interface BatchResult {
  id: Uuid | null;
  status: number;
  visit?: HouseVisitView;
  problem?: Problem;
}

/** What cannot be judged item by item: then the whole batch is refused and stores nothing new. */
const CONCERNS_ALL = new Set([401, 413, 429, 503]);

/** SQLSTATEs of transactions that got in one another's way. */
const CLASHES = new Set(['40001', '40P01']);

/** What phones saved without signal, sent together: one result each, in the order sent, one transaction. */
@Injectable()
export class VisitBatches {
  private readonly logger = new Logger('house-visits');

  constructor(
    private readonly visits: HouseVisitsService,
    private readonly planned: PlannedVisits,
  ) {}

  /** `read` checks the form of one item, or throws its problem. */
  async record(scope: Scope, items: readonly unknown[], read: (item: unknown) => Promise<VisitInput>, sentAt: Date | null, language: Language): Promise<BatchResult[]> {
    const people = items.flatMap((item) => {
      const id = (item as { contactId?: unknown } | null)?.contactId;
      return isUuid(id) ? [id] : [];
    });
    if (people.length > 0) await this.visits.lockPeople(scope, [...new Set(people)]);
    const results: BatchResult[] = [];
    for (const item of items) {
      if (results.length > 0) faultPoint('house-visits.in-batch');
      results.push(await this.one(scope, item, read, sentAt, language));
    }
    return results;
  }

  private async one(scope: Scope, item: unknown, read: (item: unknown) => Promise<VisitInput>, sentAt: Date | null, language: Language): Promise<BatchResult> {
    const sent = (item as { id?: unknown } | null)?.id;
    const id = isUuid(sent) ? sent : null;
    try {
      const input = await read(item);
      if (!input.id) throw new DomainError('required', { field: 'id' });
      const { created, value } = await scope.savepoint(() => this.planned.record(scope, input, sentAt));
      return { id, status: created ? 201 : 200, visit: value };
    } catch (error) {
      const refusal = asRefusal(error) ?? this.unforeseen(error, id);
      if (CONCERNS_ALL.has(refusal.status)) throw error;
      return { id, status: refusal.status, problem: describeProblem(refusal, language) };
    }
  }

  /** A mistake of ours with one visit must not hold up those behind it; a clash of transactions is tried again as a whole. */
  private unforeseen(error: unknown, visitId: Uuid | null): DomainError {
    const { code, name } = (error ?? {}) as { code?: string; name?: string };
    if (code !== undefined && CLASHES.has(code)) throw error;
    this.logger.error({ name, errorCode: code, visitId }, 'a visit of a batch could not be stored');
    return new DomainError('platform/unexpected', { status: 500 });
  }
}
