export * from './organizations.module';
export * from './organizations.service';
export * from './organization-view';
export type { OrganizationRow } from './organizations.repository';
export * from './domain';
export { organizationZone } from './organization-zone';
