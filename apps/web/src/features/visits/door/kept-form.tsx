import type { Outcome } from '@doorstep/house-visits/domain';
import { IconPencil } from '@tabler/icons-react';
import { Banner } from '../../../ui/banner';
import { outcomeWord, useVisitWords } from '../words';
import styles from './door.module.css';

/** What was written and closed is not lost: on with it, or drop it on purpose. */
export function KeptForm({ outcome, onOpen, onDrop }: { outcome: Outcome; onOpen: () => void; onDrop: () => void }) {
  const say = useVisitWords();
  return (
    <Banner icon={<IconPencil stroke={1.9} aria-hidden />}>
      <b>{say(outcomeWord(outcome))}.</b> {say('kept')}
      <div className={styles.more}>
        <button type="button" className="link" onClick={onOpen}>{say('kept.open')}</button>
        <button type="button" className="link" onClick={onDrop}>{say('kept.drop')}</button>
      </div>
    </Banner>
  );
}
