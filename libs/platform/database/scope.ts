import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import type { PoolClient } from 'pg';
import type { Clock, Language, Uuid } from '@doorstep/kernel';
import { isUuid } from '@doorstep/kernel';
import { Lookups } from './lookups';
import { Turns, sendTogether, statement } from './round-trip';

export type Role = 'admin' | 'lead' | 'organizer' | 'volunteer';

/** Who acts, where: what every read and write is scoped to. `system` is the worker acting by a rule. */
export interface Actor {
  readonly organizationId: Uuid;
  readonly userId: Uuid | null;
  readonly role: Role | 'system';
  readonly kind: 'user' | 'token' | 'system' | 'operator';
  readonly language: Language;
  readonly timeZone: string;
  readonly sessionId: Uuid | null;
  /** The person's name, where the request already knows it. */
  readonly name?: string;
}

/** The worker acting by a rule in one organization. */
export const systemActor = (organizationId: Uuid, timeZone = 'UTC'): Actor => ({
  organizationId,
  userId: null,
  role: 'system',
  kind: 'system',
  language: 'en',
  timeZone,
  sessionId: null,
});

/**
 * One transaction of one actor in one organization. Repositories take it first and cannot be reached
 * without it; what must follow the commit is rung through `afterCommit`, and nothing else happens there.
 */
export class Scope {
  private readonly bells: Array<() => void | Promise<void>> = [];
  private readonly last: Array<{ sql: string; parameters: readonly unknown[] }> = [];

  constructor(
    readonly actor: Actor,
    private readonly connection: QueryRunner,
    private readonly turns: Turns,
    /** The instant of this request: one for the whole transaction. */
    readonly now: Date,
    /** A request that only reads: what it leaves is the trace of having looked. */
    readonly readsOnly: boolean = false,
  ) {}

  get organizationId(): Uuid {
    return this.actor.organizationId;
  }

  /** TypeORM's way to the same transaction: what was asked for before goes first. */
  get runner(): QueryRunner {
    this.turns.flush(true);
    return this.connection;
  }

  get manager(): EntityManager {
    return this.runner.manager;
  }

  /**
   * Rows of one statement with parameters `$1 …`. The text is written by us, never put together from input. What is
   * asked for in one turn (`together`) goes to the server in one message, in the order asked.
   */
  async query<Row = Record<string, unknown>>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    return rowsOf<Row>(this.turns.ask(sql, parameters));
  }

  /** The first row, or null. */
  async one<Row = Record<string, unknown>>(sql: string, parameters: readonly unknown[] = []): Promise<Row | null> {
    return (await this.query<Row>(sql, parameters))[0] ?? null;
  }

  /**
   * A write that nothing in this transaction reads again: it goes to the server in one message with COMMIT, and the
   * transaction fails with it.
   */
  beforeCommit(sql: string, parameters: readonly unknown[] = []): void {
    this.last.push({ sql, parameters });
  }

  /** For the door only: begun now, so that it goes out with the COMMIT that is asked for next. A fault of it is COMMIT's. */
  begunLast(): void {
    for (const { sql, parameters } of this.last) this.turns.ask(sql, parameters).catch(() => undefined);
  }

  /** Rung once the transaction is on disk. A bell that fails is found by the sweep. */
  afterCommit(bell: () => void | Promise<void>): void {
    this.bells.push(bell);
  }

  /** A part that may fail alone: batch and import only. Bells of a failed part are not rung. */
  async savepoint<T>(part: () => Promise<T>): Promise<T> {
    const bells = this.bells.length;
    // Not waited for: it goes out with the part's first statement.
    const begun = this.turns.ask('SAVEPOINT part').catch(() => undefined);
    try {
      const answer = await part();
      await this.turns.ask('RELEASE SAVEPOINT part');
      return answer;
    } catch (error) {
      this.bells.length = bells;
      await begun;
      // Released as well: the name stands for the part around it again.
      await together(this.turns.ask('ROLLBACK TO SAVEPOINT part'), this.turns.ask('RELEASE SAVEPOINT part'));
      throw error;
    }
  }

  /** For the door only. */
  async ring(): Promise<void> {
    for (const bell of this.bells) await Promise.resolve(bell()).catch(() => undefined);
  }
}

async function rowsOf<Row>(asked: Promise<{ rows: unknown[] }>): Promise<Row[]> {
  try {
    return (await asked).rows as Row[];
  } catch (error) {
    // From here it is known who asked; the driver only knows the socket.
    if (error instanceof Error) Error.captureStackTrace(error);
    throw error;
  }
}

/** All of them, begun together and waited for to the last, so that nothing goes on in a transaction after its end. Throws what went wrong first. */
export async function together<T extends readonly unknown[]>(...parts: { [K in keyof T]: Promise<T[K]> | T[K] }): Promise<T> {
  const ended = await Promise.allSettled(parts);
  const reasons = ended.flatMap((part) => (part.status === 'rejected' ? [part.reason as unknown] : []));
  // What came after the first fault was only told that the transaction is at its end.
  if (reasons.length > 0) throw reasons.find((reason) => sqlState(reason) !== IN_FAILED_TRANSACTION) ?? reasons[0];
  return ended.map((part) => (part as PromiseFulfilledResult<unknown>).value) as unknown as T;
}

const OPEN = "SELECT set_config('app.organization_id', $1, true), set_config('app.user_id', $2, true), set_config('app.now', $3, true)";
const IN_FAILED_TRANSACTION = '25P02';
const AGAIN = new Set(['40001', '40P01']);
const sqlState = (error: unknown): string | undefined => (error as { code?: string } | null)?.code;
/** Somebody was merged into another entry between being looked up and written to: the next try finds them where they are. */
const personMoved = (error: unknown): boolean => sqlState(error) === '23503' && /contact_id/.test((error as { constraint?: string }).constraint ?? '');

/** Whether another try may end well: what got in the way has passed. A part of a batch that ends so takes the whole with it (`savepoint`), for only the whole is tried again. */
export const isWorthAnotherTry = (error: unknown): boolean => AGAIN.has(sqlState(error) ?? '') || personMoved(error);

/**
 * The one door to tenant tables: the message that brings the first statement opens the transaction and sets the scope
 * locally before it, so that a pooled connection can never carry one organization's sight into the next request.
 */
export class Database {
  private readonly lookups = new Lookups(() => this.source.createQueryRunner());

  constructor(
    readonly source: DataSource,
    readonly clock: Clock,
  ) {}

  /** Runs `work` in one transaction of the actor; deadlocks, serialization failures and people merged meanwhile are tried twice more. */
  withScope<T>(actor: Actor, work: (scope: Scope) => Promise<T>, { readsOnly = false }: { readsOnly?: boolean } = {}): Promise<T> {
    return this.tried(actor, 'BEGIN', work, readsOnly);
  }

  /** As `withScope`, for reads alone, all of which see the one moment of the first: many statements that tell of the same rows. */
  withMoment<T>(actor: Actor, read: (scope: Scope) => Promise<T>): Promise<T> {
    return this.tried(actor, 'BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY', read);
  }

  private async tried<T>(actor: Actor, begin: string, work: (scope: Scope) => Promise<T>, readsOnly = false): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.once(actor, begin, work, readsOnly);
      } catch (error) {
        if (attempt >= 3 || !isWorthAnotherTry(error)) throw error;
      }
    }
  }

  /** Rows of the global tables (organizations, users, sessions …): no scope, so no tenant row is ever seen. */
  async global<Row = Record<string, unknown>>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    const runner = this.source.createQueryRunner();
    try {
      const client = (await runner.connect()) as PoolClient;
      return await rowsOf<Row>(sendTogether(client, [statement(sql, parameters)]).then(([answer]) => answer!));
    } finally {
      await runner.release();
    }
  }

  /**
   * Reads of the global tables that many requests make at once (who is this?): those of one turn of the loop go out
   * together, on one connection. Each is begun after it was asked for, so that what was revoked before is seen.
   */
  async look<Row = Record<string, unknown>>(sql: string, parameters: readonly unknown[]): Promise<Row[]> {
    if (!/^SELECT/.test(sql)) throw new Error('only reads are looked up together');
    return rowsOf<Row>(this.lookups.ask(sql, parameters));
  }

  private async once<T>(actor: Actor, begin: string, work: (scope: Scope) => Promise<T>, readsOnly: boolean): Promise<T> {
    if (!isUuid(actor.organizationId) || (actor.userId !== null && !isUuid(actor.userId))) throw new Error('a scope needs ids');
    const runner = this.source.createQueryRunner();
    const client = (await runner.connect()) as PoolClient;
    const now = this.clock.now();
    const turns = new Turns(client, [statement(begin), statement(OPEN, [actor.organizationId, actor.userId ?? '', now.toISOString()])]);
    const scope = new Scope(actor, runner, turns, now, readsOnly);
    let answer: T;
    try {
      // Tells TypeORM's own save() that a transaction is already there.
      (runner as { isTransactionActive: boolean }).isTransactionActive = true;
      answer = await work(scope);
      scope.begunLast();
      await turns.commit();
    } catch (error) {
      await turns.rollback().catch(() => undefined);
      throw error;
    } finally {
      (runner as { isTransactionActive: boolean }).isTransactionActive = false;
      await runner.release();
    }
    await scope.ring();
    return answer;
  }
}
