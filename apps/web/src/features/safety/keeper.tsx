import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useLocation } from 'react-router';
import { useSession } from '../../app/session/session';
import { AreYouAllRight } from './are-you-all-right';
import { hideScreens, keepTitlesQuiet, useHidden } from './hide';
import { HiddenNotice } from './hidden-notice';
import { onRing, syncRound } from './keep-round';
import { useRound, useRoundLooks } from './use-round';

const EVERY_MS = 30_000;
/** Two Escapes so close together are meant: one closes a sheet. */
const TWICE_MS = 700;

/**
 * On every screen, after the screen itself: tells the server of a round and hears of it, asks "Are you all right?" before the
 * deadline, and hides the screens by the keyboard or when the app was put away for long during a round.
 */
export function Keeper() {
  const session = useSession();
  const round = useRound();
  const looks = useRoundLooks(round);
  const hidden = useHidden();
  const atDoors = useLocation().pathname.startsWith('/visits/');
  const on = Boolean(round);
  useSync(session?.user.id, session?.organization.id, on);
  useEffect(() => { keepTitlesQuiet(on); }, [on]);
  useEscapeTwice(on || atDoors);
  useHideWhenAway(on ? round?.hideMinutes ?? 3 : null);
  const asks = Boolean(round?.timer && looks?.asks && round.timer.state === 'running' && round.answers.length === 0);
  useEffect(() => { if (asks) navigator.vibrate?.([300, 200, 300]); }, [asks]);
  if (hidden) return <HiddenNotice asks={asks} />;
  return asks && round && looks && <AreYouAllRight who={round.colleagueName} minutes={looks.tellsIn} />;
}

/** Heard at once when something was said, when the signal comes back, and every half minute of a round. */
function useSync(userId: string | undefined, organizationId: string | undefined, on: boolean): void {
  const client = useQueryClient();
  const { refetch } = useQuery({
    queryKey: ['safety', 'sync', userId, organizationId],
    queryFn: async () => { await syncRound(userId!, organizationId!); void client.invalidateQueries({ queryKey: ['safety', 'rounds'] }); return null; },
    enabled: userId !== undefined && organizationId !== undefined, refetchInterval: on ? EVERY_MS : false, refetchOnReconnect: 'always', retry: false, networkMode: 'always',
  });
  useEffect(() => onRing(() => void refetch({ cancelRefetch: true })), [refetch]);
}

function useEscapeTwice(on: boolean): void {
  useEffect(() => {
    if (!on) return;
    let last = -Infinity;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.repeat) return;
      if (event.timeStamp - last < TWICE_MS) hideScreens();
      last = event.timeStamp;
    };
    // Before sheets take the key for themselves.
    addEventListener('keydown', onKey, true);
    return () => removeEventListener('keydown', onKey, true);
  }, [on]);
}

/** `minutes` in the background hide the screens; null: never. Drafts are written when a screen goes, so nothing is lost by it. */
function useHideWhenAway(minutes: number | null): void {
  useEffect(() => {
    if (minutes === null) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let left: number | null = null;
    const look = () => {
      clearTimeout(timer);
      if (document.visibilityState === 'hidden') {
        left = Date.now();
        timer = setTimeout(hideScreens, minutes * 60_000);
      } else if (left !== null && Math.abs(Date.now() - left) >= minutes * 60_000) hideScreens();
    };
    look();
    document.addEventListener('visibilitychange', look);
    return () => { clearTimeout(timer); document.removeEventListener('visibilitychange', look); };
  }, [minutes]);
}
