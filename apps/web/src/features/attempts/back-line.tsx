import { IconRepeat } from '@tabler/icons-react';
import { backWords, type NextAttempt } from './next-attempt';
import { useAttemptWords } from './words';

/** In a row of a list: when somebody comes back to this door. */
export function BackLine({ next }: { next: NextAttempt }) {
  const say = useAttemptWords();
  return <span className="small row"><IconRepeat size="1.2em" stroke={1.9} aria-hidden />{backWords(say, next)}</span>;
}
