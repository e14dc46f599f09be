import { IconAlertTriangle, IconWifiOff } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { Sync } from '../outbox/sync';
import { useReader } from '../words';
import { Banner } from './banner';
import { useUiWords } from './use-ui-words';

/** Under the sill while there is no signal or something waits for the reader; opens the waiting list at `to`. */
export function SyncBanner({ sync, to }: { sync: Sync; to?: string }) {
  const say = useUiWords();
  const reader = useReader();
  const open = to && <Link to={to} className="link">{say('sync.openWaiting')}</Link>;
  if (sync.needsYou > 0) {
    return <Banner kind="bad" icon={<IconAlertTriangle stroke={1.9} aria-hidden />} action={open}><b>{say('sync.bannerNeedsYou', { n: sync.needsYou })}</b> {say('sync.bannerNeedsYouSafe')}</Banner>;
  }
  if (sync.online && sync.state !== 'waiting') return null;
  return (
    <Banner icon={<IconWifiOff stroke={1.9} aria-hidden />} action={sync.waiting > 0 && open}>
      <b>{sync.online ? say('sync.bannerTrying') : say('sync.bannerOffline')} {sync.waiting > 0 && say('sync.bannerSafe', { n: sync.waiting })}</b>{' '}
      {sync.waiting > 0 ? say('sync.bannerSelf') : say('sync.bannerWork')}{' '}
      {sync.oldest && say('sync.bannerOldest', { time: reader.time(sync.oldest) })}
    </Banner>
  );
}
