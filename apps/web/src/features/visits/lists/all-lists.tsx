import { answer, api, Offline } from '@doorstep/api-client';
import { LIST_SORTS, type ListSort } from '@doorstep/house-visits/domain';
import { Button } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Link, useSearchParams } from 'react-router';
import { Select } from '../../../ui/form';
import { OpenNumber } from '../../../ui/open-number';
import { RowsSkeleton } from '../../../ui/page-skeleton';
import { Problem } from '../../../ui/problem';
import { Rows, Section, StubRow } from '../../../ui/stub';
import { Tag } from '../../../ui/tag';
import { useReader } from '../../../words';
import handOutStyles from '../../hand-out/hand-out.module.css';
import { useHandOutWords } from '../../hand-out/words';
import type { Page, VisitList } from '../types';
import { useVisitWords } from '../words';
import styles from '../visits.module.css';
import { useTeam } from './visitor-choice';

/** States as people look for them. */
const SHOWN = { now: 'draft,ready,checked_out,returned,expired', open: 'draft,ready,checked_out', back: 'returned,expired', away: 'archived', all: undefined } as const;
type Shown = keyof typeof SHOWN;
const isOneOf = <T extends string>(list: readonly T[], text: string | null): text is T => list.includes(text as T);

/** Every list that one may see: who has it, doors, done, reached, when its phone was last heard of, when it is due. A table at a desk, rows on a phone; the choice stands in the address. */
export function AllLists({ onKnown }: { onKnown: (some: boolean) => void }) {
  const say = useVisitWords();
  const sayOut = useHandOutWords();
  const reader = useReader();
  const [search] = useSearchParams();
  const shown: Shown = isOneOf(Object.keys(SHOWN) as Shown[], search.get('show')) ? search.get('show') as Shown : 'now';
  const sort: ListSort = isOneOf(LIST_SORTS, search.get('sort')) ? search.get('sort') as ListSort : '-updatedAt';
  const query = {
    limit: 50, count: true, sort, ...(SHOWN[shown] && { status: SHOWN[shown] }),
    ...(search.get('campaign') && { campaignId: search.get('campaign')! }), ...(search.get('holder') && { holder: search.get('holder')! }),
  };
  const lists = useInfiniteQuery({
    queryKey: ['visit-lists', 'all', query],
    initialPageParam: '',
    retry: false,
    queryFn: async ({ pageParam }): Promise<Page<VisitList>> => answer(api.GET('/api/v1/visit-lists', { params: { query: { ...query, ...(pageParam ? { cursor: pageParam } : {}) } } })),
    getNextPageParam: (last) => last.nextCursor,
  });
  const rows = lists.data?.pages.flatMap(({ items }) => items) ?? [];
  const chosen = shown !== 'now' || 'campaignId' in query || 'holder' in query;
  const some = rows.length > 0 || chosen;
  useEffect(() => { if (!lists.isPending) onKnown(some); }, [lists.isPending, some]);

  // Without a signal the lists at hand are what counts, and the banner says why the others are missing.
  if (lists.error && !lists.data) return lists.error instanceof Offline ? null : <Problem failure={lists.error} onRetry={() => void lists.refetch()} />;
  if (!lists.isPending && !some) return null;
  const holders = (list: VisitList) => list.visitors.map(({ name }) => name).join(', ') || say('nobody');
  const status = (list: VisitList) => <Tag kind={list.status === 'checked_out' ? 'act' : list.status === 'expired' ? 'bad' : undefined}>{say(`status.${list.status}`)}</Tag>;
  const heard = (list: VisitList) => (list.lastSyncAt ? reader.dayAndTime(list.lastSyncAt) : sayOut('table.never'));
  return (
    <Section title={say('allLists')} n={lists.isPending ? undefined : reader.count(lists.data?.pages[0]?.total ?? rows.length)}>
      <Choices shown={shown} sort={sort} />
      {lists.isPending ? <RowsSkeleton rows={3} /> : rows.length === 0 && <p className="quiet">{sayOut('filter.none')}</p>}
      {rows.length > 0 && (
        <>
          <div className={styles.onDesk}>
            <table className={styles.table}>
              <thead>
                <tr>
                  <th>{say('list.name')}</th><th>{say('list.holder')}</th><th className="figure">{say('list.doors')}</th><th className="figure">{say('list.done')}</th><th className="figure">{sayOut('table.reached')}</th>
                  <th>{sayOut('table.sync')}</th><th>{say('list.due')}</th><th>{say('list.status')}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map((list) => (
                  <tr key={list.id}>
                    <td><Link to={`/visits/${list.id}`} className="link">{list.name}</Link>{list.code && <div className="small quiet">{sayOut('table.code', { code: list.code })}</div>}</td>
                    <td>{holders(list)}</td>
                    <td className="figure"><OpenNumber n={list.doors} to={`/visits/${list.id}`} /></td>
                    <td className="figure"><OpenNumber n={list.done} to={`/visits/${list.id}?show=done`} /></td>
                    <td className="figure"><OpenNumber n={list.reached ?? 0} to={`/visits/${list.id}/talks`} /></td>
                    <td>{heard(list)}</td>
                    <td>{list.dueBackAt ? reader.dayAndTime(list.dueBackAt) : ''}</td>
                    <td>{status(list)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <div className={styles.onPhone}>
            <Rows>
              {rows.map((list) => (
                <StubRow
                  key={list.id} to={`/visits/${list.id}`} stub={reader.count(list.doors)} stubSmall={say('doors', { n: list.doors })} title={list.name}
                  line={[holders(list), list.dueBackAt && say('dueBack', { day: reader.shortDay(reader.dayOf(list.dueBackAt)) })].filter(Boolean).join('. ')}
                >
                  <div className={styles.counts}>
                    {status(list)}
                    <OpenNumber n={list.done} to={`/visits/${list.id}?show=done`}>{say('doorsDone', { done: list.done, of: list.doors })}</OpenNumber>
                    <OpenNumber n={list.reached ?? 0} to={`/visits/${list.id}/talks`}>{sayOut('table.numbers', { reached: list.reached ?? 0 })}</OpenNumber>
                  </div>
                </StubRow>
              ))}
            </Rows>
          </div>
        </>
      )}
      {lists.hasNextPage && <div className={styles.tools}><Button loading={lists.isFetchingNextPage} onClick={() => void lists.fetchNextPage()}>{say('more')}</Button></div>}
    </Section>
  );
}

/** Which lists, of which campaign, in whose hands, in which order. */
function Choices({ shown, sort }: { shown: Shown; sort: ListSort }) {
  const say = useHandOutWords();
  const [search, setSearch] = useSearchParams();
  const team = useTeam();
  const campaigns = useQuery({ queryKey: ['campaigns', 'choice'], queryFn: async (): Promise<Page<{ id: string; name: string }>> => answer(api.GET('/api/v1/campaigns', { params: { query: { limit: 100 } } })) });
  const set = (name: string) => ({ currentTarget: { value } }: { currentTarget: { value: string } }) => setSearch((before) => {
    const next = new URLSearchParams(before);
    if (value) next.set(name, value); else next.delete(name);
    return next;
  }, { replace: true });
  const named = (items: { id: string; name: string }[] | undefined) => (items ?? []).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <div className={handOutStyles.filters}>
      <Select id="lists-show" label={say('filter')} value={shown === 'now' ? '' : shown} onChange={set('show')} options={[{ value: '', label: `${say('filter.open')}, ${say('filter.back')}` }, ...(['open', 'back', 'away', 'all'] as const).map((one) => ({ value: one, label: say(`filter.${one}`) }))]} />
      <Select id="lists-campaign" label={say('filter.campaign')} value={search.get('campaign') ?? ''} onChange={set('campaign')} options={[{ value: '', label: say('filter.anyCampaign') }, ...named(campaigns.data?.items)]} />
      <Select id="lists-holder" label={say('filter.holder')} value={search.get('holder') ?? ''} onChange={set('holder')} options={[{ value: '', label: say('filter.anyone') }, ...named(team.data?.items)]} />
      <Select id="lists-sort" label={say('sort')} value={sort} onChange={set('sort')} options={LIST_SORTS.map((one) => ({ value: one, label: say(`sort.${one}`) }))} />
    </div>
  );
}
