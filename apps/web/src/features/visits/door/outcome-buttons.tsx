import { Button } from '@mantine/core';
import {
  IconAlertTriangle, IconDots, IconFileText, IconHandStop, IconHistory, IconHome, IconLock, IconMapPin, IconMessage, IconTruck, IconUser, IconWorld, IconBriefcaseOff, type Icon,
} from '@tabler/icons-react';
import type { Outcome } from '@doorstep/house-visits/domain';
import { useState, type MouseEvent, type ReactNode } from 'react';
import { ActionBar } from '../../../ui/action-bar';
import { Sheet } from '../../../ui/sheet';
import type { About } from '../../../outbox/vault';
import type { DoorLabels } from '../types';
import { outcomeWord, useVisitWords } from '../words';
import styles from './door.module.css';
import { ScriptsSheet } from './scripts-sheet';

const signs: Record<Outcome, Icon> = {
  talked: IconMessage, not_home: IconHome, no_way_in: IconLock, come_back_later: IconHistory, refused: IconHandStop, moved: IconTruck, someone_else_home: IconUser,
  language_barrier: IconWorld, wrong_address: IconMapPin, left_job: IconBriefcaseOff, unsafe: IconAlertTriangle,
};
const inView: Outcome[] = ['not_home', 'no_way_in', 'come_back_later', 'refused', 'moved'];
const others: Outcome[] = ['someone_else_home', 'language_barrier', 'wrong_address', 'left_job'];
/** Where nobody lives there are no closed doors and no addresses. */
const atWork: { inView: Outcome[]; others: Outcome[] } = { inView: ['come_back_later', 'refused', 'language_barrier', 'left_job'], others: [] };

/** "What happened?" in the lower two thirds, so that a thumb reaches it. */
export function OutcomeButtons({ about, labels, saving, saveWord, more, onChoose }: { about: About; labels: DoorLabels; saving: boolean; saveWord: string; more?: ReactNode; onChoose: (outcome: Outcome) => void }) {
  const say = useVisitWords();
  const [open, setOpen] = useState<'others' | 'scripts' | null>(null);
  const offered = about.place ? atWork : { inView, others };
  const choose = (outcome: Outcome) => { setOpen(null); onChoose(outcome); };
  // The second tap of a double tap comes when the next door may stand here already: it means nothing.
  const tapped = (outcome: Outcome) => (event: MouseEvent) => { if (event.detail < 2) choose(outcome); };
  const button = (outcome: Outcome) => {
    const Sign = signs[outcome];
    return <Button key={outcome} disabled={saving} onClick={tapped(outcome)} leftSection={<Sign stroke={1.9} aria-hidden />} justify="flex-start">{say(outcomeWord(outcome))}</Button>;
  };
  return (
    <section className={styles.outcomes} aria-label={say('whatHappened')}>
      <div className={styles.ask}>
        <h2>{say('whatHappened')}</h2>
        {labels.scripts.length > 0 && <button type="button" className="link" onClick={() => setOpen('scripts')}><IconFileText size="1.2em" stroke={1.9} aria-hidden />{say('scripts')}</button>}
      </div>
      <div className={styles.grid}>
        <Button variant="filled" className={styles.talked} disabled={saving} onClick={tapped('talked')} leftSection={<IconMessage stroke={1.9} aria-hidden />}>{say('outcome.talked')}</Button>
        {offered.inView.map(button)}
        {offered.others.length > 0 && <Button disabled={saving} onClick={() => setOpen('others')} leftSection={<IconDots stroke={1.9} aria-hidden />} justify="flex-start">{say('outcome.other')}</Button>}
        <Button className={styles.unsafe} disabled={saving} onClick={tapped('unsafe')} leftSection={<IconAlertTriangle stroke={1.9} aria-hidden />}>{say('outcome.unsafe')}</Button>
      </div>
      {more}
      <div className={styles.tallOnly}><ActionBar><Button variant="filled" disabled>{saveWord}</Button></ActionBar></div>
      <Sheet open={open === 'others'} onClose={() => setOpen(null)} title={say('outcome.other')}><div className={styles.list}>{offered.others.map(button)}</div></Sheet>
      {open === 'scripts' && <ScriptsSheet scripts={labels.scripts} languages={about.people.flatMap(({ languages }) => languages)} onClose={() => setOpen(null)} />}
    </section>
  );
}
