import styles from './tally.module.css';

/** One thing to do: done, tried without luck, the one now, or still waiting. */
export type Notch = 'done' | 'tried' | 'now' | 'waiting';

/** Up to 20 things as notches, more as a plain bar. `label` says it in words: "3 of 9 done". */
export function Tally({ notches, label }: { notches: Notch[]; label: string }) {
  if (notches.length === 0) return null;
  if (notches.length > 20) {
    const done = notches.filter((notch) => notch === 'done' || notch === 'tried').length;
    return <div className={styles.bar} role="img" aria-label={label}><i style={{ width: `${(done / notches.length) * 100}%` }} /></div>;
  }
  return <div className={styles.tally} role="img" aria-label={label}>{notches.map((notch, i) => <i key={i} data-notch={notch} />)}</div>;
}
