import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import type { About } from '../../../outbox/vault';
import { Sheet } from '../../../ui/sheet';
import type { DoorLabels } from '../types';
import { outcomeWord, useVisitWords } from '../words';
import { SAYS_WHEN, subjectOf, type DoorForm } from './door-form';
import styles from './door.module.css';
import { NextStep } from './next-step';
import { Note, noteProblem } from './note';
import { OutcomeParts } from './outcome-parts';

interface OutcomeSheetProps {
  about: About;
  labels: DoorLabels;
  form: DoorForm;
  onChange: (form: DoorForm) => void;
  onClose: () => void;
  problem: ReactNode;
  saving: boolean;
  saveWord: string;
  onSave: () => void;
}

/** What happened otherwise: what belongs to that alone, a note and a next step if there is one, then save. */
export function OutcomeSheet({ about, labels, form, onChange, onClose, problem, saving, saveWord, onSave }: OutcomeSheetProps) {
  const say = useVisitWords();
  const refused = noteProblem(form.note);
  const name = subjectOf(form, about)?.name ?? '';
  return (
    <Sheet open onClose={onClose} title={say(outcomeWord(form.outcome))}>
      <div className="form">
        {problem}
        <OutcomeParts about={about} labels={labels} form={form} onChange={onChange} />
        {!SAYS_WHEN.includes(form.outcome) && <NextStep name={name} value={form.nextStep} onChange={(nextStep) => onChange({ ...form, nextStep })} />}
        <Note value={form.note} onChange={(note) => onChange({ ...form, note })} />
        <div className={styles.keep}><Button variant="filled" loading={saving} disabled={refused !== null} onClick={onSave} fullWidth mih="var(--target-lg)">{saveWord}</Button></div>
      </div>
    </Sheet>
  );
}
