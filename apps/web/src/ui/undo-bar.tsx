import { IconCheck } from '@tabler/icons-react';
import { useEffect } from 'react';
import styles from './undo-bar.module.css';
import { useUiWords } from './use-ui-words';

/** Time to take something back. */
const undoMs = 10_000;

/** Stands where the change happened and offers Undo for ten seconds; `onEnd` is told when the time is over. */
export function UndoBar({ text, onUndo, onEnd }: { text: string; onUndo: () => void; onEnd: () => void }) {
  const say = useUiWords();
  useEffect(() => {
    const timer = setTimeout(onEnd, undoMs);
    return () => clearTimeout(timer);
    // Counted from when it appeared, whatever is drawn again meanwhile.
  }, []);
  return (
    <div className={styles.undo} role="status">
      <span className={styles.text}><IconCheck size="1.2em" stroke={1.9} aria-hidden />{text}</span>
      <button type="button" className="link" onClick={onUndo}>{say('undo')}</button>
    </div>
  );
}
