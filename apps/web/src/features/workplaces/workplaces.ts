import { answer, api } from '@doorstep/api-client';
import type { Label } from '@doorstep/kernel';
import type { EmployerKind, WorksiteKind } from '@doorstep/workplaces/domain';
import { useQuery } from '@tanstack/react-query';
import { usePages, type ListPage } from '../../app/pages';

export interface Employer { id: string; version: number; name: string; otherNames: string[]; kind: EmployerKind; parentId: string | null; sector: string | null }
export interface Worksite {
  id: string; version: number; employerId: string | null; name: string; kind: WorksiteKind;
  line1: string | null; line2: string | null; city: string | null; region: string | null; postalCode: string | null;
}
export interface Department { id: string; name: string; nameTexts: Label; headCount: number | null }
export interface Shift extends Department { starts: string | null; ends: string | null }
export interface Unit {
  id: string; version: number; name: string; employerId: string | null; worksiteIds: string[]; sector: string | null;
  headCount: number | null; headCountSource: string | null; departments: Department[]; shifts: Shift[];
}

/** The three lists of workplaces, as their addresses call them. */
export type Kind = 'employers' | 'worksites' | 'units';
interface Rows { employers: Employer; worksites: Worksite; units: Unit }

export const workplacesKey = ['workplaces'] as const;

interface ListQuery { q?: string; employerId?: string; limit: number; cursor?: string }

const pageOf: { [K in Kind]: (query: ListQuery) => Promise<ListPage<Rows[K]>> } = {
  employers: async ({ employerId: _, ...query }) => answer(api.GET('/api/v1/employers', { params: { query } })),
  worksites: async (query) => answer(api.GET('/api/v1/worksites', { params: { query } })),
  units: async (query) => answer(api.GET('/api/v1/units', { params: { query } })),
};
const oneOf: { [K in Kind]: (id: string) => Promise<Rows[K]> } = {
  employers: async (id) => answer(api.GET('/api/v1/employers/{id}', { params: { path: { id } } })),
  worksites: async (id) => answer(api.GET('/api/v1/worksites/{id}', { params: { path: { id } } })),
  units: async (id) => answer(api.GET('/api/v1/units/{id}', { params: { path: { id } } })),
};

/** A list, by the beginning of the name and of one employer where it is said. */
export const useWorkplaceList = <K extends Kind>(kind: K, filter: { q?: string; employerId?: string }) =>
  usePages<Rows[K]>([...workplacesKey, kind, filter], (cursor) => pageOf[kind]({ ...filter, q: filter.q || undefined, limit: 50, cursor }));

/** One of them; without an id nothing is asked. */
export const useWorkplace = <K extends Kind>(kind: K, id: string | null | undefined) => useQuery({
  queryKey: [...workplacesKey, kind, 'one', id],
  queryFn: () => oneOf[kind](id ?? ''),
  enabled: Boolean(id),
});

/** The street and the city in one line; empty when nothing is known. */
export const addressLine = ({ line1, line2, city, region, postalCode }: Worksite): string =>
  [line1, line2, [city, [region, postalCode].filter(Boolean).join(' ')].filter(Boolean).join(', ')].filter(Boolean).join(', ');
