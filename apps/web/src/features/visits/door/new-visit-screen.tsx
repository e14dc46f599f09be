import { answer, api } from '@doorstep/api-client';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { NotFound } from '../../../app/problems';
import { Page } from '../../../app/shell/page';
import { useTask } from '../../../app/shell/task';
import { useTyped } from '../../../outbox/use-typed';
import type { About, Beside } from '../../../outbox/vault';
import { later } from '../../../ui/later';
import { Segments } from '../../../ui/segments';
import { PageSkeleton } from '../../../ui/page-skeleton';
import { Problem } from '../../../ui/problem';
import { Sill } from '../../../ui/sill';
import { fetchLabels } from '../at-hand';
import { aboutStop, stopOf, stopOfPerson, type Person } from '../about';
import { useMyPlanned, usePlannedFor, type Planned } from '../planned/planned';
import { noLabels } from '../types';
import { useVisitWords } from '../words';
import { DoorLog } from './door-log';
import { DoorTop } from './door-top';
import styles from './door.module.css';

const DoorMarkOf = later(async () => (await import('../../rounds/door-mark')).DoorMarkOf);

/** A visit that stands on no list, from somebody's profile or as it was planned (`?planned=`): the same form. The server finds the campaign when there is only one. */
export function NewVisitScreen() {
  useTask();
  const say = useVisitWords();
  const navigate = useNavigate();
  const [search, setSearch] = useSearchParams();
  const contactId = search.get('contactId') ?? '';
  const plannedId = search.get('planned');
  const { plan, settled } = usePlan(plannedId, contactId);
  // At work, or anywhere else, there is no door: the same form without an address.
  const place = placeOf(search.get('place'));
  const draftKey = plan ? `visit:planned:${plan.id}` : `visit:${contactId}${place === 'home' ? '' : `:${place}`}`;
  const beside = useTyped<Beside[]>(settled ? `${draftKey}#beside` : null);
  const campaignId = plan?.campaignId ?? search.get('campaignId');
  const person = useQuery({
    queryKey: ['contacts', contactId],
    enabled: contactId !== '' && settled && !plan?.door,
    queryFn: async (): Promise<Person> => answer(api.GET('/api/v1/contacts/{id}', { params: { path: { id: contactId } } })),
  });
  const labels = useQuery({ queryKey: ['campaigns', campaignId, 'door'], enabled: campaignId !== null && !plan?.labels, queryFn: () => fetchLabels(campaignId) });

  if (!contactId) return <NotFound />;
  if (person.error && !person.data && !plan?.door) return <><Sill title={say('title')} back="/visits" /><Page><Problem failure={person.error} onRetry={() => void person.refetch()} /></Page></>;
  const stop = plan?.door ? stopOf({ contactId, ...plan.door, note: plan.notes }) : person.data && stopOfPerson(person.data);
  if (!stop || !settled) return <PageSkeleton />;
  const leave = () => {
    const inside = (window.history.state as { idx?: number } | null)?.idx;
    void (inside ? navigate(-1) : navigate(plan ? '/' : `/people/${contactId}`, { replace: true }));
  };
  const at = aboutStop({ id: null, campaignId }, stop);
  const about: About = { ...at, ...(place === 'home' ? {} : { place, address: null }), ...(plan ? { planned: { id: plan.id, at: plan.plannedAt } } : {}) };
  return (
    <>
      <DoorTop title={stop.people[0]!.brief.displayName} back={`/people/${contactId}`} listId={null} />
      {!plan && <DoorMarkOf contactId={contactId} />}
      {!plan && (
        <div className={styles.where}>
          <Segments label={say('where')} value={place} onChange={(next) => setSearch((before) => { before.set('place', next); return before; }, { replace: true })} options={PLACES.map((value) => ({ value, label: say(`where.${value}`) }))} />
        </div>
      )}
      <DoorLog key={place} about={about} stop={stop} labels={plan?.labels ?? labels.data ?? noLabels} draftKey={draftKey} saveWord={say('save')} onSaved={leave} beside={beside.value ?? NOBODY} holders={plan?.visitors ?? NOBODY} onBeside={beside.type} />
    </>
  );
}

const NOBODY: Beside[] = [];
const PLACES = ['home', 'workplace', 'elsewhere'] as const;
const placeOf = (text: string | null): (typeof PLACES)[number] => PLACES.find((one) => one === text) ?? 'home';

/** The plan that is to be logged: from this device when it is the reader's own, else from the server. `settled` once it is known. */
function usePlan(plannedId: string | null, contactId: string): { plan: Planned | undefined; settled: boolean } {
  const mine = useMyPlanned();
  const own = mine.plans.find(({ id }) => id === plannedId);
  const others = usePlannedFor(contactId, plannedId !== null && mine.ready && !own);
  // Kept once it is found: when somebody else logs or moves it meanwhile, what is typed here stays the log of this plan.
  const [plan, setPlan] = useState<Planned | undefined>();
  const found = own ?? others.data?.find(({ id }) => id === plannedId);
  if (!plan && found) setPlan(found);
  return { plan, settled: plannedId === null || plan !== undefined || (mine.ready && !others.isPending) };
}
