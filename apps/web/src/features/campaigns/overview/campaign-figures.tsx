import { Figures } from '../../../ui';
import type { CampaignCounts } from '../campaigns';
import { behind } from '../paths';
import { useCampaignWords } from '../words';
import { share } from './share';

/** What was done, side by side. Every number opens to the rows that it counts. */
export function CampaignFigures({ id, counts }: { id: string; counts: CampaignCounts }) {
  const say = useCampaignWords();
  const { doors, reached, talks, stands, people, followUps } = counts;
  return (
    <Figures figures={[
      { n: doors, to: behind.doors(id), label: say('figure.doors', { n: doors }) },
      { n: reached, to: behind.reached(id), label: doors ? say('figure.reachedOf', { share: share(reached, doors) }) : say('figure.reached', { n: reached }) },
      { n: talks, to: behind.talks(id), label: doors ? say('figure.talksOf', { n: talks, share: share(talks, doors) }) : say('figure.talks', { n: talks }) },
      { n: stands[1] + stands[2], to: behind.stands(id, [1, 2]), label: say('figure.with', { of: people }) },
      { n: followUps.done, to: behind.kept(id), label: say('figure.kept', { n: followUps.done }) },
      { n: followUps.late, to: behind.late(id), label: say('figure.late', { n: followUps.late }), note: followUps.late > 0 ? say('figure.lateOf', { of: followUps.open }) : undefined, tone: 'bad' },
    ]} />
  );
}
