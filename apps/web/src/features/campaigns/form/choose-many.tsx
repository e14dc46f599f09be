import type { UseQueryResult } from '@tanstack/react-query';
import { useId, type ReactNode } from 'react';
import { Chip, Chips, Problem } from '../../../ui';
import type { Choice } from './choices';
import styles from './form.module.css';

interface ChooseManyProps {
  title: string;
  help?: string;
  choices: UseQueryResult<Choice[]>;
  chosen: string[];
  onChange: (ids: string[]) => void;
  /** When there is nothing to choose from. */
  empty: ReactNode;
}

/** Any of a list, as chips. What is chosen and no longer offered stays chosen. */
export function ChooseMany({ title, help, choices, chosen, onChange, empty }: ChooseManyProps) {
  const id = useId();
  return (
    <div className={styles.choose}>
      <h2 id={id} className={styles.heading}>{title}</h2>
      {help && <p className="small quiet">{help}</p>}
      {choices.error && !choices.data && <Problem failure={choices.error} onRetry={() => void choices.refetch()} />}
      {choices.data?.length === 0 && <p className="small">{empty}</p>}
      {choices.data && choices.data.length > 0 && (
        <Chips labelledBy={id}>
          {choices.data.map((choice) => {
            const on = chosen.includes(choice.id);
            return <Chip key={choice.id} chosen={on} onToggle={() => onChange(on ? chosen.filter((one) => one !== choice.id) : [...chosen, choice.id])}>{choice.name}</Chip>;
          })}
        </Chips>
      )}
    </div>
  );
}
