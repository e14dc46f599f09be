import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { Page } from '../../../app/shell/page';
import { Empty } from '../../../ui/empty';
import { RowsSkeleton } from '../../../ui/page-skeleton';
import { Problem } from '../../../ui/problem';
import { Sill } from '../../../ui/sill';
import { useReader } from '../../../words';
import { usePerson } from '../person/use-person';
import { usePeopleWords } from '../words';
import { Decided, type Decision } from './decided';
import { PairCard } from './pair-card';
import styles from './same.module.css';
import { decidePair, useDuplicates, useRefreshPeople, type Pair } from './use-duplicates';

/** Who is who: pairs that may be one person, one after the other. `?pair=a,b` puts two people first; `?importId=` shows those of a list. */
export function SameScreen() {
  const say = usePeopleWords();
  const { count } = useReader();
  const [search] = useSearchParams();
  const importId = search.get('importId');
  const queue = useDuplicates(importId);
  const refresh = useRefreshPeople();
  /** What was decided here; it stays at its place and can be taken back. */
  const [decisions, setDecisions] = useState<Record<string, Decision>>({});
  const waiting = queue.data?.pages.flatMap((page) => page.items) ?? [];
  const [one, other] = (search.get('pair') ?? '').split(',');
  const named = one && other ? waiting.find((pair) => [pair.contactId, pair.otherContactId].sort().join() === [one, other].sort().join()) ?? byHand(one, other) : null;
  const pairs = named ? [named, ...waiting.filter(({ id }) => id !== named.id)] : waiting;
  const open = pairs.filter(({ id }) => !decisions[id]);
  const total = queue.data?.pages[0]?.total;

  const decide = (pair: Pair, decision: Decision | null) => {
    setDecisions((all) => { const { [pair.id]: _, ...rest } = all; return decision ? { ...rest, [pair.id]: decision } : rest; });
    refresh();
  };
  return (
    <>
      <Sill title={say('same')} back={importId ? `/import/${importId}` : '/people'} over={total === undefined ? undefined : say('same.waiting', { n: Math.max(0, total - (Object.keys(decisions).length)) })} />
      <Page wide>
        <div className={styles.queue}>
          {queue.isPending && <RowsSkeleton rows={3} />}
          {queue.error && !queue.data && <Problem failure={queue.error} onRetry={() => void queue.refetch()} />}
          {queue.data && pairs.length === 0 && <Empty text={say('same.none')}><Button component={Link} to="/people" variant="filled">{say('same.toPeople')}</Button></Empty>}
          {pairs.map((pair) => decisions[pair.id]
            ? <Decided key={pair.id} decision={decisions[pair.id]!} onUndone={() => decide(pair, null)} pair={pair} />
            : <PairOf key={pair.id} pair={pair} first={pair.id === open[0]?.id} onDecided={(decision) => decide(pair, decision)} />)}
          {queue.hasNextPage && <Button loading={queue.isFetchingNextPage} onClick={() => void queue.fetchNextPage()}>{say('same.more', { n: count(Math.max(0, (total ?? 0) - waiting.length)) })}</Button>}
        </div>
      </Page>
    </>
  );
}

/** Two people that the reader puts beside each other, though nobody asked. */
const byHand = (one: string, other: string): Pair => ({ id: `${one},${other}`, version: 0, contactId: one, otherContactId: other, score: 0, reasons: [], state: 'open', importId: null });

function PairOf({ pair, first, onDecided }: { pair: Pair; first: boolean; onDecided: (decision: Decision | null) => void }) {
  const a = usePerson(pair.contactId);
  const b = usePerson(pair.otherContactId);
  const failure = a.error ?? b.error;
  if (failure) return <Problem failure={failure} onRetry={() => { void a.refetch(); void b.refetch(); }} />;
  if (!a.data || !b.data) return <RowsSkeleton rows={2} />;
  // Joined through another pair meanwhile.
  if (a.data.id === b.data.id) return null;
  const names = `${a.data.displayName}, ${b.data.displayName}`;
  return (
    <PairCard
      a={a.data}
      b={b.data}
      reasons={pair.reasons}
      first={first}
      onJoined={(merge, name) => onDecided({ kind: 'same', merge, name })}
      onDifferent={async () => {
        const asked = pair.version > 0 ? await decidePair(pair, 'different') : null;
        onDecided({ kind: 'different', pair: asked, name: names });
      }}
    />
  );
}
