import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import type { About } from '../../../outbox/vault';
import { Sheet } from '../../../ui/sheet';
import { outcomeWord, useVisitWords } from '../words';
import { subjectOf, type DoorForm } from './door-form';
import { NextStep } from './next-step';
import { Note, noteProblem } from './note';

interface OutcomeSheetProps {
  about: About;
  form: DoorForm;
  onChange: (form: DoorForm) => void;
  onClose: () => void;
  problem: ReactNode;
  saving: boolean;
  saveWord: string;
  onSave: () => void;
}

/** What happened otherwise: a note and a next step if there is one, then save. */
export function OutcomeSheet({ about, form, onChange, onClose, problem, saving, saveWord, onSave }: OutcomeSheetProps) {
  const say = useVisitWords();
  const refused = noteProblem(form.note);
  return (
    <Sheet open onClose={onClose} title={say(outcomeWord(form.outcome))}>
      <div className="form">
        {form.outcome === 'unsafe' && <p><b>{say('unsafe.first')}</b></p>}
        {problem}
        <NextStep name={subjectOf(form, about)?.name ?? ''} value={form.nextStep} onChange={(nextStep) => onChange({ ...form, nextStep })} />
        <Note value={form.note} onChange={(note) => onChange({ ...form, note })} />
        <Button variant="filled" loading={saving} disabled={refused !== null} onClick={onSave} fullWidth mih="var(--target-lg)">{saveWord}</Button>
      </div>
    </Sheet>
  );
}
