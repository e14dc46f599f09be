import { useEffect } from 'react';
import { useVisitWords } from '../words';
import styles from './door.module.css';

/** Quick hide: an empty list, and nothing that says whose. */
export function Hidden({ onShow }: { onShow: () => void }) {
  const say = useVisitWords();
  useEffect(() => { document.title = 'Doorstep'; window.scrollTo(0, 0); }, []);
  return (
    <div className={styles.hidden}>
      <h1>{say('hidden.title')}</h1>
      <div className={styles.blank} aria-hidden>{Array.from({ length: 6 }, (_, i) => <i key={i} />)}</div>
      <button type="button" className="link" onClick={onShow}>{say('hidden.show')}</button>
    </div>
  );
}
