import { Injectable } from '@nestjs/common';
import type { Label, Uuid } from '@doorstep/kernel';
import type { Scope } from '@doorstep/platform/database';

export interface NamedEmployer {
  id: Uuid;
  name: string;
  other_names: string[];
}

export interface NamedWorksite {
  id: Uuid;
  name: string;
  employer_id: Uuid | null;
}

export interface NamedUnit {
  id: Uuid;
  employer_id: Uuid | null;
}

const EMPLOYERS = `SELECT id, name, other_names FROM employers
  WHERE organization_id = $1 AND name_key = $2 AND archived_at IS NULL ORDER BY id LIMIT 2`;
const WITH_OTHER_NAMES = `SELECT id, name, other_names FROM employers
  WHERE organization_id = $1 AND other_names <> '{}' AND archived_at IS NULL ORDER BY id`;
const WORKSITES = `SELECT id, name, employer_id FROM worksites
  WHERE organization_id = $1 AND name_key = $2 AND archived_at IS NULL ORDER BY id LIMIT 20`;
const UNITS = `SELECT id, employer_id FROM units
  WHERE organization_id = $1 AND archived_at IS NULL
    AND (($2::uuid IS NOT NULL AND id IN (SELECT unit_id FROM unit_worksites WHERE organization_id = $1 AND worksite_id = $2))
      OR ($2::uuid IS NULL AND employer_id = $3)) ORDER BY id LIMIT 2`;
const WORKSITES_OF_UNIT = 'SELECT worksite_id AS id FROM unit_worksites WHERE organization_id = $1 AND unit_id = $2';
const LOCK = 'SELECT pg_advisory_xact_lock(hashtextextended($1, 0))';
const NAMES = `SELECT id, to_jsonb(name) AS name FROM employers WHERE organization_id = $1 AND id = ANY($2::uuid[])
  UNION ALL SELECT id, to_jsonb(name) FROM worksites WHERE organization_id = $1 AND id = ANY($2::uuid[])
  UNION ALL SELECT id, to_jsonb(name) FROM units WHERE organization_id = $1 AND id = ANY($2::uuid[])
  UNION ALL SELECT id, label FROM departments WHERE organization_id = $1 AND id = ANY($2::uuid[])
  UNION ALL SELECT id, label FROM shifts WHERE organization_id = $1 AND id = ANY($2::uuid[])`;

/** Workplaces by the names that people and lists give them. */
@Injectable()
export class LookupRepository {
  employersNamed(scope: Scope, key: string): Promise<NamedEmployer[]> {
    return scope.query<NamedEmployer>(EMPLOYERS, [scope.organizationId, key]);
  }

  employersWithOtherNames(scope: Scope): Promise<NamedEmployer[]> {
    return scope.query<NamedEmployer>(WITH_OTHER_NAMES, [scope.organizationId]);
  }

  worksitesNamed(scope: Scope, key: string): Promise<NamedWorksite[]> {
    return scope.query<NamedWorksite>(WORKSITES, [scope.organizationId, key]);
  }

  /** Units that span the worksite; without one, those of the employer. At most two: more than one is no answer. */
  unitsAt(scope: Scope, worksiteId: Uuid | null, employerId: Uuid | null): Promise<NamedUnit[]> {
    return scope.query<NamedUnit>(UNITS, [scope.organizationId, worksiteId, employerId]);
  }

  async worksitesOf(scope: Scope, unitId: Uuid): Promise<Uuid[]> {
    return (await scope.query<{ id: Uuid }>(WORKSITES_OF_UNIT, [scope.organizationId, unitId])).map((row) => row.id);
  }

  /** Two who make the same name at once wait for one another until the end of the transaction. */
  async lockName(scope: Scope, kind: string, key: string): Promise<void> {
    await scope.query(LOCK, [`workplaces|${scope.organizationId}|${kind}|${key}`]);
  }

  /** Names and labels of employers, worksites, units, departments and shifts, archived ones included. */
  async names(scope: Scope, ids: readonly Uuid[]): Promise<Map<Uuid, string | Label>> {
    const rows = await scope.query<{ id: Uuid; name: string | Label }>(NAMES, [scope.organizationId, ids]);
    return new Map(rows.map((row) => [row.id, row.name]));
  }
}
