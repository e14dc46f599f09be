import { Injectable } from '@nestjs/common';
import type { Language, Uuid } from '@doorstep/kernel';
import type { Scope } from '@doorstep/platform/database';
import { Database } from '@doorstep/platform/database';
import type { OrganizationKind } from './domain';

export interface OrganizationRow {
  id: Uuid;
  version: number;
  name: string;
  slug: string;
  kind: OrganizationKind;
  parent_id: Uuid | null;
  time_zone: string;
  languages: Language[];
  default_region: string;
  settings: Record<string, unknown>;
  demo: boolean;
  created_by: Uuid | null;
  created_at: Date;
  updated_at: Date;
}

export type OrganizationChange = Partial<Pick<OrganizationRow, 'name' | 'kind' | 'time_zone' | 'languages' | 'default_region' | 'settings'>>;

/** Where a row stands in its tree: 0 is the organization asked from. */
export interface PlacedOrganization extends OrganizationRow {
  depth: number;
}

/** The last row of a page of a tree. */
export type TreeMark = readonly [depth: number, name: string, id: Uuid];

const COLUMNS = 'id, version, name, slug, kind, parent_id, time_zone, languages, default_region, settings, demo, created_by, created_at, updated_at';

/** $1 the organization, $2 how many levels below it. */
const TREE = `WITH RECURSIVE tree AS (
    SELECT o.*, 0 AS depth FROM organizations o WHERE o.id = $1
    UNION ALL SELECT c.*, t.depth + 1 FROM organizations c JOIN tree t ON c.parent_id = t.id WHERE t.depth < $2
  )`;
const DEEPEST = 10;

/** Rows of the tenant tree: a global table, reached by id only. */
@Injectable()
export class OrganizationsRepository {
  constructor(private readonly database: Database) {}

  async find(id: Uuid, scope?: Scope): Promise<OrganizationRow | null> {
    return (await this.run(scope, `SELECT ${COLUMNS} FROM organizations WHERE id = $1`, [id]))[0] ?? null;
  }

  async findBySlug(slug: string): Promise<OrganizationRow | null> {
    return (await this.database.global<OrganizationRow>(`SELECT ${COLUMNS} FROM organizations WHERE slug = $1`, [slug]))[0] ?? null;
  }

  async any(): Promise<boolean> {
    return (await this.database.global('SELECT 1 FROM organizations LIMIT 1')).length > 0;
  }

  async anyDemo(): Promise<boolean> {
    return (await this.database.global('SELECT 1 FROM organizations WHERE demo LIMIT 1')).length > 0;
  }

  /** The organization and everything under it, nearest first. */
  async tree(id: Uuid): Promise<OrganizationRow[]> {
    return this.database.global<OrganizationRow>(`${TREE} SELECT ${COLUMNS} FROM tree ORDER BY depth, name, id LIMIT 2000`, [id, DEEPEST]);
  }

  /** At most `most` of the tree after a mark, nearest first; without what is `below`, the organization alone. */
  page(id: Uuid, below: boolean, after: TreeMark | null, most: number): Promise<PlacedOrganization[]> {
    return this.database.global<PlacedOrganization>(
      `${TREE} SELECT ${COLUMNS}, depth FROM tree WHERE $3::integer IS NULL OR (depth, name, id) > ($3::integer, $4::text, $5::uuid) ORDER BY depth, name, id LIMIT $6`,
      [id, below ? DEEPEST : 0, after?.[0] ?? null, after?.[1] ?? null, after?.[2] ?? null, most]);
  }

  async count(id: Uuid, below: boolean): Promise<number> {
    return (await this.database.global<{ total: number }>(`${TREE} SELECT count(*)::int AS total FROM tree`, [id, below ? DEEPEST : 0]))[0]!.total;
  }

  async insert(row: Omit<OrganizationRow, 'version' | 'settings' | 'demo' | 'updated_at'> & { settings?: Record<string, unknown>; demo?: boolean }, scope?: Scope): Promise<boolean> {
    const made = await this.run(scope,
      `INSERT INTO organizations (id, name, slug, kind, parent_id, time_zone, languages, default_region, settings, demo, created_by, created_at, updated_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $12) ON CONFLICT DO NOTHING RETURNING id`,
      [row.id, row.name, row.slug, row.kind, row.parent_id, row.time_zone, row.languages, row.default_region,
        JSON.stringify(row.settings ?? {}), row.demo ?? false, row.created_by, row.created_at]);
    return made.length === 1;
  }

  /** Changes what is given, if nobody changed it since `version`. */
  async update(id: Uuid, version: number, change: OrganizationChange, at: Date, scope?: Scope): Promise<OrganizationRow | null> {
    const [row] = await this.run(scope,
      `UPDATE organizations SET name = COALESCE($3, name), kind = COALESCE($4, kind), time_zone = COALESCE($5, time_zone),
         languages = COALESCE($6, languages), default_region = COALESCE($7, default_region), settings = settings || COALESCE($8::jsonb, '{}'::jsonb),
         version = version + 1, updated_at = $9
       WHERE id = $1 AND version = $2 RETURNING ${COLUMNS}`,
      [id, version, change.name ?? null, change.kind ?? null, change.time_zone ?? null, change.languages ?? null, change.default_region ?? null,
        change.settings ? JSON.stringify(change.settings) : null, at]);
    return row ?? null;
  }

  /** In the transaction of its cause where there is one. */
  private run(scope: Scope | undefined, sql: string, values: readonly unknown[]): Promise<OrganizationRow[]> {
    return scope ? scope.query<OrganizationRow>(sql, values) : this.database.global<OrganizationRow>(sql, values);
  }
}
