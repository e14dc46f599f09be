import { IconCheck } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { takeBack, type Waiting } from '../../outbox/vault';
import { useUiWords } from '../../ui/use-ui-words';
import type { TouchBody } from './touch-body';
import { TouchSheet } from './touch-sheet';
import { useTouchWords } from './words';

interface TouchPartsProps {
  open: boolean;
  onClose: () => void;
  person?: { id: string; name: string };
  /** What was just saved and can still be taken back. */
  saved?: Waiting;
  savedClassName?: string;
}

/** The sheet, and what was saved with it: in one piece, so that nothing is missing when the signal goes in between. */
export function TouchParts({ open, onClose, person, saved, savedClassName }: TouchPartsProps) {
  return (
    <>
      {saved && <TouchSaved key={saved.id} row={saved} className={savedClassName} />}
      <TouchSheet open={open} onClose={onClose} person={person} />
    </>
  );
}

/** What was saved with a tap, for as long as it can be taken back. */
function TouchSaved({ row, className }: { row: Waiting; className?: string }) {
  const say = useTouchWords();
  const sayUi = useUiWords();
  const [over, setOver] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setOver(true), Math.max(0, Date.parse(row.sendAfter) - Date.now()));
    return () => clearTimeout(timer);
  }, [row.sendAfter]);
  if (over) return null;
  const { kind } = row.visit as TouchBody;
  return (
    <div className={className} role="status">
      <span><IconCheck size="1.2em" stroke={1.9} aria-hidden /> {say('saved', { who: row.about.people[0]?.name ?? '', what: say(`kind.${kind}`) })}</span>
      <button type="button" className="link" onClick={() => void takeBack(row.id)}>{sayUi('undo')}</button>
    </div>
  );
}
