import type { ListColumn } from '@doorstep/contacts/domain';
import { memo, type CSSProperties, type ReactNode } from 'react';
import { Link } from 'react-router';
import { Mark } from '../../../ui/mark';
import { Tag } from '../../../ui/tag';
import { useReader } from '../../../words';
import { useListWords } from '../../lists/words';
import { fadedAfterDays, isFaded } from '../person/stand-line';
import { PersonName } from '../person-name';
import { writePhone } from '../phone-writing';
import { useSpoken } from '../spoken';
import { usePeopleWords } from '../words';
import type { Filters, Sort } from './filters';
import { LastContact, Tick } from './person-row';
import styles from './table.module.css';
import type { PersonRow } from './use-people';

const WIDTHS: Record<ListColumn, string> = { stand: '4.5rem', workplace: 'minmax(8rem, 1.4fr)', phone: '9.5rem', languages: 'minmax(6rem, 1fr)', tags: 'minmax(7rem, 1.2fr)', lastTouched: '8.5rem' };

/** The widths of a table with these columns, for its head and every page of its rows. */
export const tableStyle = (columns: readonly ListColumn[], ticks: boolean): CSSProperties =>
  ({ '--columns': [...(ticks ? ['3rem'] : []), 'minmax(11rem, 2fr)', ...columns.map((column) => WIDTHS[column])].join(' ') }) as CSSProperties;

/** What a heading sorts by: once one way, again the other where there is one. */
const SORTS: Partial<Record<'name' | ListColumn, readonly [Sort, Sort]>> = { name: ['displayName', 'displayName'], lastTouched: ['-lastTouchedAt', 'lastTouchedAt'] };

interface TableHeadProps { columns: readonly ListColumn[]; ticks: boolean; filters: Filters; onSort: (sort: Sort) => void }

/** The headings. Two of them order the list; while there are words in the search the closest come first. */
export function TableHead({ columns, ticks, filters, onSort }: TableHeadProps) {
  const say = useListWords();
  const heading = (key: 'name' | ListColumn) => {
    const sorts = filters.q.trim() ? undefined : SORTS[key];
    const by = sorts?.indexOf(filters.sort) ?? -1;
    const ordered = by < 0 ? undefined : key === 'name' || by === 1 ? 'ascending' as const : 'descending' as const;
    return (
      <div key={key} role="columnheader" aria-sort={sorts ? ordered ?? 'none' : undefined} className={styles.cell}>
        {sorts ? <button type="button" className="link" onClick={() => onSort(by === 0 ? sorts[1] : sorts[0])}>{say(`column.${key}`)}{ordered && <span aria-hidden> {ordered === 'ascending' ? '↑' : '↓'}</span>}</button> : say(`column.${key}`)}
      </div>
    );
  };
  return (
    <div role="rowgroup" className={styles.head}>
      <div role="row" className={styles.row}>
        {ticks && <div role="columnheader" className={styles.cell}><span className="unseen">{say('select')}</span></div>}
        {heading('name')}
        {columns.map(heading)}
      </div>
    </div>
  );
}

interface TableRowProps { person: PersonRow; to: string; columns: readonly ListColumn[]; showsStand: boolean; ticked?: boolean; onTick?: (id: string) => void }

/** One person as a line of the table. */
export const TableRow = memo(function TableRow({ person, to, columns, showsStand, ticked, onTick }: TableRowProps) {
  const say = usePeopleWords();
  return (
    <div role="row" className={styles.row} data-chosen={ticked || undefined}>
      {ticked !== undefined && <div role="cell" className={styles.cell}><Tick person={person} ticked={ticked} onTick={onTick} /></div>}
      <div role="rowheader" className={styles.cell}>
        {ticked === undefined ? <Link to={to} className={styles.open} data-row data-id={person.id}><PersonName name={person.displayName} /></Link> : <b><PersonName name={person.displayName} /></b>}
        {person.doNotContact && <Tag kind="bad">{say('doNotContact')}</Tag>}
      </div>
      {columns.map((column) => <div key={column} role="cell" className={styles.cell}><Cell column={column} person={person} showsStand={showsStand} /></div>)}
    </div>
  );
});

function Cell({ column, person, showsStand }: { column: ListColumn; person: PersonRow; showsStand: boolean }): ReactNode {
  const reader = useReader();
  const spoken = useSpoken();
  switch (column) {
    case 'stand': {
      if (!showsStand) return null;
      const stand = person.assessment;
      return <Mark stand={stand?.value ?? 0} size={21} faded={stand ? stand.faded ?? isFaded(stand.assessedAt, reader.now, fadedAfterDays) : false} />;
    }
    case 'workplace': return person.worksiteName;
    case 'phone': return person.primaryPhone && writePhone(person.primaryPhone);
    case 'languages': return person.languages.map(spoken).join(', ');
    case 'tags': return person.tags.join(', ');
    case 'lastTouched': return <LastContact instant={person.lastTouchedAt} />;
  }
}
