import { useEffect, useRef } from 'react';
import type en from '../../app/words/en.json';
import { useWords } from '../../words';
import { showScreens } from './hide';
import styles from './hide.module.css';

const HOLD_MS = 700;

/** An empty list, and nothing that says whose. It opens by holding; a tap in passing does not open it. A keyboard or a screen reader opens it with its own act. */
export function HiddenCover() {
  const say = useWords<keyof typeof en>('app');
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const letGo = () => clearTimeout(timer.current);
  useEffect(() => { document.title = 'Doorstep'; window.scrollTo(0, 0); return letGo; }, []);
  return (
    <main id="content" className={styles.cover}>
      <h1>{say('hidden.title')}</h1>
      <div className={styles.blank} aria-hidden>{Array.from({ length: 6 }, (_, i) => <i key={i} />)}</div>
      <button
        type="button" className={styles.open}
        onPointerDown={() => { letGo(); timer.current = setTimeout(showScreens, HOLD_MS); }} onPointerUp={letGo} onPointerLeave={letGo} onPointerCancel={letGo}
        onContextMenu={(event) => event.preventDefault()}
        onClick={(event) => { if (event.detail === 0) showScreens(); }}
      >
        {say('hidden.show')}
      </button>
    </main>
  );
}
