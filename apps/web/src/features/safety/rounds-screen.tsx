import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconClockShield, IconHandStop } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useMay } from '../../app/session/session';
import { Page } from '../../app/shell/page';
import { Empty } from '../../ui/empty';
import { RowsSkeleton } from '../../ui/page-skeleton';
import { Problem } from '../../ui/problem';
import { Sill } from '../../ui/sill';
import { Rows, Section, StubRow } from '../../ui/stub';
import { useReader } from '../../words';
import type { SafetyTimer } from './types';
import { useEndedRounds, useOpenRounds } from './use-rounds';
import { useSafetyWords } from './words';

/** Who is out now, who watches over whom, and who has not answered first. Leads see all rounds, anybody else their own and those that name them. */
export function RoundsScreen() {
  const say = useSafetyWords();
  const reader = useReader();
  const open = useOpenRounds();
  const ended = useEndedRounds();
  const mayPause = useMay('round-pauses.write');
  const rounds = [...(open.data?.items ?? [])].sort((a, b) => Number(b.state === 'alarmed') - Number(a.state === 'alarmed') || a.deadlineAt.localeCompare(b.deadlineAt));
  return (
    <>
      <Sill title={say('rounds')} back="/visits" />
      <Page>
        {mayPause && <Link to="/rounds" className="link row small"><IconHandStop size="1.2em" stroke={1.9} aria-hidden />{say('rounds.pauses')}</Link>}
        {open.isPending && <RowsSkeleton rows={3} />}
        {open.error && !open.data && <Problem failure={open.error} onRetry={() => void open.refetch()} />}
        {open.data && rounds.length === 0 && <Empty text={say('rounds.none')}><Button component={Link} to="/visits" variant="filled">{say('rounds.toVisits')}</Button></Empty>}
        {rounds.length > 0 && <Section title={say('rounds.now')} n={reader.count(open.data?.total ?? rounds.length)}><Rows>{rounds.map((round) => <RoundRow key={round.id} round={round} />)}</Rows></Section>}
        {ended.items.length > 0 && (
          <Section title={say('rounds.over')}>
            <Rows>{ended.items.map((round) => <RoundRow key={round.id} round={round} />)}</Rows>
            {ended.more && <Button variant="subtle" loading={ended.loadingMore} onClick={ended.more}>{say('rounds.more')}</Button>}
          </Section>
        )}
      </Page>
    </>
  );
}

function RoundRow({ round }: { round: SafetyTimer }) {
  const say = useSafetyWords();
  const reader = useReader();
  const left = Math.max(0, Math.ceil((Date.parse(round.deadlineAt) - Date.parse(round.asOf)) / 60_000));
  const alarmed = round.state === 'alarmed';
  const Sign = alarmed ? IconAlertTriangle : IconCheck;
  return (
    <StubRow
      to={`/safety/${round.id}`} tone={alarmed ? 'bad' : round.state === 'ended' ? 'past' : undefined}
      stub={round.state === 'running' ? <span className="nowrap">{reader.count(left)}</span> : alarmed || round.endedAt ? <Sign stroke={1.9} aria-hidden /> : <IconClockShield stroke={1.9} aria-hidden />}
      stubSmall={round.state === 'running' ? say('rounds.minutes') : undefined}
      title={round.visitor.name}
      line={[
        alarmed ? say(round.takenBy ? 'row.taken' : 'row.alarmed', { who: round.takenBy?.name ?? '' }) : round.endedAt ? say('row.ended', { when: reader.dayAndTime(round.endedAt) }) : say('row.watches', { who: round.colleague.name }),
        round.listName, say('row.since', { time: reader.time(round.startedAt) }),
      ].filter(Boolean).join('. ')}
    />
  );
}
