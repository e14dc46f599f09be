import { Button } from '@mantine/core';
import { IconCheck, IconHandStop } from '@tabler/icons-react';
import { useState } from 'react';
import { useMay } from '../../app/session/session';
import { useWatch } from '../../outbox/use-watch';
import { dropOver, overSeen } from '../../outbox/vault';
import { Banner } from '../../ui/banner';
import { useReader } from '../../words';
import { AlarmBanner } from '../safety/alarm-banner';
import { Alarms } from './alarms';
import { useMyPauses } from './my-pauses';
import styles from './rounds.module.css';
import type { Pause } from './types';
import { useHear } from './use-hear';
import { useShake } from './use-shake';
import { whereOf } from './where';
import { reasonWord, useRoundWords } from './words';

const nothingSeen: string[] = [];

/** On top of every screen: what a lead has paused, until it is over; and for who leads, that a visitor did not feel safe. */
export function RoundBanners() {
  const leads = useMay('unsafe-doors.write');
  const { holding, over } = useMyPauses();
  const seen = useWatch(overSeen, nothingSeen);
  const [unheard, heard] = [holding.filter((pause) => pause.heardAt === null), holding.filter((pause) => pause.heardAt !== null)];
  useShake(unheard.map(({ id }) => id));
  const ended = holding.length === 0 ? over.filter(({ id }) => !seen.includes(id)) : [];
  return (
    <>
      {/* In view together, none over the other. */}
      <div className={styles.first}>
        <AlarmBanner />
        {unheard.map((pause) => <PauseBanner key={pause.id} pause={pause} />)}
      </div>
      {leads && <Alarms />}
      {heard.map((pause) => <PauseBanner key={pause.id} pause={pause} />)}
      {ended.length > 0 && <Over ids={over.map(({ id }) => id)} />}
    </>
  );
}

/** Not answered yet, it stays in view. Why rounds are paused is one tap away: somebody may look over the shoulder. */
function PauseBanner({ pause }: { pause: Pause }) {
  const say = useRoundWords();
  const reader = useReader();
  const hear = useHear();
  const [failed, setFailed] = useState(false);
  const heard = pause.heardAt !== null;
  const answerIt = () => { setFailed(false); void hear(pause.id).catch(() => setFailed(true)); };
  return (
    <Banner kind={heard ? 'now' : 'bad'} role={heard ? 'status' : 'alert'} icon={<IconHandStop stroke={1.9} aria-hidden />}>
      <b>{say('banner.at', { where: whereOf(pause, say) })}.</b> {!heard && say('banner.leave')}
      {failed && <p>{say('banner.notSaved')}</p>}
      <div className={styles.act}>
        {!heard && <Button leftSection={<IconCheck size="1.2em" stroke={1.9} aria-hidden />} onClick={answerIt}>{say('banner.heard')}</Button>}
        <details className={styles.why}>
          <summary>{say('banner.why')}</summary>
          <p>{say(reasonWord(pause.reason))}. {pause.line && <q>{pause.line}</q>}</p>
          <p>{say('banner.by', { name: pause.startedBy, time: reader.time(pause.createdAt) })} {pause.until ? say('banner.until', { time: reader.time(pause.until) }) : say('banner.open')}</p>
          <p>{say('banner.saved')}</p>
        </details>
      </div>
    </Banner>
  );
}

function Over({ ids }: { ids: string[] }) {
  const say = useRoundWords();
  return <Banner kind="ok" action={<button type="button" className="link" onClick={() => void dropOver(ids)}>{say('banner.ok')}</button>}><b>{say('banner.over')}</b></Banner>;
}
