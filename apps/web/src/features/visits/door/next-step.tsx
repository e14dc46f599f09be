import { TextInput } from '@mantine/core';
import { addDays } from '@doorstep/kernel';
import { useId, useState } from 'react';
import { Chip, Chips } from '../../../ui/chip';
import { useReader } from '../../../words';
import { useVisitWords } from '../words';
import styles from './door.module.css';
import type { DoorForm } from './door-form';

const choices = [{ days: 1, word: 'next.tomorrow' }, { days: 3, word: 'next.in3' }, { days: 7, word: 'next.in7' }] as const;

/** Whose next step it is needs no question: the visitor's. One tap gives it a day and a title, both can be changed. */
export function NextStep({ name, value, onChange }: { name: string; value: DoorForm['nextStep']; onChange: (step: DoorForm['nextStep']) => void }) {
  const say = useVisitWords();
  const { today } = useReader();
  const [own, setOwn] = useState(false);
  const id = useId();
  const title = value?.title ?? say('next.title', { name });
  const isQuick = choices.some(({ days }) => value?.dueOn === addDays(today, days));
  const otherDay = value !== null && (own || !isQuick);
  return (
    <div role="group" aria-labelledby={id} className={styles.question}>
      <h3 id={id}>{say('next')}</h3>
      <Chips labelledBy={id}>
        {choices.map(({ days, word }) => {
          const dueOn = addDays(today, days);
          const chosen = !otherDay && value?.dueOn === dueOn;
          return <Chip key={word} chosen={chosen} onToggle={() => { setOwn(false); onChange(chosen ? null : { title, dueOn }); }}>{say(word)}</Chip>;
        })}
        <Chip chosen={otherDay} onToggle={() => { setOwn(!otherDay); onChange(otherDay ? null : { title, dueOn: value?.dueOn ?? addDays(today, 14) }); }}>{say('next.otherDay')}</Chip>
      </Chips>
      {value && (
        <div className={styles.step}>
          <TextInput label={say('next.what')} value={value.title} maxLength={200} onChange={(event) => onChange({ ...value, title: event.currentTarget.value })} />
          {otherDay && <TextInput type="date" label={say('next.when')} value={value.dueOn} min={today} onChange={(event) => event.currentTarget.value && onChange({ ...value, dueOn: event.currentTarget.value })} />}
        </div>
      )}
    </div>
  );
}
