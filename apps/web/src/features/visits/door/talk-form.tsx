import { Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { newId } from '@doorstep/kernel';
import { useId, useState, type ReactNode } from 'react';
import type { About } from '../../../outbox/vault';
import { ActionBar } from '../../../ui/action-bar';
import { AddChip, Chip, Chips, FilterChip } from '../../../ui/chip';
import type { Stand } from '../../../ui/mark';
import { StandChooser } from '../../../ui/stand-chooser';
import { useReader } from '../../../words';
import { namesIn } from '../about';
import type { DoorLabels } from '../types';
import { outcomeWord, useVisitWords } from '../words';
import { AddPerson } from './add-person';
import { Asked } from './asked';
import { consentProblem } from './check-phone';
import { Consent, CONSENT_PHONE, useConsentSentence } from './consent';
import { Dictation } from './dictation';
import { subjectOf, withAnswers, type DoorForm } from './door-form';
import styles from './door.module.css';
import { Issues } from './issues';
import { LanguageUsed } from './language-used';
import { MoreOfTheTalk } from './more-of-the-talk';
import { NextStep } from './next-step';
import { Note, noteProblem } from './note';
import { OutcomeParts } from './outcome-parts';

interface TalkFormProps {
  about: About;
  labels: DoorLabels;
  form: DoorForm;
  /** Of the form; null where nothing is kept. */
  draftKey?: string | null;
  /** Who goes along and the note of the place. */
  more?: ReactNode;
  onChange: (form: DoorForm) => void;
  /** To the outcomes again, with what was written; without it the outcome stays. */
  onOutcome?: () => void;
  problem: ReactNode;
  saving: boolean;
  saveWord: string;
  /** With the sentence that was read aloud, if permission was asked. */
  onSave: (wording: string | null) => void;
}

/** After "We talked": everything is optional, what is asked most stands first, and Save is always at the same place. */
export function TalkForm({ about, labels, form, draftKey = null, more, onChange, onOutcome, problem, saving, saveWord, onSave }: TalkFormProps) {
  const say = useVisitWords();
  const reader = useReader();
  const subject = subjectOf(form, about);
  const name = subject?.name ?? '';
  const sentence = useConsentSentence(form.language ?? subject?.languages[0] ?? null);
  const set = <K extends keyof DoorForm>(key: K) => (value: DoorForm[K]) => onChange({ ...form, [key]: value });
  const [refused, setRefused] = useState<Awaited<ReturnType<typeof consentProblem>>>(null);
  const [checking, setChecking] = useState(false);
  const sheetKey = (name: string) => draftKey && `${draftKey}#${name}`;
  const save = async () => {
    if (checking) return;
    if (noteProblem(form.note)) { document.getElementById('visit-note')?.focus(); return; }
    setChecking(true);
    const wrong = await consentProblem(form, about);
    setChecking(false);
    setRefused(wrong);
    if (wrong) { document.getElementById(CONSENT_PHONE)?.focus(); return; }
    onSave(form.consent === null ? null : sentence);
  };
  return (
    <div className={styles.talk}>
      <div className={styles.done}>
        <div className="grow">
          <h2>{namesIn(about)}</h2>
          <b className={styles.doneLine}><IconCheck size="1.2em" stroke={1.9} aria-hidden />{say(outcomeWord(form.outcome))}, {reader.time(form.at)}</b>
        </div>
        {onOutcome && <Button variant="subtle" onClick={onOutcome}>{say('change')}</Button>}
      </div>
      {more}
      {problem}
      <OutcomeParts about={about} labels={labels} form={form} onChange={onChange} />
      <Met draftKey={sheetKey('met')} about={about} form={form} onChange={onChange} />
      <Issues draftKey={sheetKey('issue')} lines={labels.issues} chosen={form.issues} others={form.otherIssues} onChosen={set('issues')} onOthers={set('otherIssues')} />
      <Asked tiles={labels.askTiles} answers={form.answers} onChange={(answers) => onChange(withAnswers(form, answers, () => newId()))} />
      {subject && (
        <div className={styles.question}>
          <StandChooser label={say('stand', { name })} hint={say('stand.hint')} value={form.stand as Stand | null} onChange={(stand) => onChange({ ...form, stand: stand === 0 ? null : stand })} />
        </div>
      )}
      <NextStep name={name} value={form.nextStep} onChange={set('nextStep')} />
      <Leaders draftKey={sheetKey('leaders')} form={form} onChange={onChange} />
      {subject && <Consent sentence={sentence} language={form.language ?? subject.languages[0] ?? null} without={subject.hasPhone === false ? name : null} problem={refused} form={form} onChange={(next) => { setRefused(null); onChange(next); }} />}
      <LanguageUsed known={subject?.languages ?? []} value={form.language} onChange={set('language')} />
      <MoreOfTheTalk labels={labels} form={form} onChange={onChange} />
      <div className={styles.question}><Note value={form.note} onChange={set('note')} /></div>
      <ActionBar>
        <Dictation language={form.language} onHeard={(text) => onChange({ ...form, note: [form.note, text].filter(Boolean).join(' ') })} />
        <Button variant="filled" loading={saving} onClick={() => void save()}>{saveWord}</Button>
      </ActionBar>
    </div>
  );
}

/** Who was there: the household, and anybody else by name. */
function Met({ draftKey, about, form, onChange }: { draftKey: string | null; about: About; form: DoorForm; onChange: (form: DoorForm) => void }) {
  const say = useVisitWords();
  const id = useId();
  const [adding, setAdding] = useState(false);
  const toggle = (contactId: string) => onChange({ ...form, met: form.met.includes(contactId) ? form.met.filter((one) => one !== contactId) : [...form.met, contactId] });
  const without = (personId: string) => onChange({ ...form, added: form.added.filter((person) => person.id !== personId) });
  return (
    <div className={styles.question} role="group" aria-labelledby={id}>
      <h3 id={id}>{say('met')}</h3>
      <Chips labelledBy={id}>
        {about.people.map((person) => <Chip key={person.contactId} chosen={form.met.includes(person.contactId)} onToggle={() => toggle(person.contactId)}>{person.name}</Chip>)}
        {form.added.map((person) => <FilterChip key={person.id} label={person.name} onRemove={() => without(person.id)} />)}
        <AddChip onClick={() => setAdding(true)}>{say('person.add')}</AddChip>
      </Chips>
      <AddPerson draftKey={draftKey} open={adding} title={say('person.add')} onClose={() => setAdding(false)} onAdd={(person) => onChange({ ...form, added: [...form.added, person] })} />
    </div>
  );
}

/** Whom others follow, as the person said it. */
function Leaders({ draftKey, form, onChange }: { draftKey: string | null; form: DoorForm; onChange: (form: DoorForm) => void }) {
  const say = useVisitWords();
  const id = useId();
  const [adding, setAdding] = useState(false);
  return (
    <div className={styles.question} role="group" aria-labelledby={id}>
      <h3 id={id}>{say('leaders')}</h3>
      <Chips labelledBy={id}>
        {form.leaders.map((person) => <FilterChip key={person.id} label={person.name} onRemove={() => onChange({ ...form, leaders: form.leaders.filter((one) => one.id !== person.id) })} />)}
        <AddChip onClick={() => setAdding(true)}>{say('leaders.add')}</AddChip>
      </Chips>
      <AddPerson draftKey={draftKey} open={adding} title={say('leaders')} onClose={() => setAdding(false)} onAdd={(person) => onChange({ ...form, leaders: [...form.leaders, person] })} />
    </div>
  );
}
