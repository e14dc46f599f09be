import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { NotFound } from '../../../app/problems';
import { Page } from '../../../app/shell/page';
import { useTask } from '../../../app/shell/task';
import { useWaiting } from '../../../outbox/sync';
import { Empty } from '../../../ui/empty';
import { PageSkeleton } from '../../../ui/page-skeleton';
import { Problem } from '../../../ui/problem';
import { Sill } from '../../../ui/sill';
import { aboutStop } from '../about';
import { useVisitList } from '../at-hand';
import { doorAfter, doorsOf, type Door } from '../doors';
import type { AtHand } from '../types';
import { UndoSaved } from '../undo-saved';
import { useVisitWords } from '../words';
import { chooseBeside, useBeside } from './beside';
import { BuildingLink } from './building-link';
import { DoorLog } from './door-log';
import { DoorTop } from './door-top';

/** One door of a list: what is known, then what happened, then the next door. */
export function DoorScreen() {
  useTask();
  const say = useVisitWords();
  const { listId = '', stopId = '' } = useParams();
  const { found, failure, retry } = useVisitList(listId);

  if (failure) return <><Sill title={say('title')} back="/visits" /><Page><Problem failure={failure} onRetry={retry} /></Page></>;
  if (!found) return <PageSkeleton />;
  const index = found.stops.findIndex(({ id }) => id === stopId);
  const stop = found.stops[index];
  if (!stop) return <NotFound />;
  return (
    <>
      <DoorTop title={say('door.of', { n: index + 1, of: found.stops.length })} back={`/visits/${listId}`} listId={listId} />
      <UndoSaved />
      <AtStop key={stopId} hand={found} stopId={stopId} />
    </>
  );
}

function AtStop({ hand, stopId }: { hand: AtHand; stopId: string }) {
  const say = useVisitWords();
  const navigate = useNavigate();
  const { mine } = useWaiting();
  const [again, setAgain] = useState(false);
  const beside = useBeside(hand.list.id);
  const doors = doorsOf(hand.stops, mine);
  const door = doors.find(({ stop }) => stop.id === stopId)!;
  const next = doorAfter(doors, stopId);
  const onward = next ? `/visits/${hand.list.id}/doors/${next.stop.id}` : `/visits/${hand.list.id}`;
  // Replaced, so that back leads to where the round began and not through every door of it.
  const go = () => void navigate(onward, { replace: true });

  if (door.state === 'done' && !again) return <Done door={door} next={next} onward={onward} onAgain={() => setAgain(true)} />;
  return (
    <DoorLog
      about={aboutStop(hand.list, door.stop)}
      stop={door.stop}
      labels={hand.labels}
      draftKey={`door:${hand.list.id}:${stopId}`}
      saveWord={say(next ? 'save.next' : 'save.last')}
      onSaved={() => { setAgain(false); go(); }}
      beside={beside}
      holders={hand.list.visitors}
      onBeside={chooseBeside(hand.list.id)}
    >
      <BuildingLink hand={hand} doors={doors} stopId={stopId} onSaved={() => void navigate(`/visits/${hand.list.id}`, { replace: true })} />
    </DoorLog>
  );
}

/** A door that is done: to the next one, or log another visit of the same house. */
function Done({ door, next, onward, onAgain }: { door: Door; next: Door | null; onward: string; onAgain: () => void }) {
  const say = useVisitWords();
  const names = door.stop.people.map(({ brief }) => brief.displayName).join(', ');
  return (
    <Page>
      <Empty text={say(door.unsent ? 'door.doneHere' : 'door.done', { who: names })}>
        <Button component={Link} to={onward} replace variant="filled">{say(next ? 'door.next' : 'door.toList')}</Button>
        <Button variant="subtle" onClick={onAgain}>{say('door.again')}</Button>
      </Empty>
    </Page>
  );
}
