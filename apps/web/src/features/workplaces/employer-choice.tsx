import { answer, api } from '@doorstep/api-client';
import { useQuery } from '@tanstack/react-query';
import { readAll, type ListPage } from '../../app/pages';
import { Select } from '../../ui/form';
import { useWorkplaceWords } from './words';
import { workplacesKey } from './workplaces';

interface Named { id: string; name: string }
interface Props {
  /** The props of the field `employerId` of a form. */
  field: { id: string; name: string; value: string; error?: string; onChange: (event: { currentTarget: { value: string } }) => void };
  /** The name of the employer who is chosen, while the list is on its way. */
  chosenName?: string;
}

/** Whose place or group this is: another employer may be chosen, or none. */
export function EmployerChoice({ field, chosenName }: Props) {
  const say = useWorkplaceWords();
  const employers = useQuery({
    queryKey: [...workplacesKey, 'employers', 'choices'],
    queryFn: () => readAll(async (cursor): Promise<ListPage<Named>> => answer(api.GET('/api/v1/employers', { params: { query: { limit: 100, cursor } } }))),
  });
  const found = employers.data ?? [];
  const missing = field.value && !found.some(({ id }) => id === field.value) ? [{ id: field.value, name: chosenName ?? '' }] : [];
  return <Select {...field} label={say('employer')} placeholder={say('employer.none')} options={[...missing, ...found].map(({ id, name }) => ({ value: id, label: name }))} />;
}
