import { HOUR_CELLS } from '@doorstep/kernel';
import { Input } from '@mantine/core';
import { Chip, Chips, FilterChip } from '../../ui/chip';
import { Select } from '../../ui/form';
import { cellWord, useAttemptWords } from './words';

const STATES = ['due', 'again', 'call', 'other_way'] as const;
const isCell = (one: string): one is (typeof HOUR_CELLS)[number] => (HOUR_CELLS as readonly string[]).includes(one);

/** Closed doors to try again: all, those whose time has come, those of one kind of hour, or people to reach otherwise. */
export function AttemptFilter({ chosen, onChange }: { chosen: readonly string[]; onChange: (chosen: string[]) => void }) {
  const say = useAttemptWords();
  const cell = chosen.find(isCell) ?? '';
  const toggled = (one: string) => onChange(chosen.includes(one) ? chosen.filter((other) => other !== one) : [...chosen, one]);
  return (
    <>
      <Input.Wrapper label={say('filter')} labelElement="div">
        <Chips label={say('filter')}>
          {STATES.map((one) => <Chip key={one} chosen={chosen.includes(one)} onToggle={() => toggled(one)}>{say(`filter.${one}`)}</Chip>)}
        </Chips>
      </Input.Wrapper>
      <Select
        id="filter-attempt"
        label={say('filter.when')}
        placeholder={say('filter.any')}
        value={cell}
        options={HOUR_CELLS.map((one) => ({ value: one, label: say(cellWord(one)) }))}
        onChange={(event) => onChange([...chosen.filter((one) => !isCell(one)), ...(event.currentTarget.value ? [event.currentTarget.value] : [])])}
      />
    </>
  );
}

/** The same as a chip that can be taken away. */
export function AttemptChip({ chosen, or, onRemove }: { chosen: readonly string[]; or: (parts: string[]) => string; onRemove: () => void }) {
  const say = useAttemptWords();
  const words = chosen.map((one) => (isCell(one) ? say(cellWord(one)) : one === 'due' || one === 'again' ? say(`chip.${one}`) : say(`filter.${one as 'call' | 'other_way'}`)));
  return <FilterChip label={or(words)} onRemove={onRemove} />;
}
