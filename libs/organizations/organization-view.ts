import type { Uuid } from '@doorstep/kernel';
import type { OrganizationRow } from './organizations.repository';

export interface OrganizationView {
  id: Uuid;
  version: number;
  name: string;
  slug: string;
  kind: string;
  parentId: Uuid | null;
  timeZone: string;
  languages: string[];
  defaultRegion: string;
  demo: boolean;
  createdAt: string;
  updatedAt: string;
}

export const showOrganization = (row: OrganizationRow): OrganizationView => ({
  id: row.id, version: row.version, name: row.name, slug: row.slug, kind: row.kind, parentId: row.parent_id, timeZone: row.time_zone, languages: row.languages,
  defaultRegion: row.default_region, demo: row.demo, createdAt: row.created_at.toISOString(), updatedAt: row.updated_at.toISOString(),
});
