export * from './organizations.module';
export * from './organizations.service';
export type { OrganizationRow } from './organizations.repository';
export * from './domain';
