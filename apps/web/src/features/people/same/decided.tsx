import { IconCheck } from '@tabler/icons-react';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { useUiWords } from '../../../ui/use-ui-words';
import { usePeopleWords } from '../words';
import styles from './same.module.css';
import { decidePair, undoJoin, type Merge, type Pair } from './use-duplicates';

/** What somebody has just said of a pair. */
export type Decision = { kind: 'same'; merge: Merge; name: string } | { kind: 'different'; pair: Pair | null; name: string };

/** The pair's place after the decision. It can be taken back as long as the screen is open, and the joining later too. */
export function Decided({ decision, onUndone }: { decision: Decision; onUndone: () => void }) {
  const say = usePeopleWords();
  const ui = useUiWords();
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  const undo = async () => {
    setBusy(true);
    try {
      if (decision.kind === 'same') await undoJoin(decision.merge.id);
      else if (decision.pair) await decidePair(decision.pair, 'open');
      onUndone();
    } catch {
      setFailed(true);
      setBusy(false);
    }
  };
  return (
    <div className={`${styles.pair} row`} role="status" style={{ flexDirection: 'row', justifyContent: 'space-between', flexWrap: 'wrap' }}>
      <span className="row"><IconCheck size={20} stroke={1.9} aria-hidden />{say(decision.kind === 'same' ? 'same.joined' : 'same.kept', { name: decision.name })}</span>
      {decision.kind === 'same' && <Link className="link" to={`/people/${decision.merge.survivorId}`}>{say('same.open')}</Link>}
      <Button autoFocus variant="subtle" loading={busy} onClick={() => void undo()}>{ui('undo')}</Button>
      {failed && <span className="small" role="alert" style={{ color: 'var(--bad-text)' }}>{say('part.notSaved')}</span>}
    </div>
  );
}
