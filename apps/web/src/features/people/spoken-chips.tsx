import { useState } from 'react';
import { Chip, Chips } from '../../ui/chip';
import { SPOKEN, useSpoken } from './spoken';
import { usePeopleWords } from './words';

const few = 4;

/** Languages to choose several of, the most spoken first; those that were chosen before stand among them. */
export function SpokenChips({ label, value, onChange }: { label: string; value: readonly string[]; onChange: (languages: string[]) => void }) {
  const say = usePeopleWords();
  const spoken = useSpoken();
  const [all, setAll] = useState(false);
  const offered = [...value.filter((code) => !SPOKEN.includes(code as (typeof SPOKEN)[number])), ...SPOKEN.filter((code, i) => all || i < few || value.includes(code))];
  return (
    <Chips label={label}>
      {offered.map((code) => (
        <Chip key={code} chosen={value.includes(code)} onToggle={() => onChange(value.includes(code) ? value.filter((one) => one !== code) : [...value, code])}>{spoken(code)}</Chip>
      ))}
      {!all && <button type="button" className="link" onClick={() => setAll(true)}>{say('filter.moreLanguages')}</button>}
    </Chips>
  );
}
