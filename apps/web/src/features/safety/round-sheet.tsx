import { answer, api } from '@doorstep/api-client';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSession } from '../../app/session/session';
import { useOnline } from '../../outbox/sync';
import { keptOptions, keepOptions } from '../../outbox/vault';
import { PageSkeleton } from '../../ui/page-skeleton';
import { Select } from '../../ui/form/select';
import { Problem } from '../../ui/problem';
import { Segments } from '../../ui/segments';
import { Sheet } from '../../ui/sheet';
import { useReader } from '../../words';
import { useHeld } from './held-round';
import { beginRound, dropRound, sayOfRound } from './keep-round';
import styles from './safety.module.css';
import type { KeptRound, RoundOptions } from './types';
import { useRound, useRoundLooks } from './use-round';
import { useSafetyWords } from './words';

/** Begins a round, or says how the one that runs stands and takes the two answers. */
export function RoundSheet({ listId, onClose }: { listId: string | null; onClose: () => void }) {
  const say = useSafetyWords();
  const round = useRound();
  return (
    <Sheet open onClose={onClose} title={say(round && !round.problem ? 'round' : 'round.begin')}>
      {round === undefined ? <PageSkeleton /> : round && !round.problem ? <Running round={round} onClose={onClose} /> : <Begin listId={listId} problem={round?.problem} onClose={onClose} />}
    </Sheet>
  );
}

/** What can be chosen; the last answer stays on this phone, so that a round can be begun where there is no signal. */
const useOptions = (listId: string | null) => useQuery({
  queryKey: ['safety', 'options', listId],
  queryFn: async (): Promise<RoundOptions> => {
    try {
      const options = await answer(api.GET('/api/v1/safety-timers/options', { params: { query: listId ? { visitListId: listId } : {} } })) as RoundOptions;
      await keepOptions(options).catch(() => undefined);
      return options;
    } catch (failure) {
      const kept = await keptOptions().catch(() => null) as RoundOptions | null;
      if (kept) return kept;
      throw failure;
    }
  },
  retry: false,
});

function Begin({ listId, problem, onClose }: { listId: string | null; problem: unknown; onClose: () => void }) {
  const say = useSafetyWords();
  const me = useSession()?.user.id;
  const online = useOnline();
  const options = useOptions(listId);
  const [minutes, setMinutes] = useState<number | null>(null);
  const [colleagueId, setColleagueId] = useState<string | null>(null);
  if (options.isPending) return <PageSkeleton />;
  if (!options.data) return <Problem failure={options.error} onRetry={() => void options.refetch()} />;
  const { data } = options;
  const chosen = data.colleagues.find(({ id }) => id === (colleagueId ?? data.suggestedId)) ?? data.colleagues[0];
  if (!chosen) return <p>{say('begin.nobody')}</p>;
  const length = minutes ?? data.usualMinutes;
  const begin = async () => {
    if (!me) return;
    // Where this phone could not keep it, the sheet stays and says so.
    if (await beginRound(me, { minutes: length, colleagueId: chosen.id, visitListId: listId }, chosen.name, data.hideMinutes)) onClose();
  };
  return (
    <div className="form">
      {problem !== undefined && <Problem failure={problem} title={say('begin.refused')} />}
      <p>{say('begin.about', { who: chosen.name })}</p>
      <div className={styles.facts}>
        <b id="round-minutes">{say('begin.minutes')}</b>
        <Segments label={say('begin.minutes')} value={String(length)} onChange={(value) => setMinutes(Number(value))} options={data.minutes.map((n) => ({ value: String(n), label: say('minutes', { n }) }))} />
      </div>
      <Select id="round-colleague" label={say('begin.colleague')} value={chosen.id} onChange={(event) => setColleagueId(event.currentTarget.value)} options={data.colleagues.map(({ id, name }) => ({ value: id, label: name }))} description={say(chosen.text ? 'begin.byMailAndText' : chosen.email ? 'begin.byMail' : 'begin.byNothing', { who: chosen.name })} />
      {!online && <p role="status"><b>{say('begin.offline')}</b></p>}
      <p className="small quiet">{say('begin.place')}</p>
      <Button variant="filled" onClick={() => void begin()}>{say('begin')}</Button>
    </div>
  );
}

function Running({ round, onClose }: { round: KeptRound; onClose: () => void }) {
  const say = useSafetyWords();
  const reader = useReader();
  const looks = useRoundLooks(round);
  const online = useOnline();
  const { timer, colleagueName: who } = round;
  const reply = (answered: 'all_right' | 'back') => { void sayOfRound(answered); onClose(); };
  const unheard = round.answers.length > 0;
  const heldOnly = useHeld() !== undefined;
  return (
    <div className="form">
      {heldOnly && <p role="alert"><b>{say('held')}</b> {say('held.text')}</p>}
      {!timer && <p role="status"><b>{say('running.unknown')}</b> {say('running.unknownText', { who })}</p>}
      {timer && looks && timer.state === 'running' && <p><b>{say('running.left', { n: looks.left })}</b> {say('running.until', { time: reader.time(timer.tellsAt), who })}</p>}
      {timer?.state === 'alarmed' && <p role="alert"><b>{say('running.told', { who })}</b> {timer.takenBy ? say('running.taken', { who: timer.takenBy.name }) : say('running.tell')}</p>}
      {timer && (unheard || !online) && <p role="status"><b>{say(unheard ? 'running.unheard' : 'running.offline')}</b> {say('running.offlineText', { who })}</p>}
      <p className="small quiet">{say('running.extends')}</p>
      {timer && <Button variant="filled" onClick={() => reply('all_right')}>{say('allRight')}</Button>}
      <Button onClick={() => (timer ? reply('back') : (void dropRound(), onClose()))}>{say(timer ? 'back' : 'running.drop')}</Button>
    </div>
  );
}
