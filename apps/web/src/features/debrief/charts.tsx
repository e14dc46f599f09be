import { BarChart, type Bar } from '../../ui';
import { useReader } from '../../words';
import { behindPath, type Behind } from './behind';
import type { Debrief, Figures } from './debrief';
import { hourWord, mostOf } from './most';
import { useDebriefWords } from './words';

interface ChartProps { time: Debrief; campaignId?: string }

/** A bar for talks with the doors behind it; both open to their visits in the table. */
function barOf(figures: Figures, label: string, path: (what: Behind) => string): Bar {
  return { label, value: figures.talks, behind: figures.doors, to: figures.talks > 0 ? path({ outcome: 'talked' }) : undefined, behindTo: figures.doors > 0 ? path({}) : undefined };
}

export function HourChart({ time, campaignId }: ChartProps) {
  const say = useDebriefWords();
  const { language } = useReader();
  const most = mostOf(time.byHour);
  const word = (hour: number) => hourWord(hour, language);
  return (
    <section className="card">
      <BarChart
        title={most ? say('chart.hours', { from: word(most.hour), to: word((most.hour + 1) % 24) }) : say('chart.hoursNone')} unit={say('col.talks')} behindUnit={say('col.doors')}
        bars={time.byHour.map((one) => barOf(one, say('hour', { from: word(one.hour), to: word((one.hour + 1) % 24) }), (what) => behindPath(time, campaignId, { hour: one.hour, ...what })))}
      />
      <p className="small quiet">{say('chart.key')}</p>
    </section>
  );
}

/** 5 January 2026 was a Monday. */
export const dayOfWeek = (weekday: number): string => `2026-01-${String(4 + weekday).padStart(2, '0')}`;

export function WeekdayChart({ time, campaignId }: ChartProps) {
  const say = useDebriefWords();
  const reader = useReader();
  const most = mostOf(time.byWeekday);
  return (
    <section className="card">
      <BarChart
        title={most ? say('chart.weekdays', { day: reader.weekday(dayOfWeek(most.weekday)) }) : say('chart.weekdaysNone')} unit={say('col.talks')} behindUnit={say('col.doors')}
        bars={time.byWeekday.map((one) => barOf(one, reader.weekday(dayOfWeek(one.weekday)), (what) => behindPath(time, campaignId, { nightWeekday: one.weekday, ...what })))}
      />
      <p className="small quiet">{say('chart.key')}</p>
    </section>
  );
}

/** So many nights with visits, the newest first. */
const NIGHTS = 14;

export function NightChart({ time, campaignId }: ChartProps) {
  const say = useDebriefWords();
  const reader = useReader();
  const nights = time.byNight.slice(-NIGHTS).reverse();
  const sum = (what: 'talks' | 'doors') => nights.reduce((n, one) => n + one[what], 0);
  return (
    <section className="card">
      <BarChart
        title={say('chart.nights', { talks: sum('talks'), doors: sum('doors') })} unit={say('col.talks')} behindUnit={say('col.doors')}
        bars={nights.map((one) => barOf(one, reader.shortDay(one.night), (what) => behindPath(one, campaignId, what)))}
      />
      <p className="small quiet">{say('chart.key')}</p>
    </section>
  );
}
