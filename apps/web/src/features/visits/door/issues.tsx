import { Button, TextInput } from '@mantine/core';
import { useId, useState, type SyntheticEvent } from 'react';
import { useTyped } from '../../../outbox/use-typed';
import { AddChip, Chip, Chips, FilterChip } from '../../../ui/chip';
import { Sheet } from '../../../ui/sheet';
import { useLanguage } from '../../../words';
import { readLine } from '../labels';
import type { LabelLine } from '../types';
import { useVisitWords } from '../words';
import styles from './door.module.css';

interface IssuesProps { draftKey: string | null; lines: LabelLine[]; chosen: string[]; others: string[]; onChosen: (texts: string[]) => void; onOthers: (texts: string[]) => void }

/** What matters most: the campaign's issues, and anything else in the person's own words. */
export function Issues({ draftKey, lines, chosen, others, onChosen, onOthers }: IssuesProps) {
  const say = useVisitWords();
  const language = useLanguage();
  const id = useId();
  const [open, setOpen] = useState(false);
  const typed = useTyped<string>(draftKey);
  const add = (event: SyntheticEvent) => {
    event.preventDefault();
    const other = typed.value?.trim();
    if (other && !others.includes(other)) onOthers([...others, other]);
    typed.done();
    setOpen(false);
  };
  return (
    <div className={styles.question} role="group" aria-labelledby={id}>
      <h3 id={id}>{say('issues')}</h3>
      <Chips labelledBy={id}>
        {lines.map((line) => {
          const { text: word, language: lang } = readLine(line, language);
          const on = chosen.includes(word);
          return <Chip key={line.id} chosen={on} lang={lang} onToggle={() => onChosen(on ? chosen.filter((one) => one !== word) : [...chosen, word])}>{word}</Chip>;
        })}
        {others.map((other) => <FilterChip key={other} label={other} onRemove={() => onOthers(others.filter((one) => one !== other))} />)}
        <AddChip onClick={() => setOpen(true)}>{say('issues.other')}</AddChip>
      </Chips>
      <Sheet open={open} onClose={() => setOpen(false)} title={say('issues.other')}>
        <form className="form" onSubmit={add}>
          <TextInput data-autofocus label={say('issues.own')} value={typed.value ?? ''} maxLength={200} onChange={(event) => typed.type(event.currentTarget.value)} />
          <Button type="submit" variant="filled">{say('add')}</Button>
        </form>
      </Sheet>
    </div>
  );
}
