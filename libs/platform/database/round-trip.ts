import pg from 'pg';
import type { ClientBase, Connection, FieldDef, PoolClient, Submittable } from 'pg';
import { preparedName } from './prepared-names';

/** One statement with its values, as they go over the wire. */
export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
  readonly name: string | undefined;
}

/** What one statement answered: its rows, and the tag that says what was done (`INSERT 0 1`, `COMMIT`). */
export interface Answer {
  readonly rows: unknown[];
  readonly tag: string;
}

/** How the rows of a statement are read: once known of a prepared one, it need not be asked again. */
interface Shape {
  readonly names: readonly string[];
  readonly read: ReadonlyArray<(text: string) => unknown>;
}

/** What the driver gives to a query of one's own; its types say less than that. */
interface Wire {
  readonly stream: { cork(): void; uncork(): void };
  readonly parsedStatements: Record<string, string | undefined>;
  parse(message: { name?: string; text: string }): void;
  bind(message: { statement?: string; values: unknown[] }): void;
  describe(message: { type: 'P' }): void;
  execute(message: object): void;
  close(message: { type: 'S'; name: string }): void;
  sync(): void;
}

const { prepareValue } = (pg as unknown as { utils: { prepareValue(value: unknown): unknown } }).utils;
const NOTHING: Shape = { names: [], read: [] };
const shapes = new WeakMap<object, Map<string, Shape>>();

/** A statement ready to be sent. Throws for a value that cannot be written. */
export const statement = (text: string, values: readonly unknown[] = []): Statement => ({ text, values: values.map(prepareValue), name: preparedName(text) });

/**
 * Statements that go to the server in one message and are answered in one: none waits for the one before it, and
 * what follows one that fails is not begun (PostgreSQL skips to the end of the message). They succeed or fail as one.
 */
class RoundTrip implements Submittable {
  private readonly answers: Answer[] = [];
  private rows: unknown[] = [];
  private shape: Shape | undefined;

  constructor(
    private readonly statements: readonly Statement[],
    private readonly client: ClientBase,
    private readonly done: (error: unknown, answers: Answer[]) => void,
  ) {}

  submit(connection: Connection): void {
    const wire = connection as unknown as Wire;
    wire.stream.cork();
    for (const { name, text, values } of this.statements) {
      if (name === undefined) wire.parse({ text });
      else if (wire.parsedStatements[name] === undefined) {
        // Whether an earlier try that failed left it behind is not known; closing what is not there is no error.
        wire.close({ type: 'S', name });
        wire.parse({ name, text });
      }
      wire.bind({ statement: name, values: values as unknown[] });
      if (this.known(name, wire) === undefined) wire.describe({ type: 'P' });
      wire.execute({});
    }
    wire.sync();
    wire.stream.uncork();
    this.shape = this.known(this.statements[0]?.name, wire);
  }

  handleRowDescription({ fields }: { fields: FieldDef[] }): void {
    this.shape = { names: fields.map((field) => field.name), read: fields.map((field) => this.client.getTypeParser(field.dataTypeID, 'text') as (text: string) => unknown) };
  }

  handleDataRow({ fields }: { fields: Array<string | null> }): void {
    const { names, read } = this.shape!;
    const row: Record<string, unknown> = {};
    for (let i = 0; i < fields.length; i += 1) row[names[i]!] = fields[i] === null ? null : read[i]!(fields[i]!);
    this.rows.push(row);
  }

  handleCommandComplete({ text }: { text: string }, connection: Connection): void {
    const wire = connection as unknown as Wire;
    const { name, text: sql } = this.statements[this.answers.length]!;
    if (name !== undefined) {
      wire.parsedStatements[name] = sql;
      shapesOf(wire).set(name, this.shape ?? NOTHING);
    }
    this.answers.push({ rows: this.rows, tag: text });
    this.rows = [];
    this.shape = this.known(this.statements[this.answers.length]?.name, wire);
  }

  handleEmptyQuery(connection: Connection): void {
    this.handleCommandComplete({ text: '' }, connection);
  }

  /** What was prepared is prepared anew the next time: it may have been what failed. */
  handleError(error: unknown, connection: Connection): void {
    const wire = connection as unknown as Wire;
    for (const { name } of this.statements) {
      if (name === undefined) continue;
      delete wire.parsedStatements[name];
      shapesOf(wire).delete(name);
    }
    this.done(error, []);
  }

  /** Only here is what stood outside a transaction on disk. */
  handleReadyForQuery(): void {
    this.done(null, this.answers);
  }

  private known(name: string | undefined, wire: Wire): Shape | undefined {
    return name === undefined ? undefined : shapesOf(wire).get(name);
  }
}

function shapesOf(wire: object): Map<string, Shape> {
  const there = shapes.get(wire) ?? new Map<string, Shape>();
  shapes.set(wire, there);
  return there;
}

/** Sends the statements as one message. Rejects with the error of the first that failed. */
export function sendTogether(client: PoolClient, statements: readonly Statement[]): Promise<Answer[]> {
  return new Promise((resolve, reject) => {
    client.query(new RoundTrip(statements, client, (error, answers) => (error ? reject(error as Error) : resolve(answers))));
  });
}

interface Waiting extends Statement {
  resolve(answer: Answer): void;
  reject(error: unknown): void;
}

/** The statements of one transaction: those asked for in the same turn of the loop go out together, behind what opens it. */
export class Turns {
  private waiting: Waiting[] = [];
  private sent = false;
  private over = false;

  constructor(
    private readonly client: PoolClient,
    private readonly opening: readonly Statement[],
  ) {}

  ask(text: string, values?: readonly unknown[]): Promise<Answer> {
    if (this.over) return Promise.reject(new Error('This transaction is over.'));
    return new Promise((resolve, reject) => {
      const ready = statement(text, values);
      if (this.waiting.length === 0) process.nextTick(() => this.flush());
      this.waiting.push({ ...ready, resolve, reject });
    });
  }

  /** Sends what waits, now; what opens the transaction goes even alone. For what uses the connection by itself. */
  flush(alone = false): void {
    const batch = this.waiting;
    const before = this.sent ? [] : this.opening;
    if (batch.length === 0 && (this.sent || !alone)) return;
    this.waiting = [];
    this.sent = true;
    sendTogether(this.client, [...before, ...batch]).then(
      (answers) => batch.forEach((one, index) => one.resolve(answers[before.length + index]!)),
      (error: unknown) => batch.forEach((one) => one.reject(error)),
    );
  }

  /** Commits, if anything was asked at all. A transaction in which something failed ends as a ROLLBACK, without an error of its own. */
  async commit(): Promise<void> {
    if (!this.sent && this.waiting.length === 0) return;
    const committed = this.ask('COMMIT');
    this.over = true;
    const { tag } = await committed;
    if (tag !== 'COMMIT') throw new Error(`The transaction ended with ${tag}.`);
  }

  /** Takes everything back; what was not sent yet never is, and nobody waits for it any more. */
  async rollback(): Promise<void> {
    this.waiting = [];
    this.over = true;
    if (this.sent) await sendTogether(this.client, [statement('ROLLBACK')]);
  }
}
