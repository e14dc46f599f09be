import { TextInput } from '@mantine/core';
import { useId } from 'react';
import { useFieldWord } from './field-word';
import { shownValue } from './shown-value';
import { otherValue, thirdOf, type Decision } from './third-value';
import { ValueChoice } from './value-choice';
import { usePeopleWords } from './words';

interface ClashChoiceProps {
  clash: { field: string; base: unknown; yours: unknown; theirs: unknown };
  /** Whose each of the two is. */
  notes: { yours: string; theirs: string };
  decision: Decision;
  /** Between the two alone. */
  two?: boolean;
  onChange: (decision: Decision) => void;
}

/** A field that two people changed: what it was before, both values, and a third one where a third can be. */
export function ClashChoice({ clash, notes, decision, two = false, onChange }: ClashChoiceProps) {
  const say = usePeopleWords();
  const fieldWord = useFieldWord();
  const id = useId();
  const label = fieldWord(clash.field);
  const third = two ? null : thirdOf(clash);
  const shown = (value: unknown) => shownValue(value, (yes) => say(yes ? 'yes' : 'no')) || say('same.empty');
  const thirdSide = third === 'both' ? [{ key: 'both', text: shown(otherValue({ take: 'both', text: '' }, clash)), note: say('clash.both') }] : third === 'other' ? [{ key: 'other', text: say('clash.other') }] : [];
  return (
    <div>
      <ValueChoice
        label={label}
        chosen={decision.take}
        onChange={(take) => onChange({ ...decision, take: take as Decision['take'] })}
        sides={[{ key: 'theirs', text: shown(clash.theirs), note: notes.theirs }, { key: 'yours', text: shown(clash.yours), note: notes.yours }, ...thirdSide]}
      />
      {decision.take === 'other' && <TextInput id={id} mt="xs" label={say('clash.otherFor', { field: label })} value={decision.text} maxLength={500} autoComplete="off" onChange={(event) => onChange({ ...decision, text: event.currentTarget.value })} />}
      {!two && <p className="small quiet" style={{ marginTop: 6 }}>{say('clash.base', { value: shown(clash.base) })}</p>}
    </div>
  );
}
