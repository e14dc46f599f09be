import { answer, api } from '@doorstep/api-client';
import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useOnline } from '../../../outbox/sync';
import { AskOnce } from '../../../ui/ask-once';
import { useVisitWords } from '../words';

/** A visit that was written down by mistake: asked once, then it counts for nothing and what it changed is as before. */
export function TakeBackVisit({ id }: { id: string }) {
  const say = useVisitWords();
  const online = useOnline();
  const client = useQueryClient();
  const [asking, setAsking] = useState(false);
  const takeBack = async () => {
    await answer(api.DELETE('/api/v1/house-visits/{id}', { params: { path: { id } } }));
    await Promise.all([['house-visits'], ['contacts'], ['visit-lists'], ['follow-ups']].map((queryKey) => client.invalidateQueries({ queryKey })));
    setAsking(false);
  };
  return (
    <>
      <Button color="brick" variant="default" disabled={!online} onClick={() => setAsking(true)}>{say('logged.takeBack')}</Button>
      <AskOnce open={asking} onClose={() => setAsking(false)} title={say('logged.takeBackTitle')} act={say('logged.takeBack')} onAct={takeBack}>{say('logged.takeBackText')}</AskOnce>
    </>
  );
}
