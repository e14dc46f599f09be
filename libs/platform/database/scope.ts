import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import type { PoolClient } from 'pg';
import type { Clock, Language, Uuid } from '@doorstep/kernel';
import { isUuid } from '@doorstep/kernel';
import { preparedName } from './prepared-names';

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
  private savepoints = 0;

  constructor(
    readonly actor: Actor,
    readonly manager: EntityManager,
    readonly runner: QueryRunner,
    private readonly client: PoolClient,
    /** The instant of this request: one for the whole transaction. */
    readonly now: Date,
  ) {}

  get organizationId(): Uuid {
    return this.actor.organizationId;
  }

  /** Rows of one statement with parameters `$1 …`. The text is written by us, never put together from input. */
  async query<Row = Record<string, unknown>>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    return rowsOf<Row>(this.client, sql, parameters);
  }

  /** The first row, or null. */
  async one<Row = Record<string, unknown>>(sql: string, parameters: readonly unknown[] = []): Promise<Row | null> {
    return (await this.query<Row>(sql, parameters))[0] ?? null;
  }

  /** Rung once the transaction is on disk. A bell that fails is found by the sweep. */
  afterCommit(bell: () => void | Promise<void>): void {
    this.bells.push(bell);
  }

  /** A part that may fail alone: batch and import only. Bells of a failed part are not rung. */
  async savepoint<T>(part: () => Promise<T>): Promise<T> {
    const name = `part_${(this.savepoints += 1)}`;
    const bells = this.bells.length;
    // On the connection itself: where it is lost, its own error says so, and not the runner's that it was given back.
    await this.client.query(`SAVEPOINT ${name}`);
    try {
      const answer = await part();
      await this.client.query(`RELEASE SAVEPOINT ${name}`);
      return answer;
    } catch (error) {
      this.bells.length = bells;
      await this.client.query(`ROLLBACK TO SAVEPOINT ${name}`);
      throw error;
    }
  }

  /** For the door only. */
  async ring(): Promise<void> {
    for (const bell of this.bells) await Promise.resolve(bell()).catch(() => undefined);
  }
}

async function rowsOf<Row>(client: PoolClient, sql: string, parameters: readonly unknown[]): Promise<Row[]> {
  const { rows } = await client.query({ text: sql, values: parameters as unknown[], name: preparedName(sql) });
  return (rows ?? []) as Row[];
}

const AGAIN = new Set(['40001', '40P01']);
const sqlState = (error: unknown): string | undefined => (error as { code?: string } | null)?.code;
/** Somebody was merged into another entry between being looked up and written to: the next try finds them where they are. */
const personMoved = (error: unknown): boolean => sqlState(error) === '23503' && /contact_id/.test((error as { constraint?: string }).constraint ?? '');

/**
 * The one door to tenant tables: one simple-protocol message opens the transaction and sets the scope
 * locally, so that a pooled connection can never carry one organization's sight into the next request.
 */
export class Database {
  constructor(
    readonly source: DataSource,
    readonly clock: Clock,
  ) {}

  /** Runs `work` in one transaction of the actor; deadlocks and serialization failures are tried twice more. */
  async withScope<T>(actor: Actor, work: (scope: Scope) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.once(actor, work);
      } catch (error) {
        if (attempt >= 3 || !(AGAIN.has(sqlState(error) ?? '') || personMoved(error))) throw error;
      }
    }
  }

  /** Rows of the global tables (organizations, users, sessions …): no scope, so no tenant row is ever seen. */
  async global<Row = Record<string, unknown>>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    const runner = this.source.createQueryRunner();
    try {
      return await rowsOf<Row>((await runner.connect()) as PoolClient, sql, parameters);
    } finally {
      await runner.release();
    }
  }

  private async once<T>(actor: Actor, work: (scope: Scope) => Promise<T>): Promise<T> {
    if (!isUuid(actor.organizationId) || (actor.userId !== null && !isUuid(actor.userId))) throw new Error('a scope needs ids');
    const runner = this.source.createQueryRunner();
    const client = (await runner.connect()) as PoolClient;
    let open = false;
    let scope: Scope;
    let answer: T;
    try {
      const now = this.clock.now();
      await client.query(
        `BEGIN; SELECT set_config('app.organization_id', '${actor.organizationId}', true), set_config('app.user_id', '${actor.userId ?? ''}', true), set_config('app.now', '${now.toISOString()}', true)`,
      );
      open = true;
      // Tells TypeORM's own save() that a transaction is already there.
      (runner as { isTransactionActive: boolean }).isTransactionActive = true;
      scope = new Scope(actor, runner.manager, runner, client, now);
      answer = await work(scope);
      await client.query('COMMIT');
      open = false;
    } finally {
      if (open) await runner.query('ROLLBACK').catch(() => undefined);
      (runner as { isTransactionActive: boolean }).isTransactionActive = false;
      await runner.release();
    }
    await scope.ring();
    return answer;
  }
}
