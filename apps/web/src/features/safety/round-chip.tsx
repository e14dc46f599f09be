import { useState } from 'react';
import { IconClockShield, IconEyeOff } from '@tabler/icons-react';
import { hideScreens } from './hide';
import styles from './safety.module.css';
import { useRound, useRoundLooks } from './use-round';
import { useSafetyWords } from './words';
import { laterSheet } from '../../ui/later';

const RoundSheet = laterSheet(async () => (await import('./round-sheet')).RoundSheet);

/** Top right on every screen of a round: how long the safety timer still runs (a tap begins, answers or ends it), and quick hide. `listId`: the list at hand, null for a visit outside of any. */
export function RoundChip({ listId }: { listId: string | null }) {
  const say = useSafetyWords();
  const round = useRound();
  const looks = useRoundLooks(round);
  const [open, setOpen] = useState(false);
  const alarmed = round?.timer?.state === 'alarmed';
  const label = !round ? say('chip.begin') : !looks ? say('chip.waiting') : alarmed ? say('chip.told', { who: round.colleagueName }) : say('chip.left', { n: looks.left });
  return (
    <span className={styles.chips}>
      <button type="button" className={styles.chip} data-now={(looks?.asks ?? false) || alarmed || undefined} data-on={round ? true : undefined} aria-label={label} onClick={() => setOpen(true)}>
        <IconClockShield stroke={1.9} aria-hidden />
        {round && <span>{looks ? say('chip.short', { n: looks.left }) : say('chip.waitingShort')}</span>}
      </button>
      <button type="button" className={styles.chip} aria-label={say('hide')} aria-keyshortcuts="Escape Escape" onClick={hideScreens}><IconEyeOff stroke={1.9} aria-hidden /></button>
      {open && <RoundSheet listId={listId} onClose={() => setOpen(false)} />}
    </span>
  );
}
