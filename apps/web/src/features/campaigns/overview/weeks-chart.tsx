import { BarChart, Problem, RowsSkeleton } from '../../../ui';
import { useReader } from '../../../words';
import { useCampaignWeeks } from '../campaigns';
import { behind } from '../paths';
import { useCampaignWords } from '../words';
import styles from './overview.module.css';
import { lastWeeks } from './weeks';

const shown = 12;

/** Doors and talks of the last weeks, this one on top; the same as a table whose numbers open. */
export function Weeks({ id }: { id: string }) {
  const say = useCampaignWords();
  const reader = useReader();
  const weeks = useCampaignWeeks(id, shown, true);
  if (weeks.isPending) return <RowsSkeleton rows={3} />;
  if (!weeks.data) return <Problem failure={weeks.error} onRetry={() => void weeks.refetch()} />;
  const rows = lastWeeks(weeks.data, reader.today, shown);
  const [now] = rows;
  if (rows.every(({ doors }) => doors === 0)) return <section className="card"><p>{say('weeks.none', { n: shown })}</p></section>;
  return (
    <section className="card">
      <BarChart
        title={say('weeks.title', { talks: now?.talks ?? 0, doors: now?.doors ?? 0 })}
        unit={say('weeks.talks')}
        behindUnit={say('weeks.doors')}
        bars={rows.map(({ week, talks, doors }, i) => ({
          label: i === 0 ? say('weeks.now') : dayName(reader.stubDay(week), reader.language),
          value: talks,
          behind: doors,
          to: talks > 0 ? behind.weekTalks(id, week) : undefined,
          behindTo: doors > 0 ? behind.weekDoors(id, week) : undefined,
        }))}
      />
      <p className={`small quiet ${styles.key}`}>{say('weeks.key')}</p>
    </section>
  );
}

const dayName = ({ month, day }: { month: string; day: string }, language: string): string =>
  language === 'ko' ? `${month} ${day}일` : language === 'es' ? `${day} ${month}` : `${month} ${day}`;
