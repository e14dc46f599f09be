import { IconCheck } from '@tabler/icons-react';
import styles from './segments.module.css';

interface SegmentsProps<T extends string> {
  /** The question they answer; said aloud, shown by the caller. */
  label: string;
  options: { value: T; label: string }[];
  value: T | null;
  onChange: (value: T) => void;
}

/** Two to four answers side by side (yes, maybe, no). Five or more: a list. */
export function Segments<T extends string>({ label, options, value, onChange }: SegmentsProps<T>) {
  return (
    <div className={styles.segments} role="group" aria-label={label}>
      {options.map((option) => (
        <button key={option.value} type="button" aria-pressed={option.value === value} onClick={() => onChange(option.value)}>
          {option.value === value && <IconCheck size="1.2em" stroke={1.9} aria-hidden />}{option.label}
        </button>
      ))}
    </div>
  );
}
