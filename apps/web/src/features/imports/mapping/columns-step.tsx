import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { Page } from '../../../app/shell/page';
import { ActionBar } from '../../../ui/action-bar';
import { Banner } from '../../../ui/banner';
import { Problem } from '../../../ui/problem';
import styles from '../imports.module.css';
import type { ListImport } from '../list-import';
import { inOrder, toLookAt, unanswered, withAnswer } from '../steps';
import { useChangeImport } from '../use-imports';
import { useImportWords } from '../words';
import { ColumnRow } from './column-row';
import { DiscardList } from './discard-list';
import { ExampleCard } from './example-card';
import { ReadingCard } from './reading-card';
import { UnderstoodCard } from './understood-card';

/** Every column with two of its values and what it is taken for; the ones that nobody can be sure of come first. */
export function ColumnsStep({ list, bar, onNext }: { list: ListImport; bar: ReactNode; onNext: () => void }) {
  const say = useImportWords();
  const change = useChangeImport(list.id);
  const open = unanswered(list);
  const choose = (index: number, field: string) => change.mutate({ mapping: withAnswer(list, index, field) });
  const next = () => {
    if (open.length === 0) onNext();
    else document.getElementById(`column-${open[0]!.index}`)?.focus();
  };
  return (
    <>
      <Page wide>
        {bar}
        {change.error && <Problem failure={change.error} />}
        <div className={styles.split}>
          <section className={styles.sheet}>
            <table className={styles.table}>
              <thead>
                <tr>
                  <th scope="col">{say('columns.inFile')}</th>
                  {[0, 1].map((i) => <th key={i} scope="col">{list.previewRows[i] === undefined ? say('columns.sample') : say('columns.row', { n: list.previewRows[i] })}</th>)}
                  <th scope="col">{say('columns.goesTo')}</th>
                  <th scope="col">{say('columns.found')}</th>
                </tr>
              </thead>
              <tbody>
                {inOrder(list.columns).map((column) => (
                  <ColumnRow
                    key={column.index}
                    column={column}
                    samples={list.preview.length > 0 ? list.preview.slice(0, 2).map((row) => row[column.index] ?? '') : column.samples.slice(0, 2)}
                    mapping={list.mapping}
                    asked={open.includes(column)}
                    troubles={toLookAt(list.problems).filter((problem) => problem.column === column.index).length}
                    onChoose={(field) => choose(column.index, field)}
                  />
                ))}
              </tbody>
            </table>
          </section>
          <aside className={styles.side}>
            {open.length > 0
              ? <Banner><b>{say('columns.need', { n: open.length })}</b> {say('columns.noGuess')}</Banner>
              : <Banner kind="ok"><b>{say('columns.clear')}</b></Banner>}
            <ExampleCard list={list} />
            <UnderstoodCard list={list} />
            <ReadingCard list={list} />
            <DiscardList list={list} />
          </aside>
        </div>
      </Page>
      <ActionBar>
        <span className={`${styles.foot} ${styles.footText}`}>{say('nothingStored')}</span>
        <Button variant="filled" loading={change.isPending} onClick={next}>{open.length > 0 ? say('columns.answer', { n: open.length }) : say('columns.next')}</Button>
      </ActionBar>
    </>
  );
}
