import type { PoolClient } from 'pg';
import type { QueryRunner } from 'typeorm';
import type { Answer, Statement } from './round-trip';
import { sendTogether, statement } from './round-trip';

interface Asked {
  readonly statement: Statement;
  resolve(answer: Answer): void;
  reject(error: unknown): void;
}

/** Reads without a transaction, gathered over one turn of the loop and sent in one message on one connection. */
export class Lookups {
  private asked: Asked[] = [];

  constructor(private readonly open: () => QueryRunner) {}

  ask(text: string, values: readonly unknown[]): Promise<Answer> {
    return new Promise((resolve, reject) => {
      if (this.asked.length === 0) setImmediate(() => void this.send());
      this.asked.push({ statement: statement(text, values), resolve, reject });
    });
  }

  private async send(): Promise<void> {
    const batch = this.asked;
    this.asked = [];
    const runner = this.open();
    try {
      const answers = await sendTogether((await runner.connect()) as PoolClient, batch.map((one) => one.statement));
      batch.forEach((one, index) => one.resolve(answers[index]!));
    } catch (error) {
      for (const one of batch) one.reject(error);
    } finally {
      await runner.release();
    }
  }
}
