import { Injectable, Logger } from '@nestjs/common';
import type { Uuid } from '@doorstep/kernel';
import { DomainError, isUuid } from '@doorstep/kernel';
import type { Scope } from '@doorstep/platform/database';
import { faultPoint } from '@doorstep/platform/faults';
import type { Created, Problem } from '@doorstep/platform/http';
import { asRefusal, describeProblem } from '@doorstep/platform/http';
import type { Language } from '@doorstep/kernel';
import { clocksAtSending } from './domain';
import { HouseVisitsService } from './house-visits.service';
import { PlannedVisits } from './planned-visits.service';
import { RoundHeard } from './round-heard';
import type { HouseVisitView } from './visit-view';
import type { VisitInput } from './visit-input';

export interface BatchResult {
  id: Uuid | null;
  status: number;
  visit?: HouseVisitView;
  problem?: Problem;
}

/** What a phone tells of its clock. */
export interface Sending {
  readonly sentAt: Date | null;
  /** The visits stand in the order in which they were saved. */
  readonly inOrder: boolean;
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
    private readonly heard: RoundHeard,
  ) {}

  /** `read` checks the form of one item, or throws its problem. */
  async record(scope: Scope, items: readonly unknown[], read: (item: unknown) => Promise<VisitInput>, sending: Sending, language: Language): Promise<BatchResult[]> {
    const people = items.flatMap((item) => {
      const id = (item as { contactId?: unknown } | null)?.contactId;
      return isUuid(id) ? [id] : [];
    });
    if (people.length > 0) await this.visits.lockPeople(scope, [...new Set(people)]);
    const clocks = clocksOf(scope, items, sending);
    const results: BatchResult[] = [];
    for (const [index, item] of items.entries()) {
      if (results.length > 0) faultPoint('house-visits.in-batch');
      results.push(await this.one(scope, item, read, clocks[index]!, language));
    }
    // Last, and whatever came of the visits: the phone has been heard.
    await this.heard.sign(scope);
    return results;
  }

  /** One visit by itself, from a phone that keeps nothing. */
  async recordOne(scope: Scope, input: VisitInput): Promise<Created<HouseVisitView>> {
    const made = await this.planned.record(scope, input);
    await this.heard.sign(scope);
    return made;
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

/** The phone's clock at sending, for each visit: one and the same, unless the clock was changed between them. */
function clocksOf(scope: Scope, items: readonly unknown[], { sentAt, inOrder }: Sending): Array<Date | null> {
  if (!sentAt || !inOrder) return items.map(() => sentAt);
  const saved = items.map((item) => {
    const at = Date.parse(String((item as { deviceTime?: unknown } | null)?.deviceTime));
    return Number.isNaN(at) ? null : at;
  });
  return clocksAtSending(saved, sentAt.getTime(), scope.now.getTime()).map((at) => new Date(at));
}
