import { IconUserCircle } from '@tabler/icons-react';
import { Link, NavLink } from 'react-router';
import type { Sync } from '../../outbox/sync';
import { Logo } from '../../ui/logo';
import { SyncState } from '../../ui/sync-state';
import { OWN_NAMES, useLanguage, useWords } from '../../words';
import type { Place } from '../room';
import { useSession } from '../session/session';
import type en from '../words/en.json';
import { OrganizationSwitch } from './organization-switch';
import styles from './shell.module.css';

/** The desk's menu: the organization on top, every place, what is sent and who is signed in at the foot. */
export function Rail({ places, sync }: { places: Place[]; sync: Sync }) {
  const say = useWords<keyof typeof en>('app');
  const session = useSession();
  const language = useLanguage();
  return (
    <header className={styles.rail}>
      <Link to="/" className={styles.brand}><Logo size={30} /><span className={styles.word}>Doorstep</span></Link>
      <OrganizationSwitch className={styles.organization} />
      <nav aria-label={say('mainMenu')}>
        {places.map(({ to, word, icon: Icon }) => (
          <NavLink key={to} to={to} end={to === '/'} title={say(word)}><Icon stroke={1.9} aria-hidden /><span className={styles.word}>{say(word)}</span></NavLink>
        ))}
      </nav>
      <div className={styles.foot}>
        <SyncState sync={sync} wordClassName={styles.word} />
        {session && (
          <Link to="/more" className={styles.person}>
            <IconUserCircle className={styles.face} stroke={1.9} aria-hidden />
            <b className={styles.who}>{session.user.name}</b>
            <span className={`quiet ${styles.role}`}>{say(roleWord(session.organization.role))} · {OWN_NAMES[language]}</span>
          </Link>
        )}
      </div>
    </header>
  );
}

/** The word of a role; a role of a newer server is shown as a member of the team. */
export function roleWord(role: string) {
  switch (role) {
    case 'admin': case 'lead': case 'organizer': case 'volunteer': return `role.${role}` as const;
    default: return 'role.other' as const;
  }
}
