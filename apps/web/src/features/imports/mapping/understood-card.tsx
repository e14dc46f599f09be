import styles from '../imports.module.css';
import type { ListImport } from '../list-import';
import { rowRanges, toLookAt, understood } from '../steps';
import { useImportWords } from '../words';

/** What was understood of the rows that are no persons, and what must be looked at, row by row. */
export function UnderstoodCard({ list }: { list: ListImport }) {
  const say = useImportWords();
  const kinds = understood(list.problems);
  const troubles = toLookAt(list.problems);
  return (
    <>
      <section className={styles.card}>
        <h2 className={styles.cardTitle}>{say('understood.title')}</h2>
        <ul className={styles.list} style={{ marginTop: 6 }}>
          <li>{list.headerRow === null ? say('understood.noHeader') : say('understood.header', { n: list.headerRow })}</li>
          {list.titles.length > 0 && <li>{say('understood.titles', { titles: list.titles.join(' · ') })}</li>}
          {kinds.map(({ code, rows }) => <li key={code}>{say(`understood.${code.slice('imports/'.length)}` as 'understood.title-row', { n: rows.length, rows: rowRanges(rows) })}</li>)}
        </ul>
      </section>
      {troubles.length > 0 && (
        <details className={styles.card}>
          <summary>{say('troubles.title', { n: troubles.length })}</summary>
          <ul className={styles.list}>
            {troubles.map((trouble, i) => <li key={i}>{trouble.row > 0 && <b>{say('columns.row', { n: trouble.row })}: </b>}{trouble.message}</li>)}
          </ul>
        </details>
      )}
    </>
  );
}
