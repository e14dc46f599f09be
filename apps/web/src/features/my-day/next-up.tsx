import { Button } from '@mantine/core';
import { IconDoor } from '@tabler/icons-react';
import { Link } from 'react-router';
import { Stub } from '../../ui/stub';
import { streetLine, tallyOf, type Door } from '../visits/doors';
import type { VisitList } from '../visits/types';
import styles from './my-day.module.css';
import { useMyDayWords } from './words';

/** The next door of the list at hand, and the one filled button of the screen. */
export function NextUp({ list, doors }: { list: VisitList; doors: Door[] }) {
  const say = useMyDayWords();
  const next = doors.find(({ state }) => state === 'now')?.stop;
  if (!next) return null;
  const { of, done } = tallyOf(doors);
  const names = next.people.map(({ brief }) => brief.nameToSay || brief.displayName).filter(Boolean).join(', ');
  return (
    <section className={styles.nextUp} aria-label={say('next')}>
      <div className={styles.nextHead}>
        <Stub className={styles.nextStub} small={say('next.door')}>{next.position}</Stub>
        <div className={styles.nextBody}>
          <h2>{names || streetLine(next.address)}</h2>
          <p className="small quiet">{names && `${streetLine(next.address)}. `}{say('next.list', { list: list.name, n: of - done })}</p>
        </div>
      </div>
      <div className={styles.nextFoot}>
        <Button component={Link} to={`/visits/${list.id}/doors/${next.id}`} variant="filled" fullWidth className={styles.big} leftSection={<IconDoor stroke={1.9} aria-hidden />}>{say('next.open')}</Button>
        <Link to={`/visits/${list.id}`} className="link">{say('next.whole')}</Link>
      </div>
    </section>
  );
}
