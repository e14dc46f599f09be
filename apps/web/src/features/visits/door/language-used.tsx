import { LANGUAGES } from '@doorstep/kernel';
import { useId } from 'react';
import { Chip, Chips } from '../../../ui/chip';
import { languageName, useLanguage } from '../../../words';
import { useVisitWords } from '../words';
import styles from './door.module.css';

/** The language of the talk: the person's own first, then ours. */
export function LanguageUsed({ known, value, onChange }: { known: string[]; value: string | null; onChange: (code: string | null) => void }) {
  const say = useVisitWords();
  const own = useLanguage();
  const id = useId();
  const codes = [...new Set([...known, ...LANGUAGES, ...(value ? [value] : [])])];
  return (
    <div className={styles.question} role="group" aria-labelledby={id}>
      <h3 id={id}>{say('language')}</h3>
      <Chips labelledBy={id}>
        {codes.map((code) => <Chip key={code} chosen={value === code} onToggle={() => onChange(value === code ? null : code)}>{languageName(code, own)}</Chip>)}
      </Chips>
    </div>
  );
}
