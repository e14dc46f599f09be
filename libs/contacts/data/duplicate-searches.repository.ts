import { Injectable } from '@nestjs/common';
import type { Uuid } from '@doorstep/kernel';
import type { Scope } from '@doorstep/platform/database';

const BEGIN = `
  INSERT INTO duplicate_searches AS s (organization_id, key_version, began_at) VALUES ($1, $2, $3)
  ON CONFLICT (organization_id) DO UPDATE SET key_version = $2, after_id = NULL, compared = 0, found = 0, began_at = $3, ended_at = NULL WHERE s.key_version <> $2`;
const LOCK = 'SELECT after_id FROM duplicate_searches WHERE organization_id = $1 FOR UPDATE';

/** How far the first look through an organization's people has come. */
@Injectable()
export class DuplicateSearchesRepository {
  /** The organization's one row, locked; a new version of the keys begins again. */
  async lock(scope: Scope, version: number): Promise<{ after_id: Uuid | null }> {
    await scope.query(BEGIN, [scope.organizationId, version, scope.now]);
    return (await scope.one<{ after_id: Uuid | null }>(LOCK, [scope.organizationId]))!;
  }

  async goOn(scope: Scope, after: Uuid, compared: number, found: number): Promise<void> {
    await scope.query('UPDATE duplicate_searches SET after_id = $2, compared = compared + $3, found = found + $4, ended_at = NULL WHERE organization_id = $1', [scope.organizationId, after, compared, found]);
  }

  async end(scope: Scope): Promise<void> {
    await scope.query('UPDATE duplicate_searches SET ended_at = $2 WHERE organization_id = $1', [scope.organizationId, scope.now]);
  }
}
