import { OpenNumber } from '../../ui';
import { behindPath, COLUMNS, type Behind } from './behind';
import styles from './debrief.module.css';
import type { Debrief, Figures } from './debrief';
import { useDebriefWords } from './words';

interface GroupTableProps<T extends Figures> {
  title: string;
  head: string;
  time: Pick<Debrief, 'since' | 'until'>;
  campaignId?: string;
  rows: T[];
  nameOf: (row: T) => string;
  whatOf: (row: T) => Behind;
}

/** The six numbers of each visitor or list, in the order given: nobody is ranked. Every number opens to its visits. A table at a desk, names with their numbers on a phone. */
export function GroupTable<T extends Figures>({ title, head, time, campaignId, rows, nameOf, whatOf }: GroupTableProps<T>) {
  const say = useDebriefWords();
  const number = (row: T, column: (typeof COLUMNS)[number]) =>
    <OpenNumber n={row[column.name]} to={row[column.name] > 0 ? behindPath(time, campaignId, { ...whatOf(row), ...column.what }) : undefined} />;
  return (
    <>
      <div className={`card ${styles.onDesk}`}>
        <table className={styles.table}>
          <caption className="unseen">{title}</caption>
          <thead><tr><th scope="col">{head}</th>{COLUMNS.map(({ name }) => <th key={name} scope="col">{say(`col.${name}`)}</th>)}</tr></thead>
          <tbody>{rows.map((row, i) => <tr key={i}><th scope="row">{nameOf(row)}</th>{COLUMNS.map((column) => <td key={column.name}>{number(row, column)}</td>)}</tr>)}</tbody>
        </table>
      </div>
      <ul className={`card ${styles.onPhone} ${styles.rows}`} aria-label={title}>
        {rows.map((row, i) => (
          <li key={i}>
            <b className={styles.name}>{nameOf(row)}</b>
            <dl className={styles.numbers}>{COLUMNS.map((column) => <div key={column.name}><dt>{say(`col.${column.name}`)}</dt><dd>{number(row, column)}</dd></div>)}</dl>
          </li>
        ))}
      </ul>
    </>
  );
}
