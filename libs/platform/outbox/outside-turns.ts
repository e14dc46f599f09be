import { Injectable } from '@nestjs/common';
import { Database } from '../database';

// Real time on purpose: whoever is asked outside lives by it, whatever the clock of a test says.
const TAKE = `INSERT INTO outside_turns AS t (name, next_at) VALUES ($1, clock_timestamp() + make_interval(secs => $2))
  ON CONFLICT (name) DO UPDATE SET next_at = GREATEST(t.next_at, clock_timestamp()) + make_interval(secs => $2)
  RETURNING EXTRACT(epoch FROM next_at - make_interval(secs => $2) - clock_timestamp())::float8 AS seconds`;

/** Whose turn it is to ask somebody outside who wants to be asked so often and no more, over all workers. */
@Injectable()
export class OutsideTurns {
  constructor(private readonly database: Database) {}

  /** Takes the next turn; answers in how many milliseconds it is. */
  async take(name: string, perSecond: number): Promise<number> {
    const [row] = await this.database.global<{ seconds: number }>(TAKE, [name, 1 / perSecond]);
    return Math.max(0, Math.ceil((row?.seconds ?? 0) * 1000));
  }
}
