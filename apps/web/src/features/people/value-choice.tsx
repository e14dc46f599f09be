import { IconCheck } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import styles from './value-choice.module.css';
import { nameParts } from './name-parts';

interface ValueChoiceProps {
  label: string;
  /** Two, or three. `text` is what is shown; `note` says whose it is. */
  sides: readonly [Choice, Choice, ...Choice[]];
  chosen: string;
  onChange: (key: string) => void;
}
interface Choice { key: string; text: string; note?: string }

/** Values of one field side by side; one stays. Arrows move between them. */
export function ValueChoice({ label, sides, chosen, onChange }: ValueChoiceProps) {
  const onKeyDown = (event: KeyboardEvent<HTMLButtonElement>) => {
    if (!['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'].includes(event.key)) return;
    event.preventDefault();
    const step = event.key === 'ArrowLeft' || event.key === 'ArrowUp' ? -1 : 1;
    const next = (Math.max(0, sides.findIndex(({ key }) => key === chosen)) + step + sides.length) % sides.length;
    onChange(sides[next]!.key);
    event.currentTarget.parentElement?.querySelectorAll<HTMLElement>('[role="radio"]')[next]?.focus();
  };
  return (
    <fieldset className={styles.choice}>
      <legend>{label}</legend>
      <div className={styles.sides} role="radiogroup" aria-label={label}>
        {sides.map(({ key, text, note }) => (
          <button key={key} type="button" role="radio" aria-checked={key === chosen} tabIndex={key === chosen ? 0 : -1} className={styles.side} onClick={() => onChange(key)} onKeyDown={onKeyDown}>
            <IconCheck size={18} stroke={2.2} aria-hidden />
            <span className={styles.value}>{nameParts(text).map((part, i) => <span key={i} lang={part.lang}>{part.text}</span>)}{note && <span className="small quiet"> {note}</span>}</span>
          </button>
        ))}
      </div>
    </fieldset>
  );
}
