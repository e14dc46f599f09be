import { setTimeout as pause } from 'node:timers/promises';
import type { Uuid } from '@doorstep/kernel';
import type { SeededRandom } from '../support';
import { until } from '../support/until';
import type { History } from './history';
import type { Answer, ProgramCaller } from './program-caller';
import type { SentVisit } from './visits';
import { tallyOf } from './visits';

/** An answer, when it was asked for, and when it came. */
export interface Trouble {
  readonly askedAt: number;
  readonly at: number;
  readonly status: number;
  readonly retryAfter: string | null;
}

export interface WritersPlan {
  readonly caller: ProgramCaller;
  readonly history: History;
  readonly random: SeededRandom;
  readonly visit: () => SentVisit;
  /** Connections that write at once. */
  readonly lines: number;
  /** Calls a second over all lines, as far as the server follows. */
  readonly perSecond: number;
}

const AWAY_MS = 200;

const neverReached = (error: unknown): boolean => (error as { cause?: { code?: string } }).cause?.code === 'ECONNREFUSED';

/** Several phones that log visits without a pause, one by one and in batches, and write down what they see. */
export class Writers {
  /** Every visit that was sent, by id, as it was sent. */
  readonly visits = new Map<Uuid, SentVisit>();
  /** Answers that were no acknowledgement. */
  readonly troubles: Trouble[] = [];
  /** Calls that ended well: when they were asked, and when answered. */
  readonly acknowledged: Array<{ askedAt: number; at: number }> = [];
  /** Calls that are out at this moment. */
  out = 0;
  /** Calls that had reached the server and were cut there. */
  cutInTheMiddle = 0;
  private stopping = false;
  private readonly ended: Promise<unknown>;

  constructor(private readonly plan: WritersPlan) {
    this.ended = Promise.all(Array.from({ length: plan.lines }, () => this.line()));
  }

  /** Ends after the calls that are out. */
  async stop(): Promise<void> {
    this.stopping = true;
    await this.ended;
  }

  /** Sends what was sent before once more, by the same ids; answers the statuses. */
  async again(ids: Iterable<Uuid>): Promise<number[]> {
    const left = [...ids];
    const line = async (): Promise<number[]> => {
      const statuses: number[] = [];
      for (let id = left.pop(); id; id = left.pop()) statuses.push(...(await this.single(this.visits.get(id)!)));
      return statuses;
    };
    return (await Promise.all(Array.from({ length: this.plan.lines }, line))).flat();
  }

  /** Resolves with the moment of the first acknowledgement of a call that was asked after `since`. */
  async acknowledgedAfter(since: number, patienceMs = 60_000): Promise<number> {
    return (await until('an acknowledgement', async () => this.acknowledged.find((call) => call.askedAt > since), patienceMs)).at;
  }

  /** Resolves when that many more calls have ended well. */
  async more(calls: number): Promise<void> {
    const before = this.acknowledged.length;
    await until('writing', async () => this.acknowledged.length >= before + calls, 30_000);
  }

  private async line(): Promise<void> {
    const { random, visit, lines, perSecond } = this.plan;
    while (!this.stopping) {
      const next = performance.now() + (lines * 1_000) / perSecond;
      const heard = random.next() < 0.25 ? await this.batch([visit(), visit(), visit()]) : await this.single(visit());
      // Where nobody answers a phone does not hurry.
      await pause(heard.length === 0 ? AWAY_MS : Math.max(0, next - performance.now()));
    }
  }

  private async single(visit: SentVisit): Promise<number[]> {
    return this.send([visit], () => this.plan.caller.post('/house-visits', visit), (answer) => [answer.status]);
  }

  private async batch(visits: SentVisit[]): Promise<number[]> {
    const read = (answer: Answer): number[] =>
      answer.status === 200 ? (answer.body.results as Array<{ status: number }>).map((one) => one.status) : visits.map(() => answer.status);
    return this.send(visits, () => this.plan.caller.post('/house-visits/batch', { visits }), read);
  }

  private async send(visits: readonly SentVisit[], call: () => Promise<Answer>, read: (answer: Answer) => number[]): Promise<number[]> {
    const { history } = this.plan;
    for (const visit of visits) {
      this.visits.set(visit.id, visit);
      history.write({ at: performance.now(), did: 'sent', id: visit.id, wants: tallyOf(visit) });
    }
    const askedAt = performance.now();
    this.out += 1;
    try {
      const answer = await call();
      const at = performance.now();
      if (answer.status < 300) this.acknowledged.push({ askedAt, at });
      else this.troubles.push({ askedAt, at, status: answer.status, retryAfter: answer.retryAfter });
      const statuses = read(answer);
      visits.forEach((visit, i) => history.write({ at, did: 'answered', id: visit.id, status: statuses[i] ?? 0 }));
      return statuses;
    } catch (error) {
      if (!neverReached(error)) this.cutInTheMiddle += 1;
      for (const visit of visits) history.write({ at: performance.now(), did: 'cut', id: visit.id });
      return [];
    } finally {
      this.out -= 1;
    }
  }
}
