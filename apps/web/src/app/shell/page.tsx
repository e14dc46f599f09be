import type { ReactNode } from 'react';
import styles from './page.module.css';

/** The body of a screen under its sill: page edges, and one readable column unless `wide`. */
export function Page({ children, wide = false }: { children: ReactNode; wide?: boolean }) {
  return <div className={wide ? `${styles.page} ${styles.wide}` : styles.page}>{children}</div>;
}
