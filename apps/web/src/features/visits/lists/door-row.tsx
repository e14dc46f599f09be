import { ActionIcon, Button } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconClock, IconDirections, IconDoor, IconHome, IconPencil } from '@tabler/icons-react';
import { reachedBy } from '@doorstep/house-visits/domain';
import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { StubRow } from '../../../ui/stub';
import { languageName, useReader } from '../../../words';
import { BackLine } from '../../attempts/back-line';
import { aboutStop } from '../about';
import { directionsTo } from '../door/directions';
import { houseNumberOf, streetLine, type Door } from '../doors';
import type { NextAttempt } from '../../attempts/next-attempt';
import type { Stop, VisitList } from '../types';
import { outcomeWord, useVisitWords } from '../words';
import styles from '../visits.module.css';
import { LinesSheet } from './lines-sheet';

interface DoorRowProps { listId: string; door: Door; mayWrite: boolean; atHand: boolean; /** Under the next door: what can be done with others beside it. */ beside?: ReactNode }

/** One door of a list: first names and the house number; the street only at the next one, where somebody is walking to. */
export function DoorRow({ listId, door, mayWrite, atHand, beside }: DoorRowProps) {
  const say = useVisitWords();
  const reader = useReader();
  const [writing, setWriting] = useState(false);
  const { stop, state } = door;
  const path = `/visits/${listId}/doors/${stop.id}`;
  const isNow = state === 'now' && atHand;
  const names = stop.people.map(({ brief }) => brief.nameToSay || brief.displayName);
  const languages = [...new Set(stop.people.flatMap(({ brief }) => brief.languages))].map((code) => languageName(code, reader.language));
  const line = [
    isNow ? streetLine(stop.address) : houseNumberOf(stop.address),
    languages.join(', '),
    names.length > 1 && say('livesHere', { n: names.length }),
  ].filter(Boolean).join('. ');
  return (
    <StubRow
      to={path}
      tone={state === 'done' ? 'past' : isNow ? 'now' : undefined}
      stub={<span className={styles.number}>{stop.position}</span>}
      title={names.map((name) => <span key={name} style={{ display: 'block' }}>{name}</span>)}
      line={line}
      act={mayWrite ? <ActionIcon variant="subtle" size="var(--target)" aria-label={say('lines.of', { who: names.join(', ') })} onClick={() => setWriting(true)}><IconPencil stroke={1.9} aria-hidden /></ActionIcon> : undefined}
    >
      {state === 'done' && <Outcome door={door} />}
      {stop.unsafe && state !== 'done' && <span className={styles.outcome} data-warn><IconAlertTriangle size="1.2em" stroke={1.9} aria-hidden />{say('row.unsafe')}</span>}
      {!door.unsent && backTo(stop).map((next) => <BackLine key={next.attempt} next={next} />)}
      {stop.people.some(({ brief }) => brief.caution) && state !== 'done' && (
        <span className={styles.outcome} data-warn><IconAlertTriangle size="1.2em" stroke={1.9} aria-hidden />{stop.people.flatMap(({ brief }) => brief.caution ?? []).join('. ')}</span>
      )}
      {isNow && (
        <div className={styles.doorActs} style={{ position: 'relative' }}>
          <Button component={Link} to={path} variant="filled" leftSection={<IconDoor stroke={1.9} aria-hidden />}>{say('atTheDoor')}</Button>
          <Button component="a" href={directionsTo(aboutStop({ id: listId, campaignId: null } as VisitList, stop), stop.address)} className={styles.square} aria-label={say('directions')}><IconDirections stroke={1.9} aria-hidden /></Button>
        </div>
      )}
      {isNow && beside && <div style={{ position: 'relative' }}>{beside}</div>}
      {writing && <LinesSheet listId={listId} stop={stop} onClose={() => setWriting(false)} />}
    </StubRow>
  );
}

/** What is said of coming back: the soonest of a household, once. */
const backTo = ({ people }: Stop): NextAttempt[] =>
  people.flatMap(({ brief }) => brief.nextAttempt ?? []).sort((a, b) => (a.day ?? '9').localeCompare(b.day ?? '9')).slice(0, 1);

function Outcome({ door: { outcome, at, unsent } }: { door: Door }) {
  const say = useVisitWords();
  const reader = useReader();
  if (!outcome) return <span className={styles.outcome} data-done><IconCheck size="1.2em" stroke={1.9} aria-hidden />{say('list.done')}</span>;
  const nobody = reachedBy(outcome) === 'nobody';
  const Sign = nobody ? IconHome : IconCheck;
  return (
    <span className={styles.outcome} data-done={!nobody || undefined}>
      <Sign size="1.2em" stroke={1.9} aria-hidden />{say(outcomeWord(outcome))}{at && `, ${reader.time(at)}`}
      {unsent && <><IconClock size="1.1em" stroke={1.9} aria-hidden />{say('onThisPhone')}</>}
    </span>
  );
}
