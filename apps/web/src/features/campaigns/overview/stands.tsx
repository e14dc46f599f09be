import { Link } from 'react-router';
import { Mark, OpenNumber, type Stand } from '../../../ui';
import { useUiWords } from '../../../ui/use-ui-words';
import type { CampaignCounts } from '../campaigns';
import { behind } from '../paths';
import { useCampaignWords } from '../words';
import styles from './overview.module.css';

const order: Stand[] = [1, 2, 3, 4, 5, 0];

/** How many people stand where, of how many; each line opens to them. Nobody asked yet is drawn dashed, not left out. */
export function Stands({ id, counts }: { id: string; counts: CampaignCounts }) {
  const say = useCampaignWords();
  const sayUi = useUiWords();
  const asked = counts.people - counts.stands[0];
  const top = Math.max(1, ...order.map((stand) => counts.stands[stand]));
  return (
    <section className="card" aria-labelledby="stands">
      <h2 id="stands" className={styles.head}>{say('stands.title', { asked, of: counts.people })}</h2>
      <ul className={styles.stands}>
        {order.map((stand) => (
          <li key={stand}>
            <Mark stand={stand} size={21} decorative />
            <span className={styles.standWord}>{stand > 0 && <span className="unseen">{stand}, </span>}{sayUi(`stand.${stand}`)}</span>
            <span className={styles.track} aria-hidden="true"><i data-stand={stand} style={{ width: `${(counts.stands[stand] / top) * 100}%` }} /></span>
            <b className={styles.standCount}><OpenNumber n={counts.stands[stand]} to={behind.stands(id, [stand])} /></b>
          </li>
        ))}
      </ul>
      <Link to={behind.people(id)} className="link small">{say('stands.people', { n: counts.people })}</Link>
    </section>
  );
}
