import { Button } from '@mantine/core';
import { IconCalendarPlus } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useMay } from '../../../app/session/session';
import { Section } from '../../../ui/stub';
import { useVisitWords } from '../words';
import { usePlannedFor } from './planned';
import { PlannedRows } from './planned-rows';

/** On somebody's profile: what is planned, and the way to plan a visit. */
export function PlannedOfPerson({ contactId, mayPlan }: { contactId: string; /** False where they are not to be contacted. */ mayPlan: boolean }) {
  const say = useVisitWords();
  const may = useMay('house-visits.write') && mayPlan;
  const planned = usePlannedFor(contactId);
  const plans = planned.data ?? [];
  if (!may && plans.length === 0) return null;
  return (
    <Section title={say('planned')} aside={may && <Button component={Link} to={`/visits/plan?contactId=${contactId}`} leftSection={<IconCalendarPlus size={20} stroke={1.9} aria-hidden />}>{say('planned.new')}</Button>}>
      {planned.error && plans.length === 0 ? <p className="small quiet">{say('planned.failed')}</p> : <PlannedRows plans={plans} named={false} />}
    </Section>
  );
}
