import { answer, api } from '@doorstep/api-client';
import { useQuery } from '@tanstack/react-query';
import { Banner } from '../../ui/banner';
import type { Page } from '../visits/types';
import { useHandOutWords } from './words';

export interface LeftList { id: string; name: string; at: string; how: 'returned' | 'expired' | 'moved' | 'taken_back'; holders: string[] }

/** What went out of the reader's hands in the last days. */
export const useLeftHands = () => useQuery({
  queryKey: ['visit-lists', 'endings'],
  retry: false,
  queryFn: async (): Promise<Page<LeftList>> => answer(api.GET('/api/v1/visit-list-endings')),
});

/** Says what became of a list: also that what was saved at its doors is not lost. */
export function LeftHands({ left }: { left: LeftList }) {
  const say = useHandOutWords();
  return <Banner kind={left.how === 'returned' ? 'ok' : 'now'}>{say(`left.${left.how}`, { list: left.name, who: left.holders.join(', ') })} {say('left.safe')}</Banner>;
}

/** On the screen of lists: those that somebody else has now, or that went back by themselves. What the reader brought back is known to them. */
export function LeftHandsOfLate() {
  const { data } = useLeftHands();
  const told = (data?.items ?? []).filter(({ how }) => how !== 'returned').slice(0, 3);
  return <>{told.map((left) => <LeftHands key={`${left.id} ${left.at}`} left={left} />)}</>;
}
