import { useState } from 'react';
import { Mark } from '../../../ui/mark';
import { useUiWords } from '../../../ui/use-ui-words';
import { languageName, useLanguage } from '../../../words';
import styles from '../imports.module.css';
import type { ListImport } from '../list-import';
import { useImportWords } from '../words';

/** How one of the first rows would come in with the answers so far. */
export function ExampleCard({ list }: { list: ListImport }) {
  const say = useImportWords();
  const ui = useUiWords();
  const language = useLanguage();
  const [at, setAt] = useState(0);
  const example = list.examples[at % Math.max(1, list.examples.length)];
  if (!example) return null;
  const lines: [string, string][] = [
    [say('field.fullName'), example.displayName], [say('field.phone'), example.phones.join(', ')], [say('field.email'), example.emails.join(', ')],
    [say('field.language'), example.languages.map((code) => languageName(code, language)).join(', ')], [say('group.home'), example.address ?? ''], [say('group.work'), example.work ?? ''],
    [say('field.tags'), example.tags.join(', ')],
  ];
  return (
    <section className={styles.card} aria-live="polite">
      <h2 className={styles.cardTitle}>{say('example.title', { n: example.row })}</h2>
      <dl className={styles.preview}>
        {lines.filter(([, value]) => value).map(([word, value]) => [<dt key={`${word} `}>{word}</dt>, <dd key={word}>{value}</dd>])}
        {example.assessment !== null && <><dt>{say('field.assessment')}</dt><dd className="row"><Mark stand={example.assessment} size={21} decorative />{example.assessment}, {ui(`stand.${example.assessment}`)}</dd></>}
      </dl>
      {list.examples.length > 1 && <button type="button" className="link small" onClick={() => setAt(at + 1)}>{say('example.another')}</button>}
    </section>
  );
}
