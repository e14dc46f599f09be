import { useId } from 'react';
import { Chip, Chips } from '../../../ui/chip';
import { useLanguage } from '../../../words';
import { readLine } from '../labels';
import type { LabelLine } from '../types';
import { useVisitWords } from '../words';
import styles from './door.module.css';

/** What was left at the door, of what the campaign has. */
export function Materials({ lines, chosen, onChange }: { lines: LabelLine[]; chosen: string[]; onChange: (codes: string[]) => void }) {
  const say = useVisitWords();
  const language = useLanguage();
  const id = useId();
  if (lines.length === 0) return null;
  return (
    <div className={styles.question} role="group" aria-labelledby={id}>
      <h3 id={id}>{say('materials')}</h3>
      <Chips labelledBy={id}>
        {lines.map((line) => {
          const code = line.code ?? line.id;
          const { text, language: lang } = readLine(line, language);
          return <Chip key={line.id} lang={lang} chosen={chosen.includes(code)} onToggle={() => onChange(chosen.includes(code) ? chosen.filter((one) => one !== code) : [...chosen, code])}>{text}</Chip>;
        })}
      </Chips>
    </div>
  );
}
