import { useState } from 'react';
import { Chip, Chips } from '../../../ui/chip';
import { Sheet } from '../../../ui/sheet';
import { OWN_NAMES, useLanguage } from '../../../words';
import { readLine } from '../labels';
import type { LabelLine } from '../types';
import { useVisitWords } from '../words';
import styles from './door.module.css';
import { headingOf, SPOKEN_AT_DOOR, spokenFor } from './spoken-for';

/** What to say, as headings in the worker's language: each opens what is under it. What is missing in it is marked with the one it is in. */
export function ScriptsSheet({ scripts, languages, onClose }: { scripts: LabelLine[]; languages: string[]; onClose: () => void }) {
  const say = useVisitWords();
  const own = useLanguage();
  const [chosen, setChosen] = useState(() => spokenFor(languages, own));
  return (
    <Sheet open onClose={onClose} title={say('scripts')}>
      <Chips label={say('language')}>{SPOKEN_AT_DOOR.map((code) => <Chip key={code} lang={code} chosen={chosen === code} onToggle={() => setChosen(code)}>{OWN_NAMES[code]}</Chip>)}</Chips>
      <ol className={styles.scripts}>
        {scripts.map((line) => {
          const { text, language } = readLine(line, chosen);
          const { heading, rest } = headingOf(text);
          const title = <>{heading}{language !== chosen && <span className="small quiet"> ({OWN_NAMES[language]})</span>}</>;
          return <li key={line.id} lang={language}>{rest ? <details><summary>{title}</summary><p>{rest}</p></details> : <b>{title}</b>}</li>;
        })}
      </ol>
    </Sheet>
  );
}
