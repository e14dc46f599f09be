import { answer, api } from '@doorstep/api-client';
import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { useSession } from '../../../app/session/session';
import { Chip, Chips } from '../../../ui/chip';
import { Problem } from '../../../ui/problem';
import type { Page } from '../types';
import { useVisitWords } from '../words';

interface TeamMember { id: string; name: string }
const mostVisitors = 2;

/** The team, to be chosen from. */
export const useTeam = () => useQuery({
  queryKey: ['users', 'choice'],
  queryFn: async (): Promise<Page<TeamMember>> => answer(api.GET('/api/v1/users', { params: { query: { limit: 100 } } })),
});

/** One or two who go to the doors; a third takes the place of the first. Oneself stands first. */
export function VisitorChoice({ value, onChange }: { value: string[]; onChange: (ids: string[]) => void }) {
  const say = useVisitWords();
  const id = useId();
  const me = useSession()?.user;
  const team = useTeam();
  const others = (team.data?.items ?? []).filter((one) => one.id !== me?.id);
  const everyone = me ? [{ id: me.id, name: say('me', { name: me.name }) }, ...others] : others;
  const toggle = (userId: string) => onChange(value.includes(userId) ? value.filter((one) => one !== userId) : [...value, userId].slice(-mostVisitors));
  return (
    <div role="group" aria-labelledby={id}>
      <h3 id={id}>{say('visitors')}</h3>
      <p className="small quiet" style={{ marginBottom: 6 }}>{say('visitors.help')}</p>
      {team.error && <Problem failure={team.error} onRetry={() => void team.refetch()} />}
      <Chips labelledBy={id}>{everyone.map((one) => <Chip key={one.id} chosen={value.includes(one.id)} onToggle={() => toggle(one.id)}>{one.name}</Chip>)}</Chips>
    </div>
  );
}
