import { IconCheck, IconPlus, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import styles from './chip.module.css';
import { useUiWords } from './use-ui-words';

/** Chooses or filters. Chosen = wash, green edge, bold, and a check. */
export function Chip({ chosen, onToggle, children, lang }: { chosen: boolean; onToggle: () => void; children: ReactNode; lang?: string }) {
  return (
    <button type="button" className={styles.chip} aria-pressed={chosen} onClick={onToggle} lang={lang}>
      {chosen && <IconCheck size="1.2em" stroke={1.9} aria-hidden />}{children}
    </button>
  );
}

/** Opens something that adds a choice: "Add a person", "Other". */
export function AddChip({ onClick, children }: { onClick: () => void; children: ReactNode }) {
  return <button type="button" className={styles.chip} onClick={onClick}><IconPlus size="1.2em" stroke={1.9} aria-hidden />{children}</button>;
}

/** A filter that is on; the cross takes it away. `label` is its plain text. */
export function FilterChip({ onRemove, label, children }: { onRemove: () => void; label: string; children?: ReactNode }) {
  const say = useUiWords();
  return (
    <span className={styles.filter}>
      {children ?? label}
      <button type="button" aria-label={say('chip.remove', { what: label })} onClick={onRemove}><IconX size="1.1em" stroke={1.9} aria-hidden /></button>
    </span>
  );
}

/** Chips that wrap. `label` names the group for the screen reader when no heading does. */
export function Chips({ children, label, labelledBy }: { children: ReactNode; label?: string; labelledBy?: string }) {
  return <div className={styles.chips} role="group" aria-label={label} aria-labelledby={labelledBy}>{children}</div>;
}
