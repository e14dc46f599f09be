import { Button } from '@mantine/core';
import { Problem } from '../../../ui/problem';
import { RowsSkeleton } from '../../../ui/page-skeleton';
import { Rows, Section } from '../../../ui/stub';
import { useReader } from '../../../words';
import { usePeopleWords } from '../words';
import { TimelineRow } from './timeline-row';
import { useNotes, useTimeline, type Person } from './use-person';

/** Everything about a person, newest first, more on demand. */
export function Timeline({ person }: { person: Person }) {
  const say = usePeopleWords();
  const { count } = useReader();
  const timeline = useTimeline(person.id);
  const notes = useNotes(person.id);
  const forLeads = new Set(notes.data?.filter(({ visibility }) => visibility === 'leads').map(({ id }) => id));
  const items = timeline.data?.pages.flatMap((page) => page.items) ?? [];
  const total = timeline.data?.pages[0]?.total;
  return (
    <Section title={say('timeline')} n={total === undefined ? undefined : count(total)}>
      {timeline.isPending && <RowsSkeleton rows={3} />}
      {timeline.error && <Problem failure={timeline.error} onRetry={() => void timeline.refetch()} />}
      {timeline.data && items.length === 0 && <p className="small quiet">{say('timeline.none')}</p>}
      {items.length > 0 && <Rows label={say('timeline')}>{items.map((entry) => <TimelineRow key={entry.id} entry={entry} forLeads={entry.noteId !== null && forLeads.has(entry.noteId)} />)}</Rows>}
      {timeline.hasNextPage && <Button mt="sm" loading={timeline.isFetchingNextPage} onClick={() => void timeline.fetchNextPage()}>{say('timeline.more')}</Button>}
    </Section>
  );
}
