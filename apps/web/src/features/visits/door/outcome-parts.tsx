import { TextInput } from '@mantine/core';
import { addDays } from '@doorstep/kernel';
import { useId, useState } from 'react';
import { Chip, Chips } from '../../../ui/chip';
import { Segments } from '../../../ui/segments';
import { OWN_NAMES, useReader } from '../../../words';
import { SPOKEN, useSpoken } from '../../people/spoken';
import { readLine } from '../labels';
import type { DoorLabels } from '../types';
import type { About } from '../../../outbox/vault';
import { useVisitWords, useVisitWordsIn } from '../words';
import { subjectOf, type DoorForm } from './door-form';
import styles from './door.module.css';
import { SPOKEN_AT_DOOR, spokenFor } from './spoken-for';

interface PartProps { name: string; languages: string[]; form: DoorForm; onChange: (form: DoorForm) => void }

/** Somebody else opened: what may be said to them, in a language that the household speaks, and whether a message was left. */
export function SomeoneElse({ name, languages, labels, form, onChange }: PartProps & { labels: DoorLabels }) {
  const say = useVisitWords();
  const { language: own } = useReader();
  const id = useId();
  const [chosen, setChosen] = useState(() => spokenFor(languages, own));
  const safe = useVisitWordsIn(chosen)('others.safe', { name });
  const [line] = labels.forOthers;
  const said = line ? readLine(line, chosen) : { text: safe, language: chosen };
  return (
    <div className={styles.question} role="group" aria-labelledby={id}>
      <h3 id={id}>{say('others.say')}</h3>
      <Chips label={say('language')}>{SPOKEN_AT_DOOR.map((code) => <Chip key={code} lang={code} chosen={chosen === code} onToggle={() => setChosen(code)}>{OWN_NAMES[code]}</Chip>)}</Chips>
      <blockquote className={styles.aloud} lang={said.language}>{said.text}</blockquote>
      <p className="small quiet">{say('others.nothing', { name })}</p>
      <h3 className={styles.sub}>{say('others.message')}</h3>
      <Segments
        label={say('others.message')}
        value={form.messageLeft === null ? null : form.messageLeft ? 'yes' : 'no'}
        onChange={(value) => onChange({ ...form, messageLeft: (form.messageLeft ? 'yes' : form.messageLeft === false ? 'no' : null) === value ? null : value === 'yes' })}
        options={[{ value: 'yes', label: say('answer.yes') }, { value: 'no', label: say('answer.no') }]}
      />
    </div>
  );
}

const few = 6;

/** Which language is needed: whoever speaks it on the team goes next. */
export function LanguageNeeded({ languages, form, onChange }: PartProps) {
  const say = useVisitWords();
  const spoken = useSpoken();
  const id = useId();
  const [all, setAll] = useState(false);
  const codes = [...new Set([...languages, ...(all ? SPOKEN : SPOKEN.slice(0, few)), ...(form.languageNeeded ? [form.languageNeeded] : [])])];
  return (
    <div className={styles.question} role="group" aria-labelledby={id}>
      <h3 id={id}>{say('needed')}</h3>
      <Chips labelledBy={id}>
        {codes.map((code) => <Chip key={code} chosen={form.languageNeeded === code} onToggle={() => onChange({ ...form, languageNeeded: form.languageNeeded === code ? null : code })}>{spoken(code)}</Chip>)}
        {!all && <button type="button" className="link" onClick={() => setAll(true)}>{say('needed.more')}</button>}
      </Chips>
      <p className="small quiet">{say('needed.next')}</p>
    </div>
  );
}

const days = [{ days: 1, word: 'next.tomorrow' }, { days: 3, word: 'next.in3' }, { days: 7, word: 'next.in7' }] as const;

/** When they said to come again: with an hour it is on the list of planned visits, with a day alone among the follow-ups. */
export function ComeBack({ form, onChange }: PartProps) {
  const say = useVisitWords();
  const { today } = useReader();
  const id = useId();
  const [own, setOwn] = useState(false);
  const { comeBack } = form;
  const set = (on: string | null) => onChange({ ...form, comeBack: on === null ? null : { on, at: comeBack?.at ?? '' } });
  const other = comeBack !== null && (own || !days.some(({ days: n }) => comeBack.on === addDays(today, n)));
  return (
    <div className={styles.question} role="group" aria-labelledby={id}>
      <h3 id={id}>{say('back.when')}</h3>
      <Chips labelledBy={id}>
        {days.map(({ days: n, word }) => {
          const on = addDays(today, n);
          const chosen = !other && comeBack?.on === on;
          return <Chip key={word} chosen={chosen} onToggle={() => { setOwn(false); set(chosen ? null : on); }}>{say(word)}</Chip>;
        })}
        <Chip chosen={other} onToggle={() => { setOwn(!other); set(other ? null : (comeBack?.on ?? addDays(today, 14))); }}>{say('next.otherDay')}</Chip>
      </Chips>
      {comeBack && (
        <div className={styles.step}>
          {other && <TextInput type="date" label={say('next.when')} value={comeBack.on} min={today} onChange={(event) => event.currentTarget.value && set(event.currentTarget.value)} />}
          <TextInput type="time" label={say('back.hour')} description={say('back.hourHelp')} value={comeBack.at} onChange={(event) => onChange({ ...form, comeBack: { ...comeBack, at: event.currentTarget.value } })} />
        </div>
      )}
    </div>
  );
}

const NOWHERE = { line1: '', line2: '', city: '', postalCode: '' };

/** Where they live now, if that was told; the old address stays in their history and no list sends anybody there. */
export function MovedTo({ name, form, onChange }: PartProps) {
  const say = useVisitWords();
  const to = form.movedTo ?? NOWHERE;
  const field = (key: keyof typeof NOWHERE, autoComplete = 'off') => (
    <TextInput label={say(`moved.${key}`)} value={to[key]} maxLength={key === 'postalCode' ? 20 : 200} autoComplete={autoComplete} onChange={(event) => onChange({ ...form, movedTo: { ...to, [key]: event.currentTarget.value } })} />
  );
  return (
    <div className={styles.question}>
      <p className="small">{say(form.outcome === 'moved' ? 'moved.what' : 'moved.wrong', { name })}</p>
      <h3 className={styles.sub}>{say('moved.to')}</h3>
      <p className="small quiet">{say('optional')}</p>
      <div className={styles.step}>{field('line1')}{field('line2')}{field('city')}{field('postalCode')}</div>
    </div>
  );
}

/** What belongs to the outcome alone; for a talk nothing. */
export function OutcomeParts({ about, labels, form, onChange }: { about: About; labels: DoorLabels; form: DoorForm; onChange: (form: DoorForm) => void }) {
  const say = useVisitWords();
  const name = subjectOf(form, about)?.name ?? '';
  const part = { name, languages: [...new Set(about.people.flatMap(({ languages }) => languages))], form, onChange };
  switch (form.outcome) {
    case 'unsafe': return <p><b>{say('unsafe.first')}</b></p>;
    case 'left_job': return <p className="small">{say('left.what', { name })}</p>;
    case 'someone_else_home': return <><SomeoneElse {...part} labels={labels} /><ComeBack {...part} /></>;
    case 'come_back_later': return <ComeBack {...part} />;
    case 'language_barrier': return <LanguageNeeded {...part} />;
    case 'moved': case 'wrong_address': return <MovedTo {...part} />;
    default: return null;
  }
}
