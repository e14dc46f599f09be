import { answer, api } from '@doorstep/api-client';
import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { AskOnce } from '../../ui';
import { useReader } from '../../words';
import { pausesKey } from './my-pauses';
import { PausePeople } from './pause-people';
import styles from './rounds.module.css';
import type { Pause } from './types';
import { whereOf } from './where';
import { reasonWord, useRoundWords } from './words';

/** One pause that holds: who has heard it and who has not, since when, and a way to call them. */
export function PauseCard({ pause }: { pause: Pause }) {
  const say = useRoundWords();
  const reader = useReader();
  const client = useQueryClient();
  const [ending, setEnding] = useState(false);
  const end = async () => {
    await answer(api.PATCH('/api/v1/round-pauses/{id}', { params: { path: { id: pause.id } }, body: { version: pause.version, ended: true } }));
    await client.invalidateQueries({ queryKey: pausesKey });
  };
  return (
    <article className={`card ${styles.card}`} aria-label={whereOf(pause, say)}>
      <h3>{whereOf(pause, say)}</h3>
      <p>{say(reasonWord(pause.reason))}. {pause.line && <q>{pause.line}</q>}</p>
      <p className="small quiet">{say('banner.by', { name: pause.startedBy, time: reader.time(pause.createdAt) })} {pause.until ? say('banner.until', { time: reader.dayAndTime(pause.until) }) : ''}</p>
      {pause.told === 0 ? <p className="small">{say('nobody')}</p> : <p role="status"><b>{say('heardOf', { heard: pause.heard, told: pause.told })}</b></p>}
      <PausePeople pause={pause} />
      <div className={styles.foot}><Button onClick={() => setEnding(true)}>{say('end')}</Button></div>
      <AskOnce open={ending} onClose={() => setEnding(false)} title={say('end.title')} act={say('end')} onAct={end}>{say('end.text')}</AskOnce>
    </article>
  );
}
