import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { Page } from '../../../app/shell/page';
import { Empty } from '../../../ui/empty';
import { RowsSkeleton } from '../../../ui/page-skeleton';
import { Problem } from '../../../ui/problem';
import { Sill } from '../../../ui/sill';
import { useReader } from '../../../words';
import { ClashesLink } from '../clashes/clashes-link';
import { usePerson } from '../person/use-person';
import { usePeopleWords } from '../words';
import { Decided, type Decision } from './decided';
import { PairCard } from './pair-card';
import styles from './same.module.css';
import { decidePair, useDuplicates, usePairOf, useRefreshPeople, type Pair } from './use-duplicates';

/** Who is who: pairs that may be one person, one after the other. `?pair=a,b` puts two people first, with `&same` said to be one; `?importId=` shows those of a list. */
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
  const named = one && other ? waiting.find(({ people }) => people.every(({ id }) => id === one || id === other)) : undefined;
  const byHand = one && other && queue.data && !named ? { id: `${one},${other}`, one, other } : null;
  const pairs = named ? [named, ...waiting.filter(({ id }) => id !== named.id)] : waiting.filter(({ people }) => !people.every(({ id }) => id === one || id === other));
  const open = pairs.filter(({ id }) => !decisions[id]);
  const byHandOpen = byHand !== null && !decisions[byHand.id];
  const total = queue.data?.pages[0]?.total;

  const decide = (id: string) => (decision: Decision | null) => {
    setDecisions((all) => { const { [id]: _, ...rest } = all; return decision ? { ...rest, [id]: decision } : rest; });
    refresh();
  };
  return (
    <>
      <Sill title={say('same')} back={importId ? `/import/${importId}` : '/people'} over={total === undefined ? undefined : say('same.waiting', { n: Math.max(0, total - (Object.keys(decisions).length)) })} />
      <Page wide>
        <ClashesLink />
        <div className={styles.queue}>
          {queue.isPending && <RowsSkeleton rows={3} />}
          {queue.error && !queue.data && <Problem failure={queue.error} onRetry={() => void queue.refetch()} />}
          {queue.data && pairs.length === 0 && !byHand && <Empty text={say('same.none')}><Button component={Link} to="/people" variant="filled">{say('same.toPeople')}</Button></Empty>}
          {byHand && (decisions[byHand.id]
            ? <Decided decision={decisions[byHand.id]!} onUndone={() => decide(byHand.id)(null)} />
            : <PairByHand one={byHand.one} other={byHand.other} asks={search.has('same')} onDecided={decide(byHand.id)} />)}
          {pairs.map((pair) => decisions[pair.id]
            ? <Decided key={pair.id} decision={decisions[pair.id]!} onUndone={() => decide(pair.id)(null)} />
            : <PairOf key={pair.id} pair={pair} asks={pair.id === named?.id && search.has('same')} first={!byHandOpen && pair.id === open[0]?.id} onDecided={decide(pair.id)} />)}
          {queue.hasNextPage && <Button loading={queue.isFetchingNextPage} onClick={() => void queue.fetchNextPage()}>{say('same.more', { n: count(Math.max(0, (total ?? 0) - waiting.length)) })}</Button>}
        </div>
      </Page>
    </>
  );
}

function PairOf({ pair, first, asks, onDecided }: { pair: Pair; first: boolean; asks: boolean; onDecided: (decision: Decision) => void }) {
  const [a, b] = pair.people;
  // Somebody joined one of the two through another pair meanwhile.
  if (!a || !b || a.id === b.id) return null;
  return (
    <PairCard
      a={a}
      b={b}
      reasons={pair.reasons}
      score={pair.score}
      first={first}
      asks={asks}
      onJoined={(merge, name) => onDecided({ kind: 'same', merge, name })}
      onDifferent={async () => onDecided({ kind: 'different', pair: await decidePair(pair, 'different'), name: `${a.displayName}, ${b.displayName}` })}
    />
  );
}

/** Two people that the reader puts beside each other: with the reasons, where somebody has asked about them already. */
function PairByHand({ one, other, asks, onDecided }: { one: string; other: string; asks: boolean; onDecided: (decision: Decision) => void }) {
  const a = usePerson(one);
  const b = usePerson(other);
  const pair = usePairOf(one, other);
  const failure = a.error ?? b.error ?? pair.error;
  if (failure) return <Problem failure={failure} onRetry={() => { void a.refetch(); void b.refetch(); void pair.refetch(); }} />;
  if (!a.data || !b.data || pair.data === undefined) return <RowsSkeleton rows={2} />;
  if (a.data.id === b.data.id) return null;
  const [known, names] = [pair.data, `${a.data.displayName}, ${b.data.displayName}`];
  return (
    <PairCard
      a={a.data}
      b={b.data}
      reasons={known?.reasons ?? []}
      score={known?.score}
      first
      asks={asks}
      onJoined={(merge, name) => onDecided({ kind: 'same', merge, name })}
      onDifferent={async () => onDecided({ kind: 'different', pair: known && await decidePair(known, 'different'), name: names })}
    />
  );
}
