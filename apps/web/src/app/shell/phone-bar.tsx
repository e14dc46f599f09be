import { IconDots } from '@tabler/icons-react';
import { NavLink } from 'react-router';
import { useWords } from '../../words';
import type { Place } from '../room';
import type en from '../words/en.json';
import styles from './shell.module.css';

/** The phone's five places at most: four of its own and More. */
export function PhoneBar({ places }: { places: Place[] }) {
  const say = useWords<keyof typeof en>('app');
  return (
    <nav className={styles.bar} aria-label={say('mainMenu')}>
      {places.filter((place) => place.onPhone).slice(0, 4).map(({ to, word, icon: Icon }) => (
        <NavLink key={to} to={to} end={to === '/'}><Icon stroke={1.9} aria-hidden />{say(word)}</NavLink>
      ))}
      <NavLink to="/more"><IconDots stroke={1.9} aria-hidden />{say('place.more')}</NavLink>
    </nav>
  );
}
