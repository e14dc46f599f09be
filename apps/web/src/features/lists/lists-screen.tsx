import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { useMay } from '../../app/session/session';
import { Page } from '../../app/shell/page';
import { Empty } from '../../ui/empty';
import { OpenNumber } from '../../ui/open-number';
import { RowsSkeleton } from '../../ui/page-skeleton';
import { Problem } from '../../ui/problem';
import { Segments } from '../../ui/segments';
import { Sill } from '../../ui/sill';
import { Rows, StubRow } from '../../ui/stub';
import { Tag } from '../../ui/tag';
import { DoneToMany } from './done-to-many';
import { changeList, savedListsKey, useListCount, useSavedLists, type SavedList } from './saved-lists';
import { useListWords } from './words';

/** Every list that the reader may use, with how many people they see in it; below, what was done to many people at once. */
export function ListsScreen() {
  const say = useListWords();
  const [archived, setArchived] = useState<'open' | 'aside'>('open');
  const lists = useSavedLists(true, archived === 'aside');
  return (
    <>
      <Sill title={say('lists.title')} back="/people" aside={<Button component={Link} to="/lists/new" leftSection={<IconPlus size={20} stroke={1.9} aria-hidden />}>{say('new')}</Button>} />
      <Page>
        <div className="col">
          <Segments label={say('lists.which')} value={archived} onChange={setArchived} options={[{ value: 'open', label: say('lists.inUse') }, { value: 'aside', label: say('lists.aside') }]} />
          {lists.isPending && <RowsSkeleton rows={4} />}
          {lists.error && !lists.data && <Problem failure={lists.error} onRetry={() => void lists.refetch()} />}
          {lists.data?.length === 0 && <Empty text={say(archived === 'aside' ? 'lists.noneAside' : 'lists.none')} />}
          {(lists.data?.length ?? 0) > 0 && <Rows label={say('lists.title')}>{lists.data!.map((list) => <ListRow key={list.id} list={list} />)}</Rows>}
        </div>
        <DoneToMany />
      </Page>
    </>
  );
}

function ListRow({ list }: { list: SavedList }) {
  const say = useListWords();
  const client = useQueryClient();
  const total = useListCount(list.id, !list.archived);
  const mayCut = useMay('visit-lists.write');
  const [failure, setFailure] = useState<unknown>(null);
  const setAside = async () => {
    setFailure(null);
    await changeList(list, { archived: !list.archived }).catch(setFailure);
    await client.invalidateQueries({ queryKey: savedListsKey });
  };
  return (
    <StubRow
      stub={list.archived || total.data === undefined ? '' : <OpenNumber n={total.data} to={`/people?savedListId=${list.id}`} />}
      title={<Link className="link" to={`/people?savedListId=${list.id}`}>{list.name}</Link>}
      line={list.shared === 'team' ? say('lists.byTeam', { name: list.by?.name ?? '' }) : say('lists.own')}
    >
      <div className="row">
        {list.shared === 'team' && <Tag>{say('shared.team')}</Tag>}
        {mayCut && !list.archived && <Link className="link small" to={`/visits/cut?savedListId=${list.id}`}>{say('act.cut')}<span className="unseen"> {list.name}</span></Link>}
        {list.mayChange && <Link className="link small" to={`/lists/${list.id}`}>{say('change')}<span className="unseen"> {list.name}</span></Link>}
        {list.mayChange && <button type="button" className="link small" onClick={() => void setAside()}>{say(list.archived ? 'back' : 'setAside')}<span className="unseen"> {list.name}</span></button>}
      </div>
      {failure !== null && <Problem failure={failure} />}
    </StubRow>
  );
}
