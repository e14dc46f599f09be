import type { ReactNode } from 'react';
import styles from './empty.module.css';

/** Nothing here: a sentence that says why, and one button that ends it. */
export function Empty({ text, children }: { text: ReactNode; children?: ReactNode }) {
  return <div className={styles.empty}><p>{text}</p>{children}</div>;
}
