import { Select } from '../../../ui/form';
import styles from '../imports.module.css';
import type { ListImport } from '../list-import';
import { useChangeImport } from '../use-imports';
import { useImportWords, type ImportKey } from '../words';

const delimiters = { ',': 'delimiter.comma', ';': 'delimiter.semicolon', '\t': 'delimiter.tab', '|': 'delimiter.bar' } as const satisfies Record<string, ImportKey>;

/** How the letters and the columns of the file were read. Open by itself when the letters are a guess. */
export function ReadingCard({ list }: { list: ListImport }) {
  const say = useImportWords();
  const change = useChangeImport(list.id);
  const encodings = [...new Set([list.encoding, ...list.encodingAlternatives])];
  return (
    <details className={styles.card} open={list.encodingAsked || undefined}>
      <summary>{say(list.encodingAsked ? 'reading.asked' : 'reading.title')}</summary>
      <p className="small quiet">{say('reading.help')}</p>
      {encodings.length > 1
        ? <Select id="reading-encoding" label={say('reading.encoding')} value={list.encoding} options={encodings.map((value) => ({ value, label: value }))} onChange={(event) => change.mutate({ options: { encoding: event.currentTarget.value } })} />
        : <p className="small">{say('reading.encoding')}: <b>{list.encoding}</b></p>}
      <Select id="reading-delimiter" label={say('reading.delimiter')} value={list.delimiter} options={Object.entries(delimiters).map(([value, word]) => ({ value, label: say(word) }))} onChange={(event) => change.mutate({ options: { delimiter: event.currentTarget.value } })} />
    </details>
  );
}
