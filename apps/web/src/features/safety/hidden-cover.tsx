import { useEffect } from 'react';
import type en from '../../app/words/en.json';
import { useWords } from '../../words';
import styles from './hide.module.css';
import { HoldToOpen } from './hold-to-open';

/** An empty list, and nothing that says whose. It opens by holding. */
export function HiddenCover() {
  const say = useWords<keyof typeof en>('app');
  useEffect(() => { document.title = 'Doorstep'; window.scrollTo(0, 0); }, []);
  return (
    <main id="content" className={styles.cover}>
      <h1>{say('hidden.title')}</h1>
      <div className={styles.blank} aria-hidden>{Array.from({ length: 6 }, (_, i) => <i key={i} />)}</div>
      <HoldToOpen>{say('hidden.show')}</HoldToOpen>
    </main>
  );
}
