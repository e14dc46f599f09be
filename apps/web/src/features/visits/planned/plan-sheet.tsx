import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { fieldId } from '../../../ui/form';
import { Problem } from '../../../ui/problem';
import { Sheet } from '../../../ui/sheet';
import { Section } from '../../../ui/stub';
import { useReader } from '../../../words';
import { useVisitWords } from '../words';
import { aboutPlan, instantOf, timeOfDay, useChangePlan, type PlanChange, type Planned } from './planned';

/** One planned visit: moved to another day or time, or cancelled, with a reason where there is one. */
export function PlanSheet({ plan, onClose }: { plan: Planned; onClose: () => void }) {
  const say = useVisitWords();
  const reader = useReader();
  const change = useChangePlan();
  const [day, setDay] = useState(reader.dayOf(plan.plannedAt));
  const [time, setTime] = useState(timeOfDay(plan.plannedAt, reader.timeZone));
  const [reason, setReason] = useState('');
  const send = (wish: PlanChange) => change.mutate({ plan, change: wish }, { onSuccess: onClose });
  const whole = day !== '' && time !== '';
  return (
    <Sheet open onClose={onClose} title={say('planned.of', { who: aboutPlan(plan) })}>
      <div className="form">
        {change.error && <Problem failure={change.error} />}
        <TextInput id={fieldId('plan-day')} type="date" label={say('planned.day')} value={day} onChange={(event) => setDay(event.currentTarget.value)} />
        <TextInput id={fieldId('plan-time')} type="time" label={say('planned.time')} value={time} onChange={(event) => setTime(event.currentTarget.value)} />
        <Button variant="filled" loading={change.isPending} disabled={!whole} onClick={() => send({ plannedAt: instantOf(day, time, reader.timeZone) })}>{say('planned.move')}</Button>
        <Section title={say('planned.cancelTitle')}>
          <TextInput label={say('planned.reason')} description={say('optional')} value={reason} maxLength={500} onChange={(event) => setReason(event.currentTarget.value)} />
          <Button mt="sm" disabled={change.isPending} onClick={() => send({ state: 'cancelled', ...(reason.trim() ? { reason: reason.trim() } : {}) })}>{say('planned.cancel')}</Button>
        </Section>
      </div>
    </Sheet>
  );
}
