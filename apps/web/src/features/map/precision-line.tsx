import { useState } from 'react';
import { Sheet } from '../../ui/sheet';
import { Rows, StubRow } from '../../ui/stub';
import { houseNumberOf, type Door } from '../visits/doors';
import styles from './map.module.css';
import { PRECISIONS, precisionOf } from './pins';
import { useMapWords } from './words';

/** In one line how well it is known where the doors of a list are; each number opens to its doors. */
export function PrecisionLine({ listId, doors }: { listId: string; doors: readonly Door[] }) {
  const say = useMapWords();
  const [open, setOpen] = useState<(typeof PRECISIONS)[number] | null>(null);
  const of = (precision: (typeof PRECISIONS)[number]) => doors.filter(({ stop }) => precisionOf(stop) === precision);
  return (
    <>
      <div className={styles.known} role="group" aria-label={say('known')}>
        {PRECISIONS.map((precision) => {
          const n = of(precision).length;
          return n > 0 && <button key={precision} type="button" className="link small" aria-haspopup="dialog" onClick={() => setOpen(precision)}>{say(`known.${precision}`, { n })}</button>;
        })}
      </div>
      {open && (
        <Sheet open onClose={() => setOpen(null)} title={say(`known.${open}`, { n: of(open).length })}>
          <Rows label={say(`known.${open}`, { n: of(open).length })}>
            {of(open).map(({ stop }) => (
              <StubRow
                key={stop.id} to={`/visits/${listId}/doors/${stop.id}`} stub={<span className={styles.number}>{stop.position}</span>}
                title={stop.people.map(({ brief }) => brief.nameToSay || brief.displayName).join(', ')} line={houseNumberOf(stop.address)}
              />
            ))}
          </Rows>
        </Sheet>
      )}
    </>
  );
}
