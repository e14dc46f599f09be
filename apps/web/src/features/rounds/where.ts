import type { Pause } from './types';
import type { SayRounds } from './words';

/** Where a pause holds, in a few words. */
export function whereOf(pause: Pick<Pause, 'reach' | 'near' | 'postalCodes' | 'placeName'>, say: SayRounds): string {
  if (pause.reach === 'all') return say('where.all');
  return pause.placeName ?? (pause.near ? say('where.circle', { km: pause.near.km }) : pause.postalCodes.join(', '));
}
