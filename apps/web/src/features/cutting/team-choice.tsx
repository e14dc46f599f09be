import { answer, api } from '@doorstep/api-client';
import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { readAll, type ListPage } from '../../app/pages';
import { useSession } from '../../app/session/session';
import { Chip, Chips } from '../../ui/chip';
import { Problem } from '../../ui/problem';
import { useSpoken } from '../people/spoken';
import { useCuttingWords } from './words';

interface Visitor { id: string; name: string; languages: string[] }

/** Who goes to the doors, each with the languages they speak. Oneself stands first. */
export function TeamChoice({ value, onChange, error }: { value: readonly string[]; onChange: (ids: string[]) => void; error?: string }) {
  const say = useCuttingWords();
  const spoken = useSpoken();
  const id = useId();
  const me = useSession()?.user;
  const team = useQuery({
    queryKey: ['users', 'visitors'],
    queryFn: ({ signal }) => readAll<Visitor>(async (cursor): Promise<ListPage<Visitor>> => answer(api.GET('/api/v1/users', { params: { query: { limit: 100, ...(cursor && { cursor }) } }, signal }))),
    staleTime: 60_000,
  });
  const all = team.data ?? [];
  const everyone = [...all.filter((one) => one.id === me?.id), ...all.filter((one) => one.id !== me?.id)];
  return (
    <div className="col" role="group" aria-labelledby={id}>
      <h2 id={id}>{say('visitors')}</h2>
      <p className="small quiet">{say('visitors.help')}</p>
      {team.error && <Problem failure={team.error} onRetry={() => void team.refetch()} />}
      {error && <p className="small" role="alert">{error}</p>}
      <Chips labelledBy={id}>
        {everyone.map((one) => (
          <Chip key={one.id} chosen={value.includes(one.id)} onToggle={() => onChange(value.includes(one.id) ? value.filter((other) => other !== one.id) : [...value, one.id])}>
            <span>{one.id === me?.id ? say('visitors.me', { name: one.name }) : one.name} <small>{one.languages.map(spoken).join(', ')}</small></span>
          </Chip>
        ))}
      </Chips>
    </div>
  );
}
