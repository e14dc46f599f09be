import { Button } from '@mantine/core';
import {
  IconAlertTriangle, IconDots, IconFileText, IconHandStop, IconHistory, IconHome, IconLock, IconMapPin, IconMessage, IconTruck, IconUser, IconWorld, IconBriefcaseOff, type Icon,
} from '@tabler/icons-react';
import type { Outcome } from '@doorstep/house-visits/domain';
import { useState } from 'react';
import { ActionBar } from '../../../ui/action-bar';
import { Sheet } from '../../../ui/sheet';
import { useLanguage } from '../../../words';
import { readLine } from '../labels';
import type { DoorLabels } from '../types';
import { outcomeWord, useVisitWords } from '../words';
import styles from './door.module.css';

const signs: Record<Outcome, Icon> = {
  talked: IconMessage, not_home: IconHome, no_way_in: IconLock, come_back_later: IconHistory, refused: IconHandStop, moved: IconTruck, someone_else_home: IconUser,
  language_barrier: IconWorld, wrong_address: IconMapPin, left_job: IconBriefcaseOff, unsafe: IconAlertTriangle,
};
const inView: Outcome[] = ['not_home', 'no_way_in', 'come_back_later', 'refused', 'moved'];
const others: Outcome[] = ['someone_else_home', 'language_barrier', 'wrong_address', 'left_job'];

/** "What happened?" in the lower two thirds, so that a thumb reaches it. */
export function OutcomeButtons({ labels, saving, saveWord, onChoose }: { labels: DoorLabels; saving: boolean; saveWord: string; onChoose: (outcome: Outcome) => void }) {
  const say = useVisitWords();
  const language = useLanguage();
  const [open, setOpen] = useState<'others' | 'scripts' | null>(null);
  const choose = (outcome: Outcome) => { setOpen(null); onChoose(outcome); };
  const button = (outcome: Outcome) => {
    const Sign = signs[outcome];
    return <Button key={outcome} disabled={saving} onClick={() => choose(outcome)} leftSection={<Sign stroke={1.9} aria-hidden />} justify="flex-start">{say(outcomeWord(outcome))}</Button>;
  };
  return (
    <section className={styles.outcomes} aria-label={say('whatHappened')}>
      <div className={styles.ask}>
        <h2>{say('whatHappened')}</h2>
        {labels.scripts.length > 0 && <button type="button" className="link" onClick={() => setOpen('scripts')}><IconFileText size="1.2em" stroke={1.9} aria-hidden />{say('scripts')}</button>}
      </div>
      <div className={styles.grid}>
        <Button variant="filled" className={styles.talked} disabled={saving} onClick={() => choose('talked')} leftSection={<IconMessage stroke={1.9} aria-hidden />}>{say('outcome.talked')}</Button>
        {inView.map(button)}
        <Button disabled={saving} onClick={() => setOpen('others')} leftSection={<IconDots stroke={1.9} aria-hidden />} justify="flex-start">{say('outcome.other')}</Button>
        <Button className={styles.unsafe} disabled={saving} onClick={() => choose('unsafe')} leftSection={<IconAlertTriangle stroke={1.9} aria-hidden />}>{say('outcome.unsafe')}</Button>
      </div>
      <div className={styles.tallOnly}><ActionBar><Button variant="filled" disabled>{saveWord}</Button></ActionBar></div>
      <Sheet open={open === 'others'} onClose={() => setOpen(null)} title={say('outcome.other')}><div className={styles.list}>{others.map(button)}</div></Sheet>
      <Sheet open={open === 'scripts'} onClose={() => setOpen(null)} title={say('scripts')}>
        <ol className={styles.scripts}>{labels.scripts.map((line) => { const { text, language: lang } = readLine(line, language); return <li key={line.id} lang={lang}>{text}</li>; })}</ol>
      </Sheet>
    </section>
  );
}
