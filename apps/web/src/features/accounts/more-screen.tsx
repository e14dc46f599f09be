import { Button } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { places } from '../../app/rooms';
import { endSession, useSession } from '../../app/session/session';
import { Page } from '../../app/shell/page';
import { OrganizationSwitch } from '../../app/shell/organization-switch';
import { roleWord } from '../../app/shell/rail';
import type appEn from '../../app/words/en.json';
import { useSync } from '../../outbox/sync';
import { Section } from '../../ui/stub';
import { Sill } from '../../ui/sill';
import { useWords } from '../../words';
import { LanguageChoice } from './language-choice';
import styles from './more-screen.module.css';
import { SchemeChoice } from './scheme-choice';
import { useAccountWords } from './words';

/** The places that are not in the bottom bar, and the reader's own account. */
export function MoreScreen() {
  const say = useAccountWords();
  const sayApp = useWords<keyof typeof appEn>('app');
  const session = useSession();
  const client = useQueryClient();
  const sync = useSync();
  const [leaving, setLeaving] = useState(false);
  const others = places.filter((place) => !place.onPhone && (!place.needs || session?.permissions.includes(place.needs)));
  const signOut = () => { setLeaving(true); void endSession(client).finally(() => setLeaving(false)); };

  return (
    <>
      <Sill title={sayApp('place.more')} />
      <Page>
        {others.length > 0 && (
          <ul className={styles.places}>
            {others.map(({ to, word, icon: Icon }) => (
              <li key={to}><Link to={to}><Icon stroke={1.9} aria-hidden /><b className="grow">{sayApp(word)}</b><IconChevronRight stroke={1.9} aria-hidden /></Link></li>
            ))}
          </ul>
        )}
        <Section title={say('account')}>
          <div className={`card col ${styles.account}`}>
            <p><b>{session?.user.name}</b><br /><span className="small quiet">{session?.user.email ?? session?.user.phone}</span></p>
            <div className="small"><OrganizationSwitch /><span className="quiet">{session && sayApp(roleWord(session.organization.role))}</span></div>
            <Link to="/team/me" className="link">{say('profile')}</Link>
            <h3>{say('language')}</h3>
            <LanguageChoice />
            <h3>{say('scheme')}</h3>
            <SchemeChoice />
            {sync.waiting > 0 && <p className="small">{say('signOut.waiting', { n: sync.waiting })}</p>}
            <Button onClick={signOut} loading={leaving}>{say('signOut')}</Button>
          </div>
        </Section>
      </Page>
    </>
  );
}
