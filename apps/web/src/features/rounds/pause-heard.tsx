import { Sheet } from '../../ui';
import { PausePeople } from './pause-people';
import type { Pause } from './types';
import { whereOf } from './where';
import { useRoundWords } from './words';

/** The people behind the numbers of a pause that is over. */
export function PauseHeard({ pause, onClose }: { pause: Pause; onClose: () => void }) {
  const say = useRoundWords();
  return <Sheet open onClose={onClose} title={whereOf(pause, say)}><PausePeople pause={pause} /></Sheet>;
}
