import { Button } from '@mantine/core';
import { IconDoor } from '@tabler/icons-react';
import { Link } from 'react-router';
import { Stub } from '../../ui/stub';
import type { AtHand } from './list-at-hand';
import styles from './my-day.module.css';
import { useMyDayWords } from './words';

/** The next door of the list at hand, and the one filled button of the screen. */
export function NextUp({ list, stops }: AtHand) {
  const say = useMyDayWords();
  const next = stops.find((stop) => stop.state === 'open');
  if (!next) return null;
  const left = stops.filter((stop) => stop.state === 'open').length;
  const names = next.people.map(({ brief }) => brief.displayName).filter(Boolean).join(', ');
  return (
    <section className={styles.nextUp} aria-label={say('next')}>
      <div className={styles.nextHead}>
        <Stub className={styles.nextStub} small={say('next.door')}>{next.position}</Stub>
        <div className={styles.nextBody}>
          <h2>{names || next.address.line1}</h2>
          <p className="small quiet">{names && `${[next.address.line1, next.address.line2].filter(Boolean).join(', ')}. `}{say('next.list', { list: list.name, n: left })}</p>
        </div>
      </div>
      <div className={styles.nextFoot}>
        <Button component={Link} to={`/visits/${list.id}/doors/${next.id}`} variant="filled" fullWidth className={styles.big} leftSection={<IconDoor stroke={1.9} aria-hidden />}>{say('next.open')}</Button>
        <Link to={`/visits/${list.id}`} className="link">{say('next.whole')}</Link>
      </div>
    </section>
  );
}
