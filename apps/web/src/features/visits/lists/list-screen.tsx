import { ActionIcon, Button } from '@mantine/core';
import { IconDots, IconEyeOff } from '@tabler/icons-react';
import { useState } from 'react';
import { useParams } from 'react-router';
import { Page } from '../../../app/shell/page';
import { useMay, useSession } from '../../../app/session/session';
import { useWaiting } from '../../../outbox/sync';
import { Empty } from '../../../ui/empty';
import { PageSkeleton } from '../../../ui/page-skeleton';
import { Problem } from '../../../ui/problem';
import { Sill } from '../../../ui/sill';
import { Rows } from '../../../ui/stub';
import { Tally } from '../../../ui/tally';
import { useVisitList } from '../at-hand';
import { BuildingLink } from '../door/building-link';
import { Hidden } from '../door/hidden';
import { doorsOf, notchOf, tallyOf } from '../doors';
import { UndoSaved } from '../undo-saved';
import { useVisitWords } from '../words';
import { DoorRow } from './door-row';
import { LeftOut } from './left-out';
import { ListSheet } from './list-sheet';

/** A list's doors in order: done, the next one, and those that wait. */
export function ListScreen() {
  const say = useVisitWords();
  const { listId = '' } = useParams();
  const { found, mine, failure, retry } = useVisitList(listId);
  const { mine: waiting } = useWaiting();
  const me = useSession()?.user.id;
  const mayChange = useMay('visit-lists.write');
  const [managing, setManaging] = useState(false);
  const [writing, setWriting] = useState(false);
  const [hidden, setHidden] = useState(false);

  if (failure) return <><Sill title={say('title')} back="/visits" /><Page><Problem failure={failure} onRetry={retry} /></Page></>;
  if (!found) return <PageSkeleton />;
  if (hidden) return <Hidden onShow={() => setHidden(false)} />;
  const { list, stops } = found;
  const doors = doorsOf(stops, waiting);
  const { done, of, talks } = tallyOf(doors);
  const others = list.visitors.filter(({ id }) => id !== me).map(({ name }) => name).join(', ');
  const progress = say('progress', { done, of, talks });
  return (
    <>
      <Sill
        title={list.name}
        back="/visits"
      >
        <Tally notches={doors.map(notchOf)} label={progress} />
        <div className="row small">
          <span className="grow"><b>{progress}</b>{others && <span className="quiet"> {say('with', { who: others })}</span>}</span>
          <ActionIcon variant="subtle" size="var(--target)" aria-label={say('hide')} onClick={() => setHidden(true)}><IconEyeOff stroke={1.9} aria-hidden /></ActionIcon>
          {mayChange && <ActionIcon variant="subtle" size="var(--target)" aria-label={say('list.more')} onClick={() => setManaging(true)}><IconDots stroke={1.9} aria-hidden /></ActionIcon>}
        </div>
      </Sill>
      <UndoSaved />
      <Page>
        {done === of && of > 0 && <Empty text={say('list.allDone')}>{mayChange && <Button variant="filled" onClick={() => setManaging(true)}>{say('list.return')}</Button>}</Empty>}
        <Rows label={say('list.doors')}>
          {doors.map((door) => <DoorRow key={door.stop.id} listId={list.id} door={door} mayWrite={mayChange && (writing || !mine)} atHand={mine} beside={mine && door.state === 'now' ? <BuildingLink hand={found} doors={doors} stopId={door.stop.id} /> : undefined} />)}
        </Rows>
        {mayChange && <LeftOut list={list} />}
      </Page>
      {mayChange && <ListSheet list={list} open={managing} onClose={() => setManaging(false)} onWrite={() => setWriting(true)} />}
    </>
  );
}
