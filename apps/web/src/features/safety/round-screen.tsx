import { Button } from '@mantine/core';
import { IconDirections, IconPhone } from '@tabler/icons-react';
import { newId } from '@doorstep/kernel';
import { useRef } from 'react';
import { useParams } from 'react-router';
import { Page } from '../../app/shell/page';
import { useSession } from '../../app/session/session';
import { PageSkeleton } from '../../ui/page-skeleton';
import { Problem } from '../../ui/problem';
import { Sill } from '../../ui/sill';
import { Rows, StubRow } from '../../ui/stub';
import { useReader } from '../../words';
import { phoneLink } from '../people/phone-writing';
import { directionsTo } from '../visits/door/directions';
import styles from './safety.module.css';
import type { RoundAnswer, RoundDoor, SafetyTimer } from './types';
import { useAnswerRound, useOneRound } from './use-rounds';
import { useSafetyWords } from './words';

/** What a colleague needs who was told: who, since when, call them, the last door with the way there, and "I have them". */
export function RoundScreen() {
  const say = useSafetyWords();
  const { id = '' } = useParams();
  const round = useOneRound(id);
  if (round.error && !round.data) return <><Sill title={say('round')} back="/safety" /><Page><Problem failure={round.error} onRetry={() => void round.refetch()} /></Page></>;
  if (!round.data) return <PageSkeleton />;
  return <><Sill title={round.data.visitor.name} back="/safety" /><Page><Round round={round.data} /></Page></>;
}

function Round({ round }: { round: SafetyTimer }) {
  const say = useSafetyWords();
  const reader = useReader();
  const me = useSession()?.user.id;
  const answering = useAnswerRound(round.id);
  // One tap is one answer, however often it is sent.
  const ids = useRef<Partial<Record<RoundAnswer, string>>>({});
  const give = (answer: RoundAnswer) => answering.mutate({ id: (ids.current[answer] ??= newId()), answer });
  const alarmed = round.state === 'alarmed';
  const mine = round.visitor.id === me;
  const call = round.visitor.phone && phoneLink(round.visitor.phone);
  const mayTake = alarmed && !mine && round.takenBy?.id !== me;
  return (
    <div className={`form ${styles.facts}`}>
      {answering.error && <Problem failure={answering.error} />}
      <p className={styles.big}>{alarmed ? say('one.alarmed', { time: reader.time(round.deadlineAt) }) : round.state === 'ended' ? say('row.ended', { when: reader.dayAndTime(round.endedAt!) }) : say('one.running', { time: reader.time(round.deadlineAt) })}</p>
      <p>
        {say('one.since', { time: reader.dayAndTime(round.startedAt) })} {round.listName && say('one.list', { list: round.listName })} {say('row.watches', { who: round.colleague.name })}.{' '}
        {round.state !== 'ended' && say('one.heard', { time: reader.time(round.heardAt) })}
      </p>
      {round.takenBy && alarmed && <p role="status"><b>{say('row.taken', { who: round.takenBy.name })}</b></p>}
      {round.escalatedAt && alarmed && <p>{say('one.escalated', { time: reader.time(round.escalatedAt) })}</p>}
      <div className={styles.acts}>
        {mine && round.state !== 'ended' && (
          <>
            <Button variant="filled" loading={answering.isPending} onClick={() => give('all_right')}>{say('allRight')}</Button>
            <Button disabled={answering.isPending} onClick={() => give('back')}>{say('back')}</Button>
          </>
        )}
        {mayTake && <Button variant="filled" loading={answering.isPending} onClick={() => give('have_them')}>{say('haveThem')}</Button>}
        {call && !mine && <Button component="a" href={call} leftSection={<IconPhone stroke={1.9} aria-hidden />}>{say('one.call', { who: round.visitor.name })}</Button>}
        {!mine && round.state !== 'ended' && <Button disabled={answering.isPending} onClick={() => give('back')}>{say('one.back', { who: round.visitor.name })}</Button>}
      </div>
      {!call && !mine && alarmed && <p className="small">{say('one.noPhone')}</p>}
      {(round.lastDoor ?? round.nextDoor) && (
        <Rows label={say('one.doors')}>
          {round.lastDoor && <DoorRow door={round.lastDoor} word={say('one.lastDoor', { time: round.lastDoor.at ? reader.time(round.lastDoor.at) : '' })} />}
          {round.nextDoor && <DoorRow door={round.nextDoor} word={say('one.nextDoor')} />}
        </Rows>
      )}
      {alarmed && !round.lastDoor && !round.nextDoor && <p>{say('one.noDoor')}</p>}
      {alarmed && <p className="small quiet">{say('one.place')}</p>}
    </div>
  );
}

function DoorRow({ door, word }: { door: RoundDoor; word: string }) {
  const say = useSafetyWords();
  const address = { line1: door.line1 ?? '', line2: door.line2, city: door.city, region: door.region, postalCode: door.postalCode };
  return (
    <StubRow
      stub={String(door.position)} title={[door.line1, door.line2].filter(Boolean).join(', ')} line={word}
      act={<Button component="a" href={directionsTo({ address } as Parameters<typeof directionsTo>[0])} aria-label={say('one.directions', { where: door.line1 ?? '' })}><IconDirections stroke={1.9} aria-hidden /></Button>}
    />
  );
}
