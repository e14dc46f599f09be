import { answer, api } from '@doorstep/api-client';
import { useQuery } from '@tanstack/react-query';
import { useMay } from '../../../app/session/session';

interface Worksite { id: string; name: string; employerId: string | null; city: string | null }
interface Named { id: string; name: string }
interface Unit { id: string; name: string; worksiteIds: string[]; departments: Named[]; shifts: Named[] }
interface Workplaces { worksites: Worksite[]; units: Unit[] }

/** Workplaces with their departments and shifts, to choose from. Nothing for roles that do not see them. */
export function useWorkplaces(): Workplaces {
  const may = useMay('workplaces.read');
  const { data } = useQuery({
    queryKey: ['workplaces', 'choices'],
    queryFn: async ({ signal }): Promise<Workplaces> => {
      const query = { params: { query: { limit: 100 } }, signal };
      const [worksites, units]: [{ items: Worksite[] }, { items: Unit[] }] = await Promise.all([answer(api.GET('/api/v1/worksites', query)), answer(api.GET('/api/v1/units', query))]);
      return { worksites: worksites.items, units: units.items };
    },
    enabled: may,
    staleTime: 60_000,
  });
  return data ?? { worksites: [], units: [] };
}
