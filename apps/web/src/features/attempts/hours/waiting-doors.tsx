import { HOUR_CELLS } from '@doorstep/kernel';
import { useId } from 'react';
import { OpenNumber } from '../../../ui';
import { cellWord, useAttemptWords } from '../words';
import { waitingPeople, type CampaignHours } from './hours';
import styles from './hours.module.css';

/** Whose doors are to be tried again, by kind of hour, and who is to be reached otherwise. Each number opens to its people. */
export function WaitingDoors({ campaignId, attempts }: { campaignId: string; attempts: CampaignHours['attempts'] }) {
  const say = useAttemptWords();
  const id = useId();
  const { again, due, call, otherWay } = attempts;
  const all = again.reduce((sum, { people }) => sum + people, 0);
  const lines = [
    ...(due > 0 ? [{ word: say('waiting.due'), n: due, attempt: 'due' }] : []),
    ...HOUR_CELLS.flatMap((cell) => again.filter((one) => one.cell === cell).map(({ people }) => ({ word: say(cellWord(cell)), n: people, attempt: cell as string }))),
    ...(call > 0 ? [{ word: say('filter.call'), n: call, attempt: 'call' }] : []),
    ...(otherWay > 0 ? [{ word: say('filter.other_way'), n: otherWay, attempt: 'other_way' }] : []),
  ];
  if (lines.length === 0) return null;
  return (
    <section className="card" aria-labelledby={id}>
      <h2 id={id}>{say('waiting.title', { n: all })}</h2>
      <ul className={styles.waiting}>
        {lines.map(({ word, n, attempt }) => <li key={attempt}><span>{word}</span><OpenNumber n={n} to={waitingPeople(campaignId, attempt)} /></li>)}
      </ul>
    </section>
  );
}
