import { Button } from '@mantine/core';
import { IconPlus, IconUpload } from '@tabler/icons-react';
import { useCallback, useMemo, useState } from 'react';
import { Link, Outlet, useParams, useSearchParams } from 'react-router';
import { Page } from '../../../app/shell/page';
import { useMay } from '../../../app/session/session';
import { laterSheet } from '../../../ui/later';
import { Sill } from '../../../ui/sill';
import type { BulkAct } from '../../lists/bulk-acts';
import { ExportButton } from '../../exports/export-button';
import { useListWords } from '../../lists/words';
import { useDesk } from '../use-desk';
import { WaitingPairs } from '../same/waiting-pairs';
import { usePeopleWords } from '../words';
import { BulkBar } from './bulk-bar';
import { BulkResult } from './bulk-result';
import { FilterBar } from './filter-bar';
import { queryOf, readFilters, writeFilters, type Filters } from './filters';
import styles from './list.module.css';
import { PeopleList } from './people-list';
import { SearchBox } from './search-box';
import { useArrows } from './use-arrows';
import { useColumns } from './use-columns';
import { usePeople } from './use-people';
import { useSelection } from './use-selection';

const ColumnsSheet = laterSheet(async () => (await import('./columns-sheet')).ColumnsSheet);

/** The list of people. At a desk it is a table until a person is open, who then stands beside it; on a phone the person takes its place. */
export function PeopleScreen() {
  const { id } = useParams();
  const desk = useDesk();
  if (!desk && id) return <Outlet />;
  return <ListAndDetail desk={desk} />;
}

function ListAndDetail({ desk }: { desk: boolean }) {
  const say = usePeopleWords();
  const sayList = useListWords();
  const { id } = useParams();
  const mayAct = useMay('contacts.bulk');
  const [search, setSearch] = useSearchParams();
  const filters = useMemo(() => readFilters(search), [search]);
  const people = usePeople(filters);
  const total = people.data?.pages[0]?.total ?? 0;
  const kept = writeFilters(filters).toString();
  const selection = useSelection(JSON.stringify(queryOf({ ...filters, sort: '-lastTouchedAt' })));
  const { on, start, toggle } = selection;
  const mark = useCallback((person: string) => (on ? toggle(person) : start(person)), [on, start, toggle]);
  const arrows = useArrows<HTMLDivElement>(mayAct ? mark : undefined);
  const columns = useColumns(filters.byId.savedListId ?? '');
  const [sheet, setSheet] = useState(false);
  const [done, setDone] = useState<BulkAct | null>(null);
  // Typing replaces the address, so that back leads out of the list and not letter by letter.
  const change = useCallback((next: Filters) => setSearch(writeFilters(next), { replace: true, preventScrollReset: true }), [setSearch]);
  const personPath = useCallback((person: string) => `/people/${person}${kept && `?${kept}`}`, [kept]);

  const table = desk && !id;
  const box = <SearchBox value={filters.q} onChange={(q) => change({ ...filters, q })} onDown={arrows.first} />;
  const bar = <FilterBar filters={filters} onChange={change} />;
  const tools = (
    <>
      {mayAct && total > 0 && !selection.on && <button type="button" className="link" aria-keyshortcuts="x" onClick={() => selection.start()}>{sayList('select')}</button>}
      {table && <button type="button" className="link" aria-haspopup="dialog" onClick={() => setSheet(true)}>{sayList('columns')}</button>}
      <ExportButton filter={queryOf(filters)} total={total} />
      {!desk && <WaitingPairs desk={false} />}
      {desk && id && <Link className="link" to={`/people${kept && `?${kept}`}`}>{sayList('table.back')}</Link>}
    </>
  );
  const list = <PeopleList people={people} filters={filters} onChange={change} personPath={personPath} arrows={arrows} selection={selection} columns={table ? columns.columns : undefined} tools={tools} />;
  const bulk = selection.on && <BulkBar selection={selection} filters={filters} total={total} desk={desk} onDone={setDone} />;
  const result = done && <BulkResult key={done.id} act={done} onEnd={() => setDone(null)} />;
  if (!desk) {
    return (
      <>
        <Sill title={say('title')} aside={<Acts />}><div className={styles.under}>{box}</div></Sill>
        <Page><div className={styles.tools}>{bar}</div>{result}{bulk}{list}</Page>
      </>
    );
  }
  return (
    <div className={styles.desk}>
      <Sill title={say('title')} aside={<div className={`row ${styles.head}`}>{box}<Acts /></div>} />
      <div className={styles.tools}>{bar}</div>
      {bulk}
      {result}
      {table ? <div className={styles.wide} role="region" aria-label={say('title')}>{list}</div> : (
        <div className={styles.panes}>
          <div className={styles.list} role="region" aria-label={say('title')}>{list}</div>
          <div className={styles.detail}><Outlet /></div>
        </div>
      )}
      {sheet && <ColumnsSheet columns={columns} onClose={() => setSheet(false)} />}
    </div>
  );
}

/** What begins here: a person by hand, a whole list, and who is who. */
function Acts() {
  const say = usePeopleWords();
  const desk = useDesk();
  const mayWrite = useMay('contacts.write');
  const mayImport = useMay('imports.write');
  if (!desk) return mayWrite ? <Button component={Link} to="/people/new" leftSection={<IconPlus size={20} stroke={1.9} aria-hidden />}>{say('add.short')}</Button> : null;
  return (
    <div className="row">
      <WaitingPairs desk />
      {mayImport && <Button component={Link} to="/import" leftSection={<IconUpload size={20} stroke={1.9} aria-hidden />}>{say('import')}</Button>}
      {mayWrite && <Button component={Link} to="/people/new" leftSection={<IconPlus size={20} stroke={1.9} aria-hidden />}>{say('add')}</Button>}
    </div>
  );
}
