import { Button } from '@mantine/core';
import { IconPlus, IconUpload, IconUsersGroup } from '@tabler/icons-react';
import { useCallback, useMemo } from 'react';
import { Link, Outlet, useParams, useSearchParams } from 'react-router';
import { Page } from '../../../app/shell/page';
import { useMay } from '../../../app/session/session';
import { Sill } from '../../../ui/sill';
import { useDesk } from '../use-desk';
import { usePeopleWords } from '../words';
import { FilterBar } from './filter-bar';
import { readFilters, writeFilters, type Filters } from './filters';
import styles from './list.module.css';
import { PeopleList } from './people-list';
import { SearchBox } from './search-box';
import { useArrows } from './use-arrows';

/** The list of people. At a desk the open person stands beside it; on a phone the person takes its place. */
export function PeopleScreen() {
  const { id } = useParams();
  const desk = useDesk();
  if (!desk && id) return <Outlet />;
  return <ListAndDetail desk={desk} />;
}

function ListAndDetail({ desk }: { desk: boolean }) {
  const say = usePeopleWords();
  const { id } = useParams();
  const [search, setSearch] = useSearchParams();
  const filters = useMemo(() => readFilters(search), [search]);
  const arrows = useArrows<HTMLDivElement>();
  // Typing replaces the address, so that back leads out of the list and not letter by letter.
  const change = useCallback((next: Filters) => setSearch(writeFilters(next), { replace: true, preventScrollReset: true }), [setSearch]);
  const kept = writeFilters(filters).toString();
  const personPath = useCallback((person: string) => `/people/${person}${kept && `?${kept}`}`, [kept]);

  const box = <SearchBox value={filters.q} onChange={(q) => change({ ...filters, q })} onDown={arrows.first} />;
  const bar = <FilterBar filters={filters} onChange={change} />;
  const list = <PeopleList filters={filters} onChange={change} personPath={personPath} arrows={arrows} />;
  if (!desk) {
    return (
      <>
        <Sill title={say('title')} aside={<Acts />}><div className={styles.under}>{box}</div></Sill>
        <Page><div className={styles.tools}>{bar}</div>{list}</Page>
      </>
    );
  }
  return (
    <div className={styles.desk}>
      <Sill title={say('title')} aside={<div className={`row ${styles.head}`}>{box}<Acts /></div>} />
      <div className={styles.tools}>{bar}</div>
      <div className={styles.panes}>
        <div className={styles.list} role="region" aria-label={say('title')}>{list}</div>
        <div className={styles.detail}>{id ? <Outlet /> : <p className="quiet">{say('choose')}</p>}</div>
      </div>
    </div>
  );
}

/** What begins here: a person by hand, a whole list, and who is who. */
function Acts() {
  const say = usePeopleWords();
  const desk = useDesk();
  const mayWrite = useMay('contacts.write');
  const mayImport = useMay('imports.write');
  const mayMerge = useMay('contacts.merge');
  if (!desk) return mayWrite ? <Button component={Link} to="/people/new" leftSection={<IconPlus size={20} stroke={1.9} aria-hidden />}>{say('add.short')}</Button> : null;
  return (
    <div className="row">
      {mayMerge && <Button component={Link} to="/people/same" leftSection={<IconUsersGroup size={20} stroke={1.9} aria-hidden />}>{say('same')}</Button>}
      {mayImport && <Button component={Link} to="/import" leftSection={<IconUpload size={20} stroke={1.9} aria-hidden />}>{say('import')}</Button>}
      {mayWrite && <Button component={Link} to="/people/new" leftSection={<IconPlus size={20} stroke={1.9} aria-hidden />}>{say('add')}</Button>}
    </div>
  );
}
