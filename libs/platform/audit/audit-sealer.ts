import { Injectable, Logger } from '@nestjs/common';
import type { Uuid } from '@doorstep/kernel';
import { Database, systemActor } from '../database';
import type { Scope } from '../database';
import { FACTS, FIRST_HASH, chainHash } from './chain';
import type { AuditFacts } from './chain';

const AT_ONCE = 500;
const WAITING = 'SELECT organization_id FROM audit_waiting() AS w(organization_id)';
const NEW_HEAD = 'INSERT INTO audit_heads (organization_id, sequence, hash) VALUES ($1, 0, $2) ON CONFLICT DO NOTHING';
const HEAD = 'SELECT sequence::text, hash FROM audit_heads WHERE organization_id = $1 FOR UPDATE';
const UNSEALED = `SELECT ${FACTS} FROM audit_events WHERE organization_id = $1 AND sequence IS NULL ORDER BY at, id LIMIT $2`;
const SEAL = `UPDATE audit_events e SET sequence = s.sequence, previous_hash = s.previous_hash, hash = s.hash
  FROM unnest($2::uuid[], $3::bigint[], $4::bytea[], $5::bytea[]) AS s(id, sequence, previous_hash, hash)
  WHERE e.organization_id = $1 AND e.id = s.id`;
const MOVE_HEAD = 'UPDATE audit_heads SET sequence = $2, hash = $3 WHERE organization_id = $1';

/**
 * The second step of the audit: chains the rows that acts have left, under the organization's locked head row.
 * The worker calls it every second; two at once wait for one another (security.md AUD-03 with its ruling).
 */
@Injectable()
export class AuditSealer {
  private readonly logger = new Logger('audit');

  constructor(private readonly database: Database) {}

  /** Seals what waits, in every organization. Answers how many rows; one organization's failure does not stop the others. */
  async sealAll(): Promise<number> {
    let sealed = 0;
    for (const { organization_id: id } of await this.database.global<{ organization_id: Uuid }>(WAITING)) {
      try {
        sealed += await this.seal(id);
      } catch (error) {
        this.logger.error({ organizationId: id, errorCode: (error as { code?: string }).code }, 'sealing failed');
      }
    }
    return sealed;
  }

  /** Seals what waits in one organization. */
  async seal(organizationId: Uuid): Promise<number> {
    let sealed = 0;
    for (;;) {
      const now = await this.database.withScope(systemActor(organizationId), (scope) => this.batch(scope));
      sealed += now;
      if (now < AT_ONCE) return sealed;
    }
  }

  private async batch(scope: Scope): Promise<number> {
    await scope.query(NEW_HEAD, [scope.organizationId, FIRST_HASH]);
    const head = (await scope.one<{ sequence: string; hash: Buffer }>(HEAD, [scope.organizationId]))!;
    const events = await scope.query<AuditFacts>(UNSEALED, [scope.organizationId, AT_ONCE]);
    if (events.length === 0) return 0;
    let { hash } = head;
    let sequence = BigInt(head.sequence);
    const links = events.map((event) => {
      const previous = hash;
      sequence += 1n;
      hash = chainHash(previous, sequence, event);
      return { id: event.id, sequence: sequence.toString(), previous, hash };
    });
    await scope.query(SEAL, [
      scope.organizationId, links.map((l) => l.id), links.map((l) => l.sequence), links.map((l) => l.previous), links.map((l) => l.hash),
    ]);
    await scope.query(MOVE_HEAD, [scope.organizationId, sequence.toString(), hash]);
    return events.length;
  }
}
