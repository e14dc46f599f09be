import { useState } from 'react';
import { Link } from 'react-router';
import { Section } from '../../ui/stub';
import { Sheet } from '../../ui/sheet';
import { useReader } from '../../words';
import type { Cut } from './cuts';
import styles from './cutting.module.css';
import { useCuttingWords } from './words';

/** Rows that are drawn at once; more are of no use on a screen and would make a phone wait. */
const most = 200;

/** Who is on no list, and why: each number opens to its people. */
export function LeftOut({ cut }: { cut: Pick<Cut, 'leftOut' | 'leftOutCounts'> }) {
  const say = useCuttingWords();
  const { count } = useReader();
  const [open, setOpen] = useState<Cut['leftOutCounts'][number] | null>(null);
  const [shown, setShown] = useState(most);
  if (cut.leftOut.length === 0) return null;
  const people = open ? cut.leftOut.filter(({ reason }) => reason === open.reason) : [];
  return (
    <Section title={say('leftOut')} n={count(cut.leftOut.length)}>
      <ul className={styles.reasons}>
        {cut.leftOutCounts.map((one) => (
          <li key={one.reason}><button type="button" aria-haspopup="dialog" onClick={() => { setShown(most); setOpen(one); }}><b>{count(one.count)}</b><span>{say(`reason.${one.reason}`)}</span></button></li>
        ))}
      </ul>
      <Sheet open={open !== null} onClose={() => setOpen(null)} title={open ? say(`reason.${open.reason}`) : ''}>
        <ul className={styles.people}>
          {people.slice(0, shown).map(({ contactId, displayName }) => <li key={contactId}><Link to={`/people/${contactId}`}>{displayName}</Link></li>)}
        </ul>
        {people.length > shown && <button type="button" className="link" onClick={() => setShown(shown + most)}>{count(people.length - shown)} +</button>}
      </Sheet>
    </Section>
  );
}
