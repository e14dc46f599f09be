import { useQueryClient } from '@tanstack/react-query';
import { Suspense, useCallback, useEffect, useMemo, useState } from 'react';
import { Outlet } from 'react-router';
import { useHidden } from '../../features/safety/hide';
import { HiddenCover } from '../../features/safety/hidden-cover';
import { useSync } from '../../outbox/sync';
import { useSender } from '../../outbox/use-sender';
import { later } from '../../ui/later';
import { PageSkeleton } from '../../ui/page-skeleton';
import { SillBanner, SillCorner } from '../../ui/sill';
import { SyncBanner } from '../../ui/sync-banner';
import { SyncState } from '../../ui/sync-state';
import { useWords } from '../../words';
import { followAccount } from '../language';
import type { Place } from '../room';
import { places as allPlaces } from '../rooms';
import { loseSession, useSession } from '../session/session';
import type en from '../words/en.json';
import { NewVersion } from './new-version';
import { PhoneBar } from './phone-bar';
import { QuickTouch } from './quick-touch';
import { Rail } from './rail';
import styles from './shell.module.css';
import { TaskContext } from './task';

const RoundBanners = later(async () => (await import('../../features/rounds/round-banners')).RoundBanners);
/** The safety of rounds: comes after the screen. */
const Keeper = later(async () => (await import('../../features/safety/keeper')).Keeper);
const SOON_MS = 1_000;

/** Rail at a desk, bottom bar on a phone, and the screen in between. `places` is given by the gallery alone. */
export function Shell({ places = allPlaces }: { places?: Place[] }) {
  const say = useWords<keyof typeof en>('app');
  const session = useSession();
  const sync = useSync();
  const client = useQueryClient();
  useSender(session?.user.id);
  const [tasks, setTasks] = useState(0);
  const enterTask = useCallback(() => {
    setTasks((n) => n + 1);
    return () => setTasks((n) => n - 1);
  }, []);
  const language = session?.user.language;
  useEffect(() => { if (language) void followAccount(language); }, [language]);
  const mine = useMemo(
    () => places.filter((place) => !place.needs || (session?.permissions.includes(place.needs) ?? false)),
    [places, session?.permissions],
  );

  const hidden = useHidden();
  const [late, setLate] = useState(false);
  useEffect(() => { const timer = setTimeout(() => setLate(true), SOON_MS); return () => clearTimeout(timer); }, []);
  const keeper = late && <Keeper />;

  if (hidden) return <><HiddenCover />{keeper}</>;
  return (
    <TaskContext value={enterTask}>
      <a className={styles.skip} href="#content">{say('skip')}</a>
      <div className={styles.shell} data-task={tasks > 0 || undefined}>
        <Rail places={mine} sync={sync} />
        <main id="content" className={styles.work} tabIndex={-1}>
          <NewVersion />
          <RoundBanners />
          <SillCorner value={<SyncState sync={sync} className={styles.corner} />}>
            <SillBanner value={<SyncBanner sync={sync} to="/visits/waiting" onSignIn={() => void loseSession(client)} />}>
              <Suspense fallback={<PageSkeleton />}><Outlet /></Suspense>
            </SillBanner>
          </SillCorner>
        </main>
        <QuickTouch hidden={tasks > 0} />
        {tasks === 0 && <PhoneBar places={mine} />}
        {keeper}
      </div>
    </TaskContext>
  );
}
