import { IconCheck } from '@tabler/icons-react';
import styles from '../imports.module.css';
import { STEPS, type Step } from '../steps';
import { useImportWords } from '../words';

/** Where in the five steps the list is; steps that are behind can be gone back to. */
export function StepsBar({ step, over, onGo }: { step: Step; over: boolean; onGo: (step: Step) => void }) {
  const say = useImportWords();
  const at = STEPS.indexOf(step);
  return (
    <ol className={styles.steps}>
      {STEPS.map((one, i) => {
        const done = i < at;
        const sign = done ? <IconCheck size={18} stroke={1.9} aria-hidden /> : `${i + 1}`;
        const word = <>{sign} <b>{say(`step.${one}`)}</b></>;
        return <li key={one}>{done && i > 0 && !over ? <button type="button" onClick={() => onGo(one)}>{word}</button> : <span aria-current={i === at ? 'step' : undefined}>{word}</span>}</li>;
      })}
    </ol>
  );
}
