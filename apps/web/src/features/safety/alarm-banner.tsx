import { answer, api } from '@doorstep/api-client';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useLocation } from 'react-router';
import { useSession } from '../../app/session/session';
import { Banner } from '../../ui/banner';
import type { SafetyTimer } from './types';
import { useSafetyWords } from './words';

const EVERY_MS = 60_000;

/** Rounds on which somebody has not answered, for whoever is told of it; the one that is open not among them. */
export function useUnanswered(): SafetyTimer[] {
  const session = useSession();
  const me = session?.user.id;
  const { pathname } = useLocation();
  const { data } = useQuery({
    queryKey: ['safety', 'rounds', 'alarmed', me], enabled: me !== undefined, refetchInterval: EVERY_MS, retry: false,
    queryFn: async () => (await answer(api.GET('/api/v1/safety-timers', { params: { query: { state: 'alarmed', limit: 20 } } })) as { items: SafetyTimer[] }).items,
  });
  return (data ?? []).filter((round) => round.visitor.id !== me && !round.takenBy && (round.colleague.id === me || round.escalatedAt !== null) && pathname !== `/safety/${round.id}`);
}

/** To whoever is told and has the app open: somebody has not answered. Their mail says the same. It covers nothing at the foot of the screen. */
export function AlarmBanner() {
  const say = useSafetyWords();
  const open = useUnanswered();
  const [first] = open;
  if (!first) return null;
  return (
    <Banner kind="bad" role="alert" icon={<IconAlertTriangle stroke={1.9} aria-hidden />} action={<Link className="link" to={open.length === 1 ? `/safety/${first.id}` : '/safety'}>{say('alarm.look')}</Link>}>
      <b>{say('alarm', { who: first.visitor.name, more: open.length - 1 })}</b>
    </Banner>
  );
}
