import { Injectable } from '@nestjs/common';
import type { BeforeApplicationShutdown } from '@nestjs/common';
import type { QueryRunner } from 'typeorm';
import { Database } from '../database';

const TRY = "SELECT pg_try_advisory_lock(hashtext('doorstep:sweep')) AS held";
// The lock lives and dies with its connection; asking on that connection tells whether it still lives.
const STILL = "SELECT EXISTS (SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND pid = pg_backend_pid() AND granted) AS held";

/**
 * One leader among the workers, by a session lock of PostgreSQL on a connection of its own. When the leader
 * dies its connection ends, and whoever asks next takes over.
 */
@Injectable()
export class Leadership implements BeforeApplicationShutdown {
  private held: QueryRunner | null = null;

  constructor(private readonly database: Database) {}

  /** Whether this process leads now; tries to when nobody does. */
  async hold(): Promise<boolean> {
    if (this.held) {
      const still = await this.held.query(STILL).then((rows: Array<{ held: boolean }>) => rows[0]?.held === true, () => false);
      if (still) return true;
      await this.release();
    }
    const runner = this.database.source.createQueryRunner();
    try {
      await runner.connect();
      const rows = (await runner.query(TRY)) as Array<{ held: boolean }>;
      if (rows[0]?.held !== true) {
        await runner.release();
        return false;
      }
      this.held = runner;
      return true;
    } catch (error) {
      await runner.release().catch(() => undefined);
      throw error;
    }
  }

  /** Lets another worker lead. */
  async release(): Promise<void> {
    const runner = this.held;
    this.held = null;
    if (!runner) return;
    await runner.query("SELECT pg_advisory_unlock(hashtext('doorstep:sweep'))").catch(() => undefined);
    await runner.release().catch(() => undefined);
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.release();
  }
}
