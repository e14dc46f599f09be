import { IconCalendarEvent } from '@tabler/icons-react';
import { useState } from 'react';
import { useWaiting } from '../../../outbox/sync';
import { Rows, StubRow } from '../../../ui/stub';
import { useReader } from '../../../words';
import { useVisitWords } from '../words';
import { PlanSheet } from './plan-sheet';
import { aboutPlan, logPath, type Planned } from './planned';
import styles from '../visits.module.css';

/** Planned visits, the next first: a tap logs one, the calendar moves or cancels it. What is logged on this phone already is no plan any more. */
export function PlannedRows({ plans, named }: { plans: Planned[]; /** Whether the person's name stands in each row. */ named: boolean }) {
  const say = useVisitWords();
  const { mine: waiting } = useWaiting();
  const [opened, setOpened] = useState<string | null>(null);
  const open = plans.filter(({ id }) => !waiting.some((one) => one.id === id));
  const chosen = open.find(({ id }) => id === opened);
  if (open.length === 0) return null;
  return (
    <>
      <Rows label={say('planned')}>{open.map((plan) => <PlannedRow key={plan.id} plan={plan} named={named} onOpen={() => setOpened(plan.id)} />)}</Rows>
      {chosen && <PlanSheet key={chosen.id} plan={chosen} onClose={() => setOpened(null)} />}
    </>
  );
}

function PlannedRow({ plan, named, onOpen }: { plan: Planned; named: boolean; onOpen: () => void }) {
  const say = useVisitWords();
  const reader = useReader();
  const day = reader.dayOf(plan.plannedAt);
  const late = day < reader.today;
  const stub = day === reader.today ? { day: reader.time(plan.plannedAt), month: say('planned.today') } : reader.stubDay(day);
  const who = plan.visitors.map(({ name }) => name).join(', ');
  const when = `${reader.weekday(day)}, ${reader.time(plan.plannedAt)}`;
  const title = named ? aboutPlan(plan) : when;
  return (
    <StubRow
      tone={late ? 'bad' : undefined}
      stub={stub.day}
      stubSmall={stub.month}
      title={title}
      line={[late && say('planned.late', { n: reader.daysLate(day) }), named && day !== reader.today && when, who].filter(Boolean).join(' · ')}
      to={logPath(plan)}
      act={<button type="button" className={styles.planAct} aria-label={say('planned.change', { who: title })} onClick={onOpen}><IconCalendarEvent size={22} stroke={1.9} aria-hidden /></button>}
    />
  );
}
