import { useReader } from '../../../words';
import styles from '../imports.module.css';
import type { ListImport } from '../list-import';
import { useImportWords } from '../words';

/** How far the work has come, in rows. */
export function ProgressBar({ list, word }: { list: ListImport; word: string }) {
  const say = useImportWords();
  const { count } = useReader();
  const rows = Math.max(list.rowEstimate, list.counts.rows);
  const percent = Math.round(list.progress * 100);
  const told = say('progress', { done: count(Math.round(rows * list.progress)), of: count(rows) });
  return (
    <div className="col">
      <p><b>{word}</b> <span className="quiet" role="status">{told}</span></p>
      <div className={styles.progress} role="progressbar" aria-label={word} aria-valuemin={0} aria-valuemax={100} aria-valuenow={percent} aria-valuetext={told}><i style={{ width: `${percent}%` }} /></div>
    </div>
  );
}
