import { useId } from 'react';
import { Mark, STANDS, type Stand } from './mark';
import styles from './stand-chooser.module.css';
import { useUiWords } from './use-ui-words';

interface StandChooserProps {
  /** The question, "Where does Rosa stand?" */
  label: string;
  hint?: string;
  value: Stand | null;
  onChange: (stand: Stand | null) => void;
}

/** Five marks in a row; the line under them names the chosen one and the far end. Tapping the chosen one takes it back. */
export function StandChooser({ label, hint, value, onChange }: StandChooserProps) {
  const say = useUiWords();
  const id = useId();
  return (
    <div role="group" aria-labelledby={id}>
      <div className={styles.head}><h3 id={id}>{label}</h3>{hint && <span className="small quiet">{hint}</span>}</div>
      <div className={styles.scale}>
        {STANDS.map((stand) => (
          <button key={stand} type="button" aria-pressed={value === stand} aria-label={`${stand}, ${say(`stand.${stand}`)}`} onClick={() => onChange(value === stand ? null : stand)}>
            <Mark stand={stand} size={32} decorative />
          </button>
        ))}
      </div>
      <div className={styles.foot} aria-live="polite">
        {value ? <b>{value}, {say(`stand.${value}`)}</b> : <span className="quiet">1, {say('stand.1')}</span>}
        <span className="quiet">{say('stand.farEnd')}</span>
      </div>
    </div>
  );
}
