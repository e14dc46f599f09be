import { roundLooks } from '@doorstep/house-visits/domain';
import { useEffect, useState } from 'react';
import { useSession } from '../../app/session/session';
import { useWatch } from '../../outbox/use-watch';
import { readRound, useHeld } from './held-round';
import type { KeptRound } from './types';

/** The reader's own round, as it lies on this phone, or is held while the app is open where the phone keeps nothing. `undefined` until the phone was looked at. */
export function useRound(): KeptRound | null | undefined {
  const held = useHeld();
  const stored = useWatch<KeptRound | null | undefined>(readRound, undefined);
  const kept = held === undefined ? stored : held;
  const me = useSession()?.user.id;
  return kept && kept.userId !== me ? null : kept;
}

const TICK_MS = 10_000;

/** Minutes left and whether it is time to ask, looked at every ten seconds; null before the server knows of the round. */
export function useRoundLooks(round: KeptRound | null | undefined): ReturnType<typeof roundLooks> | null {
  const deadline = round?.timer?.deadlineAt;
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    if (!deadline) return;
    const look = () => setNow(Date.now());
    look();
    const timer = setInterval(look, TICK_MS);
    document.addEventListener('visibilitychange', look);
    return () => { clearInterval(timer); document.removeEventListener('visibilitychange', look); };
  }, [deadline]);
  return deadline ? roundLooks(Date.parse(deadline), now + (round.clockOff ?? 0)) : null;
}
