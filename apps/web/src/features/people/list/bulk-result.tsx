import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { later } from '../../../ui/later';
import { Problem } from '../../../ui/problem';
import { UndoBar } from '../../../ui/undo-bar';
import { bulkActsKey, isAtWork, takeBack, useBulkAct, type BulkAct } from '../../lists/bulk-acts';
import { useListWords } from '../../lists/words';
import styles from './list.module.css';

const ActProgress = later(async () => (await import('../../lists/act-progress')).ActProgress);

const shownMs = 10_000;

/** What was done, to how many, who was left out and why; and the way back. Very many are done while the reader goes on. */
export function BulkResult({ act: asked, onEnd }: { act: BulkAct; onEnd: () => void }) {
  const say = useListWords();
  const client = useQueryClient();
  const [back, setBack] = useState<BulkAct | null>(null);
  const act = useBulkAct(back ?? asked);
  const [failure, setFailure] = useState<unknown>(null);
  const undone = act.status === 'undone';
  useEffect(() => {
    if (!undone) return undefined;
    const timer = setTimeout(onEnd, shownMs);
    return () => clearTimeout(timer);
  }, [undone]);
  const undo = async () => {
    try {
      setBack(await takeBack(act.id));
      await Promise.all([client.invalidateQueries({ queryKey: ['contacts'] }), client.invalidateQueries({ queryKey: bulkActsKey })]);
    } catch (why) {
      setFailure(why);
    }
  };
  if (failure !== null) return <div className={styles.result}><Problem failure={failure} /></div>;
  if (isAtWork(act)) return <div className={styles.result}><ActProgress act={act} /></div>;
  if (undone) return <div className={styles.result} role="status">{say('undone', { n: act.restored ?? 0 })}{(act.kept ?? 0) > 0 && ` ${say('undone.kept', { n: act.kept ?? 0 })}`}</div>;
  const left = act.leftOut.map(({ reason, count }) => say(`left.${reason}`, { n: count })).join(' ');
  const stopped = act.status === 'cancelled' ? say('work.stopped', { n: act.done }) : act.failure?.message ?? '';
  const text = [stopped, say(`did.${act.act}`, { n: act.changed, tag: act.target.tag ?? '' }), act.unchanged > 0 ? say('did.unchanged', { n: act.unchanged }) : '', left].filter(Boolean).join(' ');
  return <div className={styles.result}><UndoBar text={text} onUndo={() => void undo()} onEnd={onEnd} /></div>;
}
