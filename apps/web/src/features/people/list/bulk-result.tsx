import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Problem } from '../../../ui/problem';
import { UndoBar } from '../../../ui/undo-bar';
import { bulkActsKey, takeBack, type BulkAct } from '../../lists/bulk-acts';
import { useListWords } from '../../lists/words';
import styles from './list.module.css';

const shownMs = 10_000;

/** What was done, to how many, who was left out and why; and the way back. */
export function BulkResult({ act, onEnd }: { act: BulkAct; onEnd: () => void }) {
  const say = useListWords();
  const client = useQueryClient();
  const [undone, setUndone] = useState<BulkAct | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  useEffect(() => {
    if (!undone) return undefined;
    const timer = setTimeout(onEnd, shownMs);
    return () => clearTimeout(timer);
  }, [undone]);
  const undo = async () => {
    try {
      setUndone(await takeBack(act.id));
      await Promise.all([client.invalidateQueries({ queryKey: ['contacts'] }), client.invalidateQueries({ queryKey: bulkActsKey })]);
    } catch (why) {
      setFailure(why);
    }
  };
  if (failure !== null) return <div className={styles.result}><Problem failure={failure} /></div>;
  if (undone) return <div className={styles.result} role="status">{say('undone', { n: undone.restored ?? 0 })}{(undone.kept ?? 0) > 0 && ` ${say('undone.kept', { n: undone.kept ?? 0 })}`}</div>;
  const left = act.leftOut.map(({ reason, count }) => say(`left.${reason}`, { n: count })).join(' ');
  const text = [say(`did.${act.act}`, { n: act.changed, tag: act.target.tag ?? '' }), act.unchanged > 0 ? say('did.unchanged', { n: act.unchanged }) : '', left].filter(Boolean).join(' ');
  return <div className={styles.result}><UndoBar text={text} onUndo={() => void undo()} onEnd={onEnd} /></div>;
}
