import { answer, api } from '@doorstep/api-client';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { NotFound } from '../../../app/problems';
import { Page } from '../../../app/shell/page';
import { useTask } from '../../../app/shell/task';
import type { About } from '../../../outbox/vault';
import { PageSkeleton } from '../../../ui/page-skeleton';
import { Problem } from '../../../ui/problem';
import { Sill } from '../../../ui/sill';
import { fetchLabels } from '../at-hand';
import { noLabels } from '../types';
import { usePlannedFor, type Planned } from '../planned/planned';
import { useVisitWords } from '../words';
import { DoorLog } from './door-log';
import { DoorTop } from './door-top';

interface Person { id: string; displayName: string; givenName: string | null; preferredName: string | null; languages: string[]; phones?: { number: string | null }[] }

/** A visit that stands on no list, from somebody's profile or as it was planned (`?planned=`): the same form. The server finds the campaign when there is only one. */
export function NewVisitScreen() {
  useTask();
  const say = useVisitWords();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const contactId = search.get('contactId') ?? '';
  const plannedId = search.get('planned');
  const planned = usePlannedFor(contactId, plannedId !== null);
  // Kept once it is found: when somebody else logs or moves it meanwhile, what is typed here stays the log of this plan.
  const [plan, setPlan] = useState<Planned | undefined>();
  const found = planned.data?.find(({ id }) => id === plannedId);
  if (!plan && found) setPlan(found);
  const campaignId = plan?.campaignId ?? search.get('campaignId');
  const person = useQuery({
    queryKey: ['contacts', contactId],
    enabled: contactId !== '',
    queryFn: async (): Promise<Person> => answer(api.GET('/api/v1/contacts/{id}', { params: { path: { id: contactId } } })),
  });
  const labels = useQuery({ queryKey: ['campaigns', campaignId, 'door'], enabled: campaignId !== null, queryFn: () => fetchLabels(campaignId) });

  if (!contactId) return <NotFound />;
  if (person.error && !person.data) return <><Sill title={say('title')} back="/visits" /><Page><Problem failure={person.error} onRetry={() => void person.refetch()} /></Page></>;
  if (!person.data || (plannedId !== null && planned.isPending)) return <PageSkeleton />;
  const { displayName, givenName, preferredName, languages, phones } = person.data;
  const about: About = { people: [{ contactId, name: preferredName || givenName || displayName, languages, hasPhone: phones?.some(({ number }) => number !== null) }], address: null, campaignId, listId: null, stopId: null, ...(plan ? { planned: { id: plan.id, at: plan.plannedAt } } : {}) };
  return (
    <>
      <DoorTop title={displayName} back={`/people/${contactId}`} />
      <DoorLog about={about} stop={null} labels={labels.data ?? noLabels} draftKey={plan ? `visit:planned:${plan.id}` : `visit:${contactId}`} saveWord={say('save')} onSaved={() => void navigate(`/people/${contactId}`, { replace: true })} />
    </>
  );
}
