import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { Page } from '../../../app/shell/page';
import { ActionBar } from '../../../ui/action-bar';
import { Problem } from '../../../ui/problem';
import { useReader } from '../../../words';
import styles from '../imports.module.css';
import type { ListImport } from '../list-import';
import { CountFigures } from '../report/count-figures';
import { useStart } from '../use-imports';
import { useImportWords } from '../words';
import { ProgressBar } from './progress-bar';

/** A trial that stores nothing: how many would be new, changed, unclear or left out. Then the real thing. */
export function TryStep({ list, bar, onBack }: { list: ListImport; bar: ReactNode; onBack: () => void }) {
  const say = useImportWords();
  const { count } = useReader();
  const start = useStart(list.id);
  const checking = list.status === 'checking';
  const tried = list.status === 'checked' ? list.dryRun?.counts ?? null : null;
  const people = tried ? tried.rows - tried.rejected : null;
  return (
    <>
      <Page>
        {bar}
        {start.error && <Problem failure={start.error} />}
        <h2>{say(tried ? 'try.done' : 'try.title')}</h2>
        <p style={{ margin: '8px 0 16px' }}>{say(tried ? 'try.doneText' : 'try.text')}</p>
        {checking && <ProgressBar list={list} word={say('try.going')} />}
        {tried && <CountFigures counts={tried} />}
        {tried && tried.unclear > 0 && <p className="small" style={{ marginTop: 12 }}>{say('try.unclear', { n: tried.unclear })}</p>}
        {!checking && <div className={styles.acts}>{tried && <Button onClick={() => start.mutate('dry-runs')} loading={start.isPending}>{say('try.again')}</Button>}</div>}
      </Page>
      <ActionBar>
        <span className={`${styles.foot} ${styles.footText}`}>{say(tried ? 'try.undoable' : 'nothingStored')}</span>
        {!checking && <Button onClick={onBack}>{say('back')}</Button>}
        {tried
          ? <Button variant="filled" loading={start.isPending} onClick={() => start.mutate('runs')}>{say('try.import', { n: count(people ?? 0) })}</Button>
          : <Button variant="filled" loading={start.isPending || checking} onClick={() => start.mutate('dry-runs')}>{say('try.do')}</Button>}
      </ActionBar>
    </>
  );
}
