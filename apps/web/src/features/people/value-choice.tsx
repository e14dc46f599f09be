import { IconCheck } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import styles from './value-choice.module.css';
import { nameParts } from './name-parts';

interface ValueChoiceProps {
  label: string;
  /** Exactly two. `text` is what is shown; `note` says whose it is. */
  sides: readonly [Choice, Choice];
  chosen: string;
  onChange: (key: string) => void;
}
interface Choice { key: string; text: string; note?: string }

/** Two values of one field side by side; one stays. Arrows move between them. */
export function ValueChoice({ label, sides, chosen, onChange }: ValueChoiceProps) {
  const onKeyDown = (event: KeyboardEvent<HTMLButtonElement>) => {
    if (!['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'].includes(event.key)) return;
    event.preventDefault();
    onChange(sides.find(({ key }) => key !== chosen)!.key);
    const other = event.currentTarget.parentElement?.querySelector<HTMLElement>('[aria-checked="false"]');
    other?.focus();
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
