import { IconMessagePlus } from '@tabler/icons-react';
import { useWords } from '../../words';
import { useMay } from '../session/session';
import type en from '../words/en.json';
import styles from './shell.module.css';
import { openTouch, type Touched } from './touch-bell';

/** Beside a person, wherever one is shown: opens the sheet of touches for them, so that a second tap saves. `word`: with its word, where there is room. */
export function TouchOf({ person, word = false }: { person: Touched; word?: boolean }) {
  const say = useWords<keyof typeof en>('app');
  if (!useMay('contacts.write')) return null;
  const open = () => openTouch(person);
  return word
    ? <button type="button" className="link" onClick={open}>{say('touch.open')}</button>
    : <button type="button" className={styles.touchOf} aria-label={say('touch.of', { name: person.name })} onClick={open}><IconMessagePlus size={20} stroke={1.9} aria-hidden /></button>;
}
