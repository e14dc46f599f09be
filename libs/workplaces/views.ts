import type { Label, Language, Uuid } from '@doorstep/kernel';
import { showLabel } from '@doorstep/platform/http';
import type { EmployerRow } from './data/employers.repository';
import type { PartRow } from './data/unit-parts.repository';
import type { UnitRow } from './data/units.repository';
import type { WorksiteRow } from './data/worksites.repository';
import type { EmployerKind, WorksiteKind } from './domain';

interface RowView {
  id: Uuid;
  version: number;
  createdAt: string;
  updatedAt: string;
}

export interface EmployerView extends RowView {
  name: string;
  otherNames: string[];
  kind: EmployerKind;
  parentId: Uuid | null;
  sector: string | null;
}

export interface WorksiteView extends RowView {
  employerId: Uuid | null;
  name: string;
  kind: WorksiteKind;
  line1: string | null;
  line2: string | null;
  city: string | null;
  region: string | null;
  postalCode: string | null;
  country: string;
  timeZone: string | null;
}

export interface DepartmentView {
  id: Uuid;
  name: string;
  nameTexts: Label;
  headCount: number | null;
}

export interface ShiftView extends DepartmentView {
  starts: string | null;
  ends: string | null;
}

export interface UnitView extends RowView {
  name: string;
  employerId: Uuid | null;
  worksiteIds: Uuid[];
  sector: string | null;
  headCount: number | null;
  headCountSource: string | null;
  departments: DepartmentView[];
  shifts: ShiftView[];
}

const times = (row: { id: Uuid; version: number; created_at: Date; updated_at: Date }): RowView => ({
  id: row.id, version: row.version, createdAt: row.created_at.toISOString(), updatedAt: row.updated_at.toISOString(),
});

export const viewEmployer = (row: EmployerRow): EmployerView => ({
  ...times(row), name: row.name, otherNames: row.other_names, kind: row.kind, parentId: row.parent_id, sector: row.sector,
});

export const viewWorksite = (row: WorksiteRow): WorksiteView => ({
  ...times(row), employerId: row.employer_id, name: row.name, kind: row.kind, line1: row.line1, line2: row.line2, city: row.city,
  region: row.region, postalCode: row.postal_code, country: row.country, timeZone: row.time_zone,
});

const viewDepartment = (row: PartRow, language: Language): DepartmentView => ({
  id: row.id, ...showLabel('name', row.label, language), headCount: row.head_count,
});

const viewShift = (row: PartRow, language: Language): ShiftView => ({
  ...viewDepartment(row, language), starts: row.starts, ends: row.ends,
});

/** A unit with its living departments and shifts, in the reader's language. */
export const viewUnit = (row: UnitRow, worksiteIds: Uuid[], departments: readonly PartRow[], shifts: readonly PartRow[], language: Language): UnitView => ({
  ...times(row), name: row.name, employerId: row.employer_id, worksiteIds, sector: row.sector,
  headCount: row.head_count, headCountSource: row.head_count_source,
  departments: departments.filter((part) => part.archived_at === null).map((part) => viewDepartment(part, language)),
  shifts: shifts.filter((part) => part.archived_at === null).map((part) => viewShift(part, language)),
});
