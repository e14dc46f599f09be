import type { ReactNode } from 'react';
import styles from './tag.module.css';

/** States a fact and cannot be tapped. Marigold (`now`) only for what waits for us. */
export function Tag({ kind, children, lang }: { kind?: 'now' | 'bad' | 'act' | 'line'; children: ReactNode; lang?: string }) {
  return <span className={styles.tag} data-kind={kind} lang={lang}>{children}</span>;
}
