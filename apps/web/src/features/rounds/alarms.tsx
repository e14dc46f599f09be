import { answer, api } from '@doorstep/api-client';
import { useQuery } from '@tanstack/react-query';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Link, useMatch } from 'react-router';
import { Banner } from '../../ui/banner';
import { useReader } from '../../words';
import type { UnsafeDoor } from './types';
import { unsafeKey } from './unsafe';
import { useRoundWords } from './words';

const EVERY_MS = 30_000;
const DAY_MS = 86_400_000;

/** Doors of the last day where somebody did not feel safe, and nobody has said yet that they look after it; the one that is open not among them. */
export function useAlarms(leads: boolean): UnsafeDoor[] {
  const reader = useReader();
  const open = useMatch('/rounds/doors/:id')?.params.id;
  const doors = useQuery({
    queryKey: [...unsafeKey, 'alarms'], retry: false, enabled: leads, refetchInterval: EVERY_MS, refetchOnWindowFocus: true,
    queryFn: async (): Promise<UnsafeDoor[]> => (await answer(api.GET('/api/v1/unsafe-doors', { params: { query: { state: 'standing', limit: 5 } } })) as { items: UnsafeDoor[] }).items,
  });
  return (doors.data ?? []).filter((door) => !door.seenAt && !door.late && reader.now.getTime() - Date.parse(door.markedAt) < DAY_MS && door.id !== open);
}

/** That somebody did not feel safe, until one of those who lead says that they look after it. */
export function Alarms() {
  const say = useRoundWords();
  const reader = useReader();
  return useAlarms(true).map((door) => (
    <Banner key={door.id} kind="bad" role="alert" icon={<IconAlertTriangle stroke={1.9} aria-hidden />} action={<Link className="link" to={`/rounds/doors/${door.id}`}>{say('alarm.open')}</Link>}>
      <b>{say('alarm', { name: door.visitor.name, when: reader.dayAndTime(door.markedAt) })}</b>
    </Banner>
  ));
}
