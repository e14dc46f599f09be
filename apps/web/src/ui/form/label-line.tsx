import { LANGUAGES, type Label, type Language } from '@doorstep/kernel';
import { Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { OWN_NAMES, useLanguage } from '../../words';
import { useUiWords } from '../use-ui-words';
import styles from './form.module.css';
import { fieldId } from './use-form';

interface LabelLineProps {
  /** The field's path, `issues.0.label`. */
  name: string;
  /** What the line is, for those who do not see its place in a list. */
  label: string;
  value: Label;
  onChange: (label: Label) => void;
  error?: string;
  maxLength?: number;
  /** Lines high; one is a plain input. */
  rows?: number;
}

const withText = (value: Label, language: Language, text: string): Label => {
  const { [language]: _, ...others } = value;
  return text === '' ? others : { ...others, [language]: text };
};

/** Both give the same event to a handler that only reads the text. */
const LongText = Textarea as unknown as typeof TextInput;

/** One text of a list in the reader's language; the others open beneath it. Open at once when only they are filled. */
export function LabelLine({ name, label, value, onChange, error, maxLength = 200, rows = 1 }: LabelLineProps) {
  const say = useUiWords();
  const own = useLanguage();
  const others = LANGUAGES.filter((language) => language !== own);
  const filled = others.filter((language) => value[language]).length;
  const [open, setOpen] = useState(!value[own] && filled > 0);
  const Box = rows > 1 ? LongText : TextInput;
  const form = rows > 1 ? { maxLength, rows } : { maxLength };
  return (
    <div className={styles.line}>
      <Box id={fieldId(name)} lang={own} aria-label={label} value={value[own] ?? ''} error={error} placeholder={value[own] ? undefined : others.map((language) => value[language]).find(Boolean)} {...form} onChange={(event) => onChange(withText(value, own, event.currentTarget.value))} />
      <button type="button" className={`link ${styles.others}`} aria-expanded={open} onClick={() => setOpen(!open)}>{say('label.others', { n: filled, of: others.length })}</button>
      {open && others.map((language) => (
        <div key={language} className={styles.language}>
          <label htmlFor={fieldId(`${name}.${language}`)} lang={language}>{OWN_NAMES[language]}</label>
          <Box id={fieldId(`${name}.${language}`)} lang={language} value={value[language] ?? ''} {...form} onChange={(event) => onChange(withText(value, language, event.currentTarget.value))} />
        </div>
      ))}
    </div>
  );
}
