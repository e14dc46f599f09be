import type { Scope } from '@doorstep/platform/database';
import type { EmploymentView } from '../domain';

interface PlaceRow {
  position: number;
  employer_found: boolean;
  worksite_found: boolean;
  department_found: boolean;
  shift_found: boolean;
  employer_name: string | null;
  worksite_name: string | null;
  department_name: string | null;
  shift_name: string | null;
  employer_id: string | null;
  unit_id: string | null;
}

/** The text of a label that jobs keep beside the id. */
export const FIRST_TEXT = (label: string): string => `COALESCE(${label} ->> 'en', ${label} ->> 'es', ${label} ->> 'ko')`;

/** One after the other by their keys, whatever the planner expects of a list of jobs. */
const byId = (text: string): string => {
  const [table, as, id] = text.split(' ');
  return `LEFT JOIN LATERAL (SELECT * FROM ${table} WHERE organization_id = $1 AND id = ${id} LIMIT 1) ${as} ON true`;
};

/**
 * The names to keep beside the ids of jobs: the same rows that the foreign keys of `employments` point at. A worksite
 * brings its employer; a department or shift its unit.
 */
const NAMES = `
  SELECT j.position,
    j.employer_id IS NULL OR e.id IS NOT NULL AS employer_found, j.worksite_id IS NULL OR w.id IS NOT NULL AS worksite_found,
    j.department_id IS NULL OR d.id IS NOT NULL AS department_found, j.shift_id IS NULL OR s.id IS NOT NULL AS shift_found,
    COALESCE(e.name, we.name) AS employer_name, w.name AS worksite_name, ${FIRST_TEXT('d.label')} AS department_name, ${FIRST_TEXT('s.label')} AS shift_name,
    COALESCE(j.employer_id, w.employer_id) AS employer_id, COALESCE(d.unit_id, s.unit_id) AS unit_id
  FROM jsonb_to_recordset($2::jsonb) AS j (position smallint, employer_id uuid, worksite_id uuid, department_id uuid, shift_id uuid)
  ${['employers e j.employer_id', 'worksites w j.worksite_id', 'employers we w.employer_id', 'departments d j.department_id', 'shifts s j.shift_id'].map(byId).join('\n  ')}
  ORDER BY j.position`;

export interface PlacedJob extends EmploymentView {
  unitId: string | null;
}

/** What was found in one transaction: rows of a list name the same few workplaces again and again. */
const found = new WeakMap<Scope, Map<string, PlaceRow>>();

type JobIds = { readonly [Id in 'employerId' | 'worksiteId' | 'departmentId' | 'shiftId']?: string | null };

/** Looks up what many jobs point at, so that `placeJobs` has it in this transaction. */
export async function knowPlaces(scope: Scope, jobs: readonly JobIds[]): Promise<void> {
  const each = new Map(jobs.map((job) => [keyOf(job), job]));
  each.delete(keyOf({}));
  if (each.size > 0) await placesOf(scope, [...each.values()]);
}

const keyOf = (job: JobIds): string => [job.employerId, job.worksiteId, job.departmentId, job.shiftId].join('|');

async function placesOf(scope: Scope, jobs: readonly JobIds[]): Promise<PlaceRow[]> {
  const known = found.get(scope) ?? new Map<string, PlaceRow>();
  found.set(scope, known);
  const keyed = jobs.map((job, position) => ({ position, key: keyOf(job), job }));
  const open = keyed.filter(({ key }) => !known.has(key));
  const rows = open.length === 0 ? [] : await scope.query<PlaceRow>(NAMES, [scope.organizationId, JSON.stringify(open.map(({ job, position }) => ({
    position, employer_id: job.employerId, worksite_id: job.worksiteId, department_id: job.departmentId, shift_id: job.shiftId,
  })))]);
  const asked = new Map(rows.map((row) => [row.position, row]));
  // What was not there may be made by the next row: only what was found is kept.
  for (const { position, key } of open) {
    const row = asked.get(position)!;
    if (row.employer_found && row.worksite_found && row.department_found && row.shift_found) known.set(key, row);
  }
  return keyed.map(({ position, key }) => ({ ...(asked.get(position) ?? known.get(key)!), position }));
}

/** Jobs with the names of what their ids point at, and the field paths of ids that point at nothing of this organization. */
export async function placeJobs(scope: Scope, jobs: readonly EmploymentView[]): Promise<{ jobs: PlacedJob[]; missing: string[] }> {
  if (!jobs.some((job) => job.employerId ?? job.worksiteId ?? job.departmentId ?? job.shiftId)) return { jobs: jobs.map((job) => ({ ...job, unitId: null })), missing: [] };
  const rows = await placesOf(scope, jobs);
  const missing = rows.flatMap((row) => [
    ...(row.employer_found ? [] : [`employments[${row.position}].employerId`]), ...(row.worksite_found ? [] : [`employments[${row.position}].worksiteId`]),
    ...(row.department_found ? [] : [`employments[${row.position}].departmentId`]), ...(row.shift_found ? [] : [`employments[${row.position}].shiftId`]),
  ]);
  return {
    missing,
    jobs: rows.map((row) => {
      const job = jobs[row.position]!;
      return {
        ...job, employerId: row.employer_id, unitId: row.unit_id, employerName: row.employer_name ?? job.employerName, worksiteName: row.worksite_name ?? job.worksiteName,
        departmentName: row.department_name ?? job.departmentName, shiftName: row.shift_name ?? job.shiftName,
      };
    }),
  };
}
