import type { ReactNode } from 'react';
import { OpenNumber } from './open-number';
import styles from './figures.module.css';

export interface Figure {
  n: number;
  /** The rows behind the number. */
  to?: string;
  /** What was counted: "doors", "talks, 41% of doors". */
  label: ReactNode;
  /** What changed, in words. */
  note?: ReactNode;
  tone?: 'act' | 'now' | 'bad';
}

/** Counted numbers side by side; on a phone two in a row. */
export function Figures({ figures }: { figures: Figure[] }) {
  return (
    <dl className={styles.figures}>
      {figures.map((figure, i) => (
        <div key={i}>
          <dd className={styles.figure}><OpenNumber n={figure.n} to={figure.to} /></dd>
          <dt className={styles.label}>{figure.label}{figure.note && <b data-tone={figure.tone}>{figure.note}</b>}</dt>
        </div>
      ))}
    </dl>
  );
}
