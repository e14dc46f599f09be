import type { ReactNode } from 'react';
import { Logo } from '../../ui/logo';
import { Sill } from '../../ui/sill';
import styles from './front-page.module.css';
import { LanguageChoice } from './language-choice';

/** A screen before sign-in: the logo, one title on its sill, one column, the languages at the foot. */
export function FrontPage({ title, over, children }: { title: string; over?: ReactNode; children: ReactNode }) {
  return (
    <main className={styles.page}>
      <div className={styles.brand}><Logo size={36} /><span>Doorstep</span></div>
      <Sill title={title} over={over} />
      <div className={styles.body}>{children}</div>
      <div className={styles.foot}><LanguageChoice /></div>
    </main>
  );
}
