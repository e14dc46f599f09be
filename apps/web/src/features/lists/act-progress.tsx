import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Problem } from '../../ui/problem';
import { bulkActsKey, stopAct, type BulkAct } from './bulk-acts';
import styles from './lists.module.css';
import { useListWords } from './words';

/** How far the worker is with an act, or with taking it back. What is being done can be stopped; the page can be left. */
export function ActProgress({ act }: { act: BulkAct }) {
  const say = useListWords();
  const client = useQueryClient();
  const [failure, setFailure] = useState<unknown>(null);
  const [stopping, setStopping] = useState(false);
  const back = act.status === 'undoing';
  const [done, all] = back ? [act.restored ?? 0, act.changed] : [act.done, act.people];
  // A bar of nothing is not seen.
  const percent = all === 0 ? 5 : Math.max(5, Math.round((100 * done) / all));
  const label = say(back ? 'work.back' : `act.${act.act}`);
  const stop = async () => {
    setStopping(true);
    await stopAct(act.id).catch(setFailure);
    await client.invalidateQueries({ queryKey: bulkActsKey });
    setStopping(false);
  };
  return (
    <div className={styles.work}>
      <div className="row">
        <span role="status"><b>{label}</b> {say('work.of', { done, all })}</span>
        {!back && <button type="button" className="link" disabled={stopping} onClick={() => void stop()}>{say('work.stop')}</button>}
      </div>
      <div className={styles.progress} role="progressbar" aria-label={label} aria-valuemin={0} aria-valuemax={100} aria-valuenow={percent}><i style={{ width: `${percent}%` }} /></div>
      <p className="small quiet">{say('work.leave')}</p>
      {failure !== null && <Problem failure={failure} />}
    </div>
  );
}
