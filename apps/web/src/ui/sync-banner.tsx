import { IconAlertTriangle, IconLogin, IconWifiOff } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { Sync } from '../outbox/sync';
import { useReader } from '../words';
import { Banner } from './banner';
import { useUiWords } from './use-ui-words';

/** Under every sill while there is no signal or something waits for the reader; opens the waiting list at `to`. */
export function SyncBanner({ sync, to, onSignIn }: { sync: Sync; to?: string; onSignIn?: () => void }) {
  const say = useUiWords();
  const reader = useReader();
  const open = to && sync.waiting > 0 && <Link to={to} className="link">{say('sync.openWaiting')}</Link>;
  if (sync.needsYou > 0) {
    return <Banner kind="bad" icon={<IconAlertTriangle stroke={1.9} aria-hidden />} action={open}><b>{say(sync.mixed ? 'sync.bannerThingNeedsYou' : 'sync.bannerNeedsYou', { n: sync.needsYou })}</b> {say('sync.bannerNeedsYouSafe', { n: sync.needsYou })}</Banner>;
  }
  if (sync.signIn) {
    return (
      <Banner icon={<IconLogin stroke={1.9} aria-hidden />} action={<div className="row wrap">{onSignIn && <button type="button" className="link" onClick={onSignIn}>{say('sync.signIn')}</button>}{open}</div>}>
        <b>{say(sync.mixed ? 'sync.waitingThings' : 'sync.waiting', { n: sync.waiting })}.</b> {say('sync.bannerSignIn')}
      </Banner>
    );
  }
  // With a signal it says something only when sending has been tried in vain.
  if (sync.online && !sync.failing) return null;
  return (
    <Banner icon={<IconWifiOff stroke={1.9} aria-hidden />} action={open}>
      <b>{sync.online ? say('sync.bannerTrying') : say('sync.bannerOffline')} {sync.waiting > 0 && `${say(sync.mixed ? 'sync.waitingThings' : 'sync.waiting', { n: sync.waiting })}.`}</b>{' '}
      {sync.waiting > 0 ? say('sync.bannerSelf', { n: sync.waiting }) : say('sync.bannerWork')}{' '}
      {sync.oldest && say('sync.bannerOldest', { time: reader.time(sync.oldest) })}
    </Banner>
  );
}
