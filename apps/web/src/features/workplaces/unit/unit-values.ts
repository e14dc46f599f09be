import { newId, type Label } from '@doorstep/kernel';
import { peopleOf } from '../lines';
import type { Unit } from '../workplaces';

/** A department while it is written: the head count as it is typed. */
export interface DepartmentLine { id: string; name: Label; headCount: string }
export interface ShiftLine extends DepartmentLine { starts: string; ends: string }

export interface UnitValues {
  name: string;
  /** '' for none. */
  employerId: string;
  worksiteIds: string[];
  sector: string;
  headCount: string;
  headCountSource: string;
  departments: DepartmentLine[];
  shifts: ShiftLine[];
}

const typed = (n: number | null): string => (n === null ? '' : String(n));

export const unitValues = (unit?: Unit, employerId: string | null = null): UnitValues => ({
  name: unit?.name ?? '',
  employerId: unit ? (unit.employerId ?? '') : (employerId ?? ''),
  worksiteIds: unit?.worksiteIds ?? [],
  sector: unit?.sector ?? '',
  headCount: typed(unit?.headCount ?? null),
  headCountSource: unit?.headCountSource ?? '',
  departments: (unit?.departments ?? []).map(({ id, nameTexts, headCount }) => ({ id, name: nameTexts, headCount: typed(headCount) })),
  shifts: (unit?.shifts ?? []).map(({ id, nameTexts, headCount, starts, ends }) => ({ id, name: nameTexts, headCount: typed(headCount), starts: starts ?? '', ends: ends ?? '' })),
});

export const newDepartment = (): DepartmentLine => ({ id: newId(), name: {}, headCount: '' });
export const newShift = (): ShiftLine => ({ ...newDepartment(), starts: '', ends: '' });

const trimmed = (label: Label): Label => Object.fromEntries(Object.entries(label).map(([language, text]) => [language, text.trim()]).filter(([, text]) => text !== ''));
const isEmpty = ({ name, headCount }: DepartmentLine): boolean => Object.keys(trimmed(name)).length === 0 && headCount.trim() === '';

/** Paths of head counts that are no numbers, and of lines that have numbers and no name. */
export function unitProblems(values: UnitValues): { field: string; why: 'name' | 'number' }[] {
  const lines = (['departments', 'shifts'] as const).flatMap((list) => values[list].flatMap((line, at) => [
    ...(!isEmpty(line) && Object.keys(trimmed(line.name)).length === 0 ? [{ field: `${list}.${at}.name`, why: 'name' as const }] : []),
    ...(Number.isNaN(peopleOf(line.headCount)) ? [{ field: `${list}.${at}.headCount`, why: 'number' as const }] : []),
  ]));
  return [
    ...(values.name.trim() ? [] : [{ field: 'name', why: 'name' as const }]),
    ...(Number.isNaN(peopleOf(values.headCount)) ? [{ field: 'headCount', why: 'number' as const }] : []),
    ...lines,
  ];
}

/** The body to send; empty lines are left out. */
export const unitBody = (values: UnitValues) => ({
  name: values.name,
  employerId: values.employerId || null,
  worksiteIds: values.worksiteIds,
  sector: values.sector.trim() || null,
  headCount: peopleOf(values.headCount),
  headCountSource: values.headCountSource.trim() || null,
  departments: values.departments.filter((line) => !isEmpty(line)).map(({ id, name, headCount }) => ({ id, name: trimmed(name), headCount: peopleOf(headCount) })),
  shifts: values.shifts.filter((line) => !isEmpty(line)).map(({ id, name, headCount, starts, ends }) => ({ id, name: trimmed(name), headCount: peopleOf(headCount), starts: starts || null, ends: ends || null })),
});
