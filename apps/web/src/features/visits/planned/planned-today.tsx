import { Section } from '../../../ui/stub';
import { useReader } from '../../../words';
import { useVisitWords } from '../words';
import { useMyPlanned } from './planned';
import { PlannedRows } from './planned-rows';

/** In My day: the reader's planned visits that are late, today, and of the next seven days. */
export function PlannedToday() {
  const say = useVisitWords();
  const { count } = useReader();
  const { plans } = useMyPlanned();
  if (plans.length === 0) return null;
  return <Section title={say('planned')} n={count(plans.length)}><PlannedRows plans={plans} named /></Section>;
}
