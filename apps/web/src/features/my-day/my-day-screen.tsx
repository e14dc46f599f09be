import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { Page } from '../../app/shell/page';
import { useSync } from '../../outbox/sync';
import { Empty } from '../../ui/empty';
import { RowsSkeleton } from '../../ui/page-skeleton';
import { Problem } from '../../ui/problem';
import { Sill } from '../../ui/sill';
import { Rows, Section } from '../../ui/stub';
import { SyncBanner } from '../../ui/sync-banner';
import { Tally, type Notch } from '../../ui/tally';
import { useReader } from '../../words';
import { FollowUpRow } from './follow-up-row';
import { useMyFollowUps, type FollowUp } from './follow-ups';
import { useListAtHand, type AtHand } from './list-at-hand';
import { NextUp } from './next-up';
import { useMyDayWords } from './words';

const sections = ['overdue', 'today', 'soon'] as const;

/** "What now?": the next door of the list at hand, then what was promised: late, today, soon. */
export function MyDayScreen() {
  const say = useMyDayWords();
  const reader = useReader();
  const sync = useSync();
  const followUps = useMyFollowUps();
  const atHand = useListAtHand();
  /** Settled and past the time of undo. They no longer show as rows and still count as done today. */
  const [gone, setGone] = useState<readonly string[]>([]);

  const all = followUps.data?.items ?? [];
  const shown = all.filter(({ id }) => !gone.includes(id));
  const notches = notchesOf(all, atHand.data ?? null);
  const done = notches.filter((notch) => notch === 'done').length;
  const progress = say('progress', { done, of: notches.length });
  const nothing = followUps.isSuccess && atHand.isFetched && shown.length === 0 && !atHand.data?.stops.some((stop) => stop.state === 'open');

  return (
    <>
      <Sill title={say('title')} over={reader.dayHeading(reader.today)} aside={notches.length > 0 && <span><b>{progress}</b></span>}>
        <Tally notches={notches} label={progress} />
      </Sill>
      <SyncBanner sync={sync} to={sync.waiting > 0 ? '/visits/waiting' : undefined} />
      <Page>
        {atHand.data && <NextUp {...atHand.data} />}
        {followUps.isPending && <RowsSkeleton />}
        {followUps.error && !followUps.data && <Problem failure={followUps.error} onRetry={() => void followUps.refetch()} />}
        {sections.map((bucket) => <Bucket key={bucket} bucket={bucket} items={shown.filter((item) => item.bucket === bucket)} onGone={(id) => setGone((ids) => [...ids, id])} />)}
        {nothing && <Empty text={say('empty')}><Button component={Link} to="/people" variant="filled">{say('empty.do')}</Button></Empty>}
      </Page>
    </>
  );
}

function Bucket({ bucket, items, onGone }: { bucket: (typeof sections)[number]; items: FollowUp[]; onGone: (id: string) => void }) {
  const say = useMyDayWords();
  const { count } = useReader();
  if (items.length === 0) return null;
  return (
    <Section title={say(bucket)} n={count(items.filter((item) => item.state === 'open').length)}>
      <Rows>{items.map((item) => <FollowUpRow key={item.id} followUp={item} onGone={onGone} />)}</Rows>
    </Section>
  );
}

/** The day's things to do: doors at hand and what is late or due today, done ones first, the next door marked. */
function notchesOf(followUps: FollowUp[], atHand: AtHand | null): Notch[] {
  const due = followUps.filter(({ bucket }) => bucket === 'overdue' || bucket === 'today');
  const settled = due.filter(({ state }) => state === 'done').length;
  const stops = atHand?.stops ?? [];
  const doneDoors = stops.filter(({ state }) => state !== 'open').length;
  const openDoors = stops.length - doneDoors;
  return [
    ...Array<Notch>(settled + doneDoors).fill('done'),
    ...Array.from({ length: openDoors }, (_, i): Notch => (i === 0 ? 'now' : 'waiting')),
    ...Array<Notch>(due.length - settled).fill('waiting'),
  ];
}
