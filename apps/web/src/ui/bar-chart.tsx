import { useId, useState } from 'react';
import styles from './bar-chart.module.css';
import { useReader } from '../words';
import { OpenNumber } from './open-number';
import { useUiWords } from './use-ui-words';

export interface Bar {
  label: string;
  /** From zero; null is not known and drawn dashed. */
  value: number | null;
  /** Drawn behind in the colour of the past (doors behind talks). */
  behind?: number;
  /** Where the numbers open to, in the table. */
  to?: string;
  behindTo?: string;
  /** The head of the scale for this bar, as a dashed outline: "of 43". */
  of?: number;
}

interface BarChartProps {
  /** A sentence with the finding. */
  title: string;
  bars: Bar[];
  /** What a bar counts, for the table's head: "talks". */
  unit: string;
  behindUnit?: string;
}

/** Lying bars from zero, labelled directly; the same numbers as a table one tap away. */
export function BarChart({ title, bars, unit, behindUnit }: BarChartProps) {
  const say = useUiWords();
  const { count } = useReader();
  const [asTable, setAsTable] = useState(false);
  const id = useId();
  const top = Math.max(1, ...bars.flatMap((bar) => [bar.value ?? 0, bar.behind ?? 0, bar.of ?? 0]));
  const share = (n: number) => `${(n / top) * 100}%`;
  const words = (bar: Bar) => bar.value === null ? say('chart.unknown') : bar.of === undefined ? count(bar.value) : say('chart.of', { n: bar.value, of: bar.of });
  const hasOf = bars.some((bar) => bar.of !== undefined);
  return (
    <figure className={styles.chart} aria-labelledby={id}>
      <figcaption className={styles.head}>
        <h3 id={id}>{title}</h3>
        <button type="button" className="link" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>{say(asTable ? 'chart.showBars' : 'chart.showTable')}</button>
      </figcaption>
      {asTable ? (
        <table className={styles.table}>
          <thead><tr><th scope="col"><span className="unseen">{title}</span></th><th scope="col">{unit}</th>{behindUnit && <th scope="col">{behindUnit}</th>}{hasOf && <th scope="col">{say('chart.all')}</th>}</tr></thead>
          <tbody>{bars.map((bar, i) => <tr key={i}><th scope="row">{bar.label}</th><td>{bar.value === null ? say('chart.unknown') : <OpenNumber n={bar.value} to={bar.to} />}</td>{behindUnit && <td><OpenNumber n={bar.behind ?? 0} to={bar.behindTo} /></td>}{hasOf && <td>{bar.of === undefined ? '' : count(bar.of)}</td>}</tr>)}</tbody>
        </table>
      ) : (
        <div role="img" aria-label={`${title}. ${bars.map((bar) => `${bar.label}: ${words(bar)}`).join(', ')}`} className={styles.bars}>
          {bars.map((bar, i) => (
            <div key={i} className={styles.line}>
              <span className={styles.label}>{bar.label}</span>
              <svg className={styles.track} width="100%" height="22" aria-hidden="true">
                {bar.of !== undefined && <rect x="0.75" y="0.75" width={share(bar.of)} height="20.5" fill="none" stroke="var(--edge)" strokeWidth="1.5" strokeDasharray="3 2.4" />}
                {bar.value === null && <rect x="0.75" y="0.75" width="99%" height="20.5" fill="none" stroke="var(--edge)" strokeWidth="1.5" strokeDasharray="3 2.4" />}
                {bar.behind !== undefined && <rect width={share(bar.behind)} height="22" fill="var(--chart-past)" />}
                <rect width={share(bar.value ?? 0)} height="22" fill="var(--chart-1)" />
              </svg>
              <b className={styles.number}>{words(bar)}</b>
            </div>
          ))}
        </div>
      )}
    </figure>
  );
}
