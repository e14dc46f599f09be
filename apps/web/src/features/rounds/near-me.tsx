import { Button } from '@mantine/core';
import { useState } from 'react';
import { useRoundWords } from './words';

export interface Spot { latitude: number; longitude: number }

/** Rounded to about a hundred meters: enough for a circle, and no more than that. */
const coarse = (degrees: number): number => Math.round(degrees * 1000) / 1000;

/** Asks the device where it is, once and only on a tap. It is sent with this pause and kept nowhere else. */
export function NearMe({ id, found, error, onFound }: { id: string; found: Spot | null; error?: string; onFound: (spot: Spot | null) => void }) {
  const say = useRoundWords();
  const [state, setState] = useState<'still' | 'busy' | 'failed'>('still');
  const find = () => {
    setState('busy');
    const fail = () => { setState('failed'); onFound(null); };
    if (!('geolocation' in navigator)) return fail();
    navigator.geolocation.getCurrentPosition(({ coords }) => { setState('still'); onFound({ latitude: coarse(coords.latitude), longitude: coarse(coords.longitude) }); }, fail, { timeout: 15_000, maximumAge: 0 });
  };
  return (
    <div>
      <Button id={id} loading={state === 'busy'} aria-invalid={Boolean(error)} onClick={find}>{say('pause.find')}</Button>
      <p role="status" className="small">{state === 'failed' ? say('pause.notFound') : found ? say('pause.found') : error}</p>
    </div>
  );
}
