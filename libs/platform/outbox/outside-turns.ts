import { Injectable } from '@nestjs/common';
import { Database } from '../database';

// Real time on purpose: whoever is asked outside lives by it, whatever the clock of a test says.
const TAKE = `INSERT INTO outside_turns AS t (name, next_at) VALUES ($1, clock_timestamp() + make_interval(secs => $2))
  ON CONFLICT (name) DO UPDATE SET next_at = GREATEST(t.next_at, clock_timestamp()) + make_interval(secs => $2)
    WHERE t.next_at <= clock_timestamp() + make_interval(secs => $3)
  RETURNING EXTRACT(epoch FROM next_at - make_interval(secs => $2) - clock_timestamp())::float8 AS seconds`;

const LEFT = 'SELECT EXTRACT(epoch FROM next_at - clock_timestamp())::float8 AS seconds FROM outside_turns WHERE name = $1';

/** A turn that was taken and is in so many milliseconds; or none, and when one may be asked for again. */
export interface OutsideTurn {
  readonly taken: boolean;
  readonly inMs: number;
}

/** Whose turn it is to ask somebody outside who wants to be asked so often and no more, over all workers. */
@Injectable()
export class OutsideTurns {
  constructor(private readonly database: Database) {}

  /** Takes the next turn, unless it is farther away than whoever asks would wait. */
  async take(name: string, perSecond: number, patienceMs: number): Promise<OutsideTurn> {
    const [own] = await this.database.global<{ seconds: number }>(TAKE, [name, 1 / perSecond, patienceMs / 1000]);
    const [row] = own ? [own] : await this.database.global<{ seconds: number }>(LEFT, [name]);
    return { taken: own !== undefined, inMs: Math.max(0, Math.ceil((row?.seconds ?? 0) * 1000)) };
  }
}
