import { Button } from '@mantine/core';
import { useState } from 'react';
import { Page } from '../../app/shell/page';
import { Empty, Paged, Problem, RowsSkeleton, Section, Sill, StubRow } from '../../ui';
import { useReader } from '../../words';
import { laterSheet } from '../../ui/later';
import { RoundsLink } from '../safety/rounds-link';
import { PauseCard } from './pause-card';
import { useEarlierPauses, useHoldingPauses } from './pauses';
import type { Pause, UnsafeDoor } from './types';
import { useUnsafeDoors } from './unsafe';
import { whereOf } from './where';
import { reasonWord, useRoundWords } from './words';

const PauseHeard = laterSheet(async () => (await import('./pause-heard')).PauseHeard);
const PauseSheet = laterSheet(async () => (await import('./pause-sheet')).PauseSheet);

/** For who leads: what is paused and who has heard it, doors that were not safe, and what was paused before. */
export function RoundsScreen() {
  const say = useRoundWords();
  const reader = useReader();
  const holding = useHoldingPauses();
  const earlier = useEarlierPauses();
  const doors = useUnsafeDoors();
  const [pausing, setPausing] = useState(false);
  const [shown, setShown] = useState<Pause | null>(null);
  const some = (holding.data?.length ?? 0) > 0;
  return (
    <>
      <Sill title={say('title')} aside={<Button variant={some ? 'default' : 'filled'} onClick={() => setPausing(true)}>{say('pause')}</Button>} />
      <Page>
        <RoundsLink />
        {holding.isPending && <RowsSkeleton rows={2} />}
        {holding.error && !holding.data && <Problem failure={holding.error} onRetry={() => void holding.refetch()} />}
        {holding.data && !some && <Empty text={say('none')} />}
        {some && <Section title={say('now')} n={reader.count(holding.data!.length)}>{holding.data!.map((pause) => <PauseCard key={pause.id} pause={pause} />)}</Section>}
        <Section title={say('doors')} n={doors.total === undefined ? undefined : reader.count(doors.total)}>
          <Paged pages={doors} label={say('doors')} empty={<p className="quiet">{say('doors.none')}</p>} row={(door) => <DoorRow key={door.id} door={door} />} />
        </Section>
        {(earlier.total ?? 0) > 0 && (
          <Section title={say('earlier')} n={reader.count(earlier.total!)}>
            <Paged pages={earlier} label={say('earlier')} empty={null} row={(pause) => {
              const day = reader.stubDay(reader.dayOf(pause.createdAt));
              const when = reader.dayAndTime(pause.endedAt ?? pause.until ?? pause.createdAt);
              return (
                <StubRow
                  key={pause.id} stub={day.day} stubSmall={day.month} tone="past" title={whereOf(pause, say)}
                  line={[say(reasonWord(pause.reason)), pause.endedBy ? say('ended.by', { when, name: pause.endedBy }) : say('ended', { when })].join(' · ')}
                >
                  <div>{pause.told === 0 ? <span className="small">{say('earlier.nobody')}</span> : <button type="button" className="link small" aria-haspopup="dialog" onClick={() => setShown(pause)}>{say('heardOf', { heard: pause.heard, told: pause.told })}</button>}</div>
                </StubRow>
              );
            }} />
          </Section>
        )}
      </Page>
      {shown && <PauseHeard pause={shown} onClose={() => setShown(null)} />}
      {pausing && <PauseSheet onClose={() => setPausing(false)} />}
    </>
  );
}

function DoorRow({ door }: { door: UnsafeDoor }) {
  const say = useRoundWords();
  const reader = useReader();
  const day = reader.stubDay(reader.dayOf(door.markedAt));
  return (
    <StubRow
      to={`/rounds/doors/${door.id}`} stub={day.day} stubSmall={day.month} tone={door.seenAt ? undefined : 'bad'}
      title={[door.address?.line1, door.address?.line2].filter(Boolean).join(', ') || say('doors.alone')}
      line={[door.visitor.name, reader.time(door.markedAt, door.timeZone)].join(' · ')}
    />
  );
}
