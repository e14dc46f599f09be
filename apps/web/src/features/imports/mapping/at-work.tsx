import { Page } from '../../../app/shell/page';
import type { ListImport } from '../list-import';
import { CountFigures } from '../report/count-figures';
import { useImportWords } from '../words';
import { ProgressBar } from './progress-bar';

/** The list comes in, or is taken back, by itself. The page can be left. */
export function AtWork({ list }: { list: ListImport }) {
  const say = useImportWords();
  const undoing = list.status === 'undoing';
  return (
    <Page>
      <ProgressBar list={list} word={say(undoing ? 'undo.going' : 'run.going')} />
      <p className="small quiet" style={{ margin: '12px 0 16px' }}>{say('run.leave')}</p>
      {!undoing && <CountFigures counts={list.counts} />}
    </Page>
  );
}
