import { DAY_PARTS } from '@doorstep/kernel';
import { useId, useState } from 'react';
import { OpenNumber } from '../../../ui';
import { useUiWords } from '../../../ui/use-ui-words';
import { useReader } from '../../../words';
import { timeWords, useAttemptWords } from '../words';
import styles from './hours.module.css';
import { bestHour, hourRows, shareOf, wholeWeek, type CampaignHours, type Hour } from './hours';

/** When doors open: weekdays by parts of the day, with the share of doors where the person was met; the same as a table whose numbers open. */
export function HoursGrid({ campaignId, report }: { campaignId: string; report: CampaignHours }) {
  const say = useAttemptWords();
  const sayUi = useUiWords();
  const { shortDay } = useReader();
  const [asTable, setAsTable] = useState(false);
  const id = useId();
  const week = wholeWeek(report.hours);
  const best = bestHour(report.hours);
  const title = best ? say('hours.title', { ...timeWords(say, best.weekday, best.part), share: shareOf(best)!, doors: best.doors }) : say('hours.few');
  const tried = week.flat().filter(({ doors }) => doors > 0);
  const words = (hour: Hour) => say('hours.cell', { ...timeWords(say, hour.weekday, hour.part), reached: hour.reached, doors: hour.doors });
  return (
    <figure className={`card ${styles.hours}`} aria-labelledby={id}>
      <figcaption className={styles.head}>
        <h2 id={id}>{title}</h2>
        {tried.length > 0 && <button type="button" className="link" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>{sayUi(asTable ? 'chart.showBars' : 'chart.showTable')}</button>}
      </figcaption>
      {tried.length > 0 && (asTable ? (
        <table className={styles.table}>
          <thead><tr><th scope="col">{say('hours.when')}</th><th scope="col">{say('hours.doors')}</th><th scope="col">{say('hours.met')}</th><th scope="col">{say('hours.share')}</th></tr></thead>
          <tbody>
            {tried.map((hour) => {
              const share = shareOf(hour);
              const { day, when } = timeWords(say, hour.weekday, hour.part);
              return (
                <tr key={`${hour.weekday}${hour.part}`}>
                  <th scope="row">{day} {when}</th>
                  <td><OpenNumber n={hour.doors} to={hourRows(campaignId, report.since, hour, false)} /></td>
                  <td><OpenNumber n={hour.reached} to={hour.reached > 0 ? hourRows(campaignId, report.since, hour, true) : undefined} /></td>
                  <td className="small">{share === null ? say('hours.thin', { n: hour.doors }) : say('hours.shareOf', { share })}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      ) : (
        <div role="img" aria-label={`${title}. ${tried.map(words).join(', ')}`} className={styles.grid}>
          <span />
          {DAY_PARTS.map((part) => <span key={part} className={styles.part}>{say(`hours.${part}`)}</span>)}
          {week.map((hours) => hours.map((hour, i) => [
            ...(i === 0 ? [<span key="day" className={styles.day}>{timeWords(say, hour.weekday, hour.part).day}</span>] : []),
            <Cell key={hour.part} hour={hour} />,
          ]))}
        </div>
      ))}
      <p className="small quiet">{say('hours.since', { day: shortDay(report.since) })}</p>
    </figure>
  );
}

function Cell({ hour }: { hour: Hour }) {
  const say = useAttemptWords();
  const share = shareOf(hour);
  if (hour.doors === 0) return <span className={styles.cell} data-empty>·</span>;
  return (
    <span className={styles.cell} data-thin={share === null || undefined}>
      {share !== null && <b>{say('hours.shareOf', { share })}</b>}
      <span className={styles.of}>{share === null ? say('hours.thin', { n: hour.doors }) : say('hours.of', { n: hour.doors })}</span>
      {share !== null && <i className={styles.bar}><i style={{ width: `${share}%` }} /></i>}
    </span>
  );
}
