import { useUiWords } from '../../../ui/use-ui-words';
import { useReader } from '../../../words';
import { Mark } from '../../../ui/mark';
import { usePeopleWords } from '../words';
import styles from './person.module.css';
import { fadedAfterDays, isFaded, standLine, stepPath } from './stand-line';
import type { Assessment } from './use-person';

const box = { width: 330, height: 60, gap: 30 };
const left = 22;
const top = 14;

/** The history of a stand as a line in steps, 1 on top; the last mark is hollow when it has faded. The same in words for who cannot see it. */
export function StandDrawing({ history }: { history: readonly Assessment[] }) {
  const say = usePeopleWords();
  const ui = useUiWords();
  const reader = useReader();
  const points = standLine(history, reader.now, box);
  const last = points.at(-1);
  const told = points.map(({ value, assessedAt }) => `${reader.shortDay(reader.dayOf(assessedAt))}: ${value}, ${ui(`stand.${value}`)}`).join('; ');
  return (
    <>
    <svg className={styles.line} viewBox={`0 0 ${box.width + left} ${box.height + top * 2}`} role="img" aria-label={say('stand.history', { told })} style={{ maxWidth: '28rem', marginTop: 8 }}>
      <text x="0" y={top + 4}>1</text>
      <text x="0" y={top + box.height + 4}>5</text>
      <g transform={`translate(${left} ${top})`}>
        {[0, 1, 2, 3, 4].map((i) => <path key={i} d={`M0 ${(i * box.height) / 4}H${box.width}`} stroke="var(--hair)" strokeWidth="1" />)}
        <path d={stepPath(points, box.width)} fill="none" stroke="var(--ink)" strokeWidth="1.6" />
        {points.map((point) => (
          <g key={point.id} transform={`translate(${point.x - 10.5} ${point.y - 10.5})`}>
            <Mark stand={point.value} size={21} decorative faded={point === last && isFaded(point.assessedAt, reader.now, fadedAfterDays)} />
          </g>
        ))}
      </g>
    </svg>
    <details className={styles.told}>
      <summary>{say('stand.asList')}</summary>
      <ol>
        {[...history].map(({ id, value, assessedAt, basis, by, note }) => (
          <li key={id}>
            <b>{reader.shortDay(reader.dayOf(assessedAt))}: {value}, {ui(`stand.${value}`)}</b> <span className="quiet">{[say(`basis.${basis}` as 'basis.phone'), by?.name].filter(Boolean).join(' · ')}</span>
            {note && <div>{note}</div>}
          </li>
        ))}
      </ol>
    </details>
    </>
  );
}
