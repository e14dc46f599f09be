import { Offline } from '@doorstep/api-client';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { Page } from '../../app/shell/page';
import { useWaiting } from '../../outbox/sync';
import { Empty } from '../../ui/empty';
import { later, laterSheet } from '../../ui/later';
import { RowsSkeleton } from '../../ui/page-skeleton';
import { Problem } from '../../ui/problem';
import { Sill } from '../../ui/sill';
import { Rows, Section } from '../../ui/stub';
import { Tally, type Notch } from '../../ui/tally';
import { useReader } from '../../words';
import { useAtHand } from '../visits/at-hand';
import { doorsOf, notchOf, type Door } from '../visits/doors';
import { UndoSaved } from '../visits/undo-saved';
import { FollowUpRow } from './follow-up-row';
import { useMyFollowUps, type FollowUp } from './follow-ups';
import { NextUp } from './next-up';
import { useMyDayWords } from './words';

const sections = ['overdue', 'today', 'soon', 'later'] as const;
const PlannedToday = later(async () => (await import('../visits/planned/planned-today')).PlannedToday);
const FollowUpSheet = laterSheet(async () => (await import('./follow-up-sheet')).FollowUpSheet);

/** "What now?": the next door of the list at hand, then what was promised: late, today, soon, later. */
export function MyDayScreen() {
  const say = useMyDayWords();
  const reader = useReader();
  const { mine: waiting } = useWaiting();
  const followUps = useMyFollowUps();
  const atHand = useAtHand();
  const [search, setSearch] = useSearchParams();
  /** Settled and past the time of undo. They no longer show as rows and still count as done today. */
  const [gone, setGone] = useState<readonly string[]>([]);

  const all = followUps.data?.items ?? [];
  const shown = all.filter(({ id }) => !gone.includes(id));
  const lists = atHand.lists.map(({ list, stops }) => ({ list, doors: doorsOf(stops, waiting) }));
  // The first list with an open door is the one in work; a finished one gives way to the next.
  const inWork = lists.find(({ doors }) => doors.some(({ state }) => state === 'now')) ?? null;
  const notches = notchesOf(all, inWork?.doors ?? lists[0]?.doors ?? []);
  const done = notches.filter((notch) => notch === 'done').length;
  const progress = say('progress', { done, of: notches.length });
  const nothing = followUps.isSuccess && atHand.ready && shown.length === 0 && inWork === null;
  const opened = all.find(({ id }) => id === search.get('follow-up'));
  const offline = followUps.error instanceof Offline;

  return (
    <>
      <Sill title={say('title')} over={reader.dayHeading(reader.today)} aside={notches.length > 0 && <span><b>{progress}</b></span>}>
        <Tally notches={notches} label={progress} />
      </Sill>
      <UndoSaved />
      <Page>
        {inWork && <NextUp {...inWork} />}
        <PlannedToday />
        {(followUps.isPending || !atHand.ready) && <RowsSkeleton />}
        {offline && !followUps.data && <p className="small quiet" style={{ marginTop: 'var(--sp-4)' }}>{say('offline')}</p>}
        {followUps.error && !offline && !followUps.data && <Problem failure={followUps.error} onRetry={() => void followUps.refetch()} />}
        {sections.map((bucket) => <Bucket key={bucket} bucket={bucket} items={shown.filter((item) => item.bucket === bucket)} onGone={(id) => setGone((ids) => [...ids, id])} />)}
        {nothing && <Empty text={say('empty')}><Button component={Link} to="/people" variant="filled">{say('empty.do')}</Button></Empty>}
      </Page>
      {opened && <FollowUpSheet followUp={opened} onClose={() => setSearch({}, { replace: true })} onGone={(id) => setGone((ids) => [...ids, id])} />}
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
function notchesOf(followUps: FollowUp[], doors: Door[]): Notch[] {
  const due = followUps.filter(({ bucket }) => bucket === 'overdue' || bucket === 'today');
  const settled = due.filter(({ state }) => state === 'done').length;
  return [
    ...Array<Notch>(settled).fill('done'),
    ...doors.map(notchOf),
    ...Array<Notch>(due.length - settled).fill('waiting'),
  ];
}
