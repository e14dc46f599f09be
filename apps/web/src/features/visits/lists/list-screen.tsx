import { ActionIcon, Button } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import { AT_HAND } from '@doorstep/house-visits/domain';
import { Link, useParams, useSearchParams } from 'react-router';
import { Page } from '../../../app/shell/page';
import { useMay, useSession } from '../../../app/session/session';
import { useWaiting } from '../../../outbox/sync';
import { Banner } from '../../../ui/banner';
import { Empty } from '../../../ui/empty';
import { PageSkeleton } from '../../../ui/page-skeleton';
import { Problem } from '../../../ui/problem';
import { Sill } from '../../../ui/sill';
import { Rows } from '../../../ui/stub';
import { Tally } from '../../../ui/tally';
import { LeftHands, useLeftHands } from '../../hand-out/left-hands';
import { RestButton } from '../../hand-out/rest-button';
import { useReturning } from '../../hand-out/use-return';
import { useHandOutWords } from '../../hand-out/words';
import { ListOrMap } from '../../map/list-or-map';
import { useVisitList } from '../at-hand';
import { BuildingLink } from '../door/building-link';
import { RoundChip } from '../../safety/round-chip';
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
  const sayOut = useHandOutWords();
  const leftHands = useLeftHands();
  const returning = useReturning().has(listId);
  const onlyDone = useSearchParams()[0].get('show') === 'done';
  const [managing, setManaging] = useState(false);
  const [writing, setWriting] = useState(false);

  const gone = leftHands.data?.items.find(({ id }) => id === listId);
  if (failure && gone) {
    return (
      <>
        <Sill title={gone.name} back="/visits" />
        <LeftHands left={gone} />
        <Page><Empty text={sayOut('left.safe')}><Button component={Link} to="/visits" variant="filled">{sayOut('left.toLists')}</Button></Empty></Page>
      </>
    );
  }
  if (failure) return <><Sill title={say('title')} back="/visits" /><Page><Problem failure={failure} onRetry={retry} /></Page></>;
  if (!found) return <PageSkeleton />;
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
          <RoundChip listId={list.id} />
          {(mayChange || (mine && !returning)) && <ActionIcon variant="subtle" size="var(--target)" aria-label={say('list.more')} onClick={() => setManaging(true)}><IconDots stroke={1.9} aria-hidden /></ActionIcon>}
        </div>
      </Sill>
      <UndoSaved />
      {returning && <Banner>{sayOut('returned')}</Banner>}
      <Page>
        {done === of && of > 0 && !returning && (
          <Empty text={say('list.allDone')}>
            {AT_HAND.includes(list.status) ? <Button variant="filled" onClick={() => setManaging(true)}>{say('list.return')}</Button> : <Button component={Link} to="/visits">{sayOut('left.toLists')}</Button>}
          </Empty>
        )}
        {mayChange && (list.status === 'returned' || list.status === 'expired') && done < of && <div style={{ marginBottom: 'var(--sp-4)' }}><RestButton list={list} filled /></div>}
        <ListOrMap list={list} doors={doors}><Rows label={say('list.doors')}>
          {doors.filter(({ state }) => !onlyDone || state === 'done').map((door) => <DoorRow key={door.stop.id} listId={list.id} door={door} mayWrite={mayChange && (writing || !mine)} atHand={mine} beside={mine && door.state === 'now' ? <BuildingLink hand={found} doors={doors} stopId={door.stop.id} /> : undefined} />)}
        </Rows></ListOrMap>
        {mayChange && <LeftOut list={list} />}
      </Page>
      {(mayChange || mine) && <ListSheet list={list} mine={mine} open={managing} onClose={() => setManaging(false)} onWrite={() => setWriting(true)} />}
    </>
  );
}
