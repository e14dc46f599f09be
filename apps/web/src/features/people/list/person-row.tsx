import { memo } from 'react';
import { Link } from 'react-router';
import { TouchOf } from '../../../app/shell/touch-of';
import { Mark } from '../../../ui/mark';
import { Stub } from '../../../ui/stub';
import { Tag } from '../../../ui/tag';
import { daysBetween, useReader } from '../../../words';
import { useListWords } from '../../lists/words';
import { fadedAfterDays, isFaded } from '../person/stand-line';
import { PersonName } from '../person-name';
import { writePhone } from '../phone-writing';
import { useSpoken } from '../spoken';
import { usePeopleWords } from '../words';
import styles from './list.module.css';
import type { PersonRow as Row } from './use-people';

export interface PersonRowProps {
  person: Row;
  to: string;
  chosen: boolean;
  /** The reader may see where people stand; others see no mark, which is not the same as "nobody has asked". */
  showsStand: boolean;
  /** Whether the person is ticked for an act; undefined while nobody is being chosen. */
  ticked?: boolean;
  onTick?: (id: string) => void;
}

/** One person in the list: the mark, the name, the workplace; right the last contact and the first language. The whole row opens, or ticks. */
export const PersonRow = memo(function PersonRow({ person, to, chosen, showsStand, ticked, onTick }: PersonRowProps) {
  const say = usePeopleWords();
  const reader = useReader();
  const spoken = useSpoken();
  const stand = person.assessment;
  const byNumber = person.match?.on === 'phone' && person.primaryPhone;
  const line = [person.worksiteName, (byNumber || !person.worksiteName) && person.primaryPhone ? writePhone(person.primaryPhone) : null].filter(Boolean).join(' · ');
  return (
    <li className={styles.row} data-chosen={chosen || ticked || undefined}>
      <Stub>
        {ticked !== undefined ? <Tick person={person} ticked={ticked} onTick={onTick} /> : showsStand
          ? <Mark stand={stand?.value ?? 0} faded={stand ? stand.faded ?? isFaded(stand.assessedAt, reader.now, fadedAfterDays) : false} />
          : <span aria-hidden="true">{Array.from(person.displayName)[0]}</span>}
      </Stub>
      <div className={styles.body}>
        <span className={styles.main}>
          {ticked === undefined
            ? <Link to={to} className={styles.open} data-row data-id={person.id} aria-current={chosen ? 'true' : undefined}><PersonName name={person.displayName} /></Link>
            : <b><PersonName name={person.displayName} /></b>}
          {line && <span className={styles.line}>{line}</span>}
          {person.doNotContact && <span><Tag kind="bad">{say('doNotContact')}</Tag></span>}
        </span>
        <span className={styles.side}>
          <LastContact instant={person.lastTouchedAt} />
          {person.languages[0] && <span>{spoken(person.languages[0])}</span>}
        </span>
      </div>
      {ticked === undefined && <TouchOf person={{ id: person.id, name: person.displayName }} />}
    </li>
  );
});

/** The box of a row; the whole row ticks it. */
export function Tick({ person, ticked, onTick }: { person: Row; ticked: boolean; onTick?: (id: string) => void }) {
  const say = useListWords();
  return (
    <label className={styles.tick}>
      <input type="checkbox" data-row data-id={person.id} checked={ticked} onChange={() => onTick?.(person.id)} aria-label={say('select.person', { name: person.displayName })} />
    </label>
  );
}

/** When somebody was in touch last, said plainly. */
export function LastContact({ instant }: { instant: string | null }) {
  const say = usePeopleWords();
  const reader = useReader();
  if (!instant) return <span>{say('row.never')}</span>;
  return <span><span className="unseen">{say('row.last')} </span>{lately(reader, instant)}</span>;
}

/** Up to two months in days from today, which is what an organizer thinks in; then the day itself. */
function lately(reader: ReturnType<typeof useReader>, instant: string): string {
  const day = reader.dayOf(instant);
  return daysBetween(day, reader.today) <= 60 ? reader.fromToday(day) : reader.shortDay(day);
}
