import { IconAlertTriangle, IconClock, IconCloudCheck, IconCloudUp } from '@tabler/icons-react';
import type { Sync } from '../outbox/sync';
import styles from './sync-state.module.css';
import { useUiWords } from './use-ui-words';

/** All sent, sending, waiting or needs you: a sign and its word, in the same place on every screen. */
export function SyncState({ sync, className, wordClassName }: { sync: Sync; className?: string; wordClassName?: string }) {
  const say = useUiWords();
  if (!sync.known) return null;
  const { Icon, words } = {
    sent: { Icon: IconCloudCheck, words: say('sync.sent') },
    sending: { Icon: IconCloudUp, words: say('sync.sending', { done: sync.sending?.done ?? 0, of: sync.sending?.of ?? 0 }) },
    waiting: { Icon: IconClock, words: say(sync.mixed ? 'sync.waitingThings' : 'sync.waiting', { n: sync.waiting }) },
    needs_you: { Icon: IconAlertTriangle, words: say('sync.needsYou', { n: sync.needsYou }) },
  }[sync.state];
  return (
    <div className={`${styles.sync} ${className ?? ''}`} data-state={sync.state} role="status">
      <Icon size="1.35em" stroke={1.9} aria-hidden /><span className={wordClassName}>{words}</span>
    </div>
  );
}
