import { IconBuilding } from '@tabler/icons-react';
import { useState } from 'react';
import type { Door } from '../doors';
import type { AtHand } from '../types';
import { useVisitWords } from '../words';
import { laterSheet } from '../../../ui/later';
import { useBeside } from './beside';
import { openInBuilding } from './building';

const BuildingSheet = laterSheet(async () => (await import('./building-sheet')).BuildingSheet);

/** Where several doors of this one's building are open: the way to log them at once. */
export function BuildingLink({ hand, doors, stopId, onSaved }: { hand: AtHand; doors: Door[]; stopId: string; onSaved?: () => void }) {
  const say = useVisitWords();
  const beside = useBeside(hand.list.id);
  const [open, setOpen] = useState(false);
  const building = openInBuilding(doors, stopId);
  if (building.length === 0) return null;
  return (
    <>
      <button type="button" className="link" onClick={() => setOpen(true)}><IconBuilding size="1.2em" stroke={1.9} aria-hidden />{say('building.several', { n: building.length })}</button>
      {open && (
        <BuildingSheet hand={hand} doors={building} stopId={stopId} beside={beside.map(({ id }) => id)} onClose={() => setOpen(false)} onSaved={() => { setOpen(false); onSaved?.(); }} />
      )}
    </>
  );
}
