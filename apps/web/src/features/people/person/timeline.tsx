import { Button } from '@mantine/core';
import { useState } from 'react';
import { Chip, Chips } from '../../../ui/chip';
import { Problem } from '../../../ui/problem';
import { RowsSkeleton } from '../../../ui/page-skeleton';
import { Rows, Section } from '../../../ui/stub';
import { useReader } from '../../../words';
import { usePeopleWords } from '../words';
import { TimelineRow } from './timeline-row';
import { useNotes, useTimeline, type Person } from './use-person';

/** Kinds that belong together for somebody who looks for one thing. */
const groups = {
  talks: ['house_visit', 'one_on_one', 'call', 'text', 'whatsapp', 'kakaotalk', 'met_at_work', 'meeting', 'turnout'],
  notes: ['note'],
  stands: ['assessment', 'ask', 'consent', 'follow_up'],
  others: ['message', 'import', 'merge'],
} as const;
type Group = keyof typeof groups;

/** Everything about a person, newest first, more on demand; or only some kinds of it. */
export function Timeline({ person }: { person: Person }) {
  const say = usePeopleWords();
  const { count } = useReader();
  const [group, setGroup] = useState<Group | null>(null);
  const timeline = useTimeline(person.id, group ? groups[group] : []);
  const notes = useNotes(person.id);
  const forLeads = new Set(notes.data?.filter(({ visibility }) => visibility === 'leads').map(({ id }) => id));
  const items = timeline.data?.pages.flatMap((page) => page.items) ?? [];
  const total = timeline.data?.pages[0]?.total;
  return (
    <Section title={say('timeline')} n={total === undefined ? undefined : count(total)}>
      <Chips label={say('timeline.only')}>
        {(Object.keys(groups) as Group[]).map((one) => <Chip key={one} chosen={group === one} onToggle={() => setGroup(group === one ? null : one)}>{say(`timeline.${one}`)}</Chip>)}
      </Chips>
      <div style={{ height: 12 }} />
      {timeline.isPending && <RowsSkeleton rows={3} />}
      {timeline.error && <Problem failure={timeline.error} onRetry={() => void timeline.refetch()} />}
      {timeline.data && items.length === 0 && <p className="small quiet">{say(group ? 'timeline.noneOfThese' : 'timeline.none')}</p>}
      {items.length > 0 && <Rows label={say('timeline')}>{items.map((entry) => <TimelineRow key={entry.id} entry={entry} forLeads={entry.noteId !== null && forLeads.has(entry.noteId)} />)}</Rows>}
      {timeline.hasNextPage && <Button mt="sm" loading={timeline.isFetchingNextPage} onClick={() => void timeline.fetchNextPage()}>{say('timeline.more')}</Button>}
    </Section>
  );
}
