import { answer, api } from '@doorstep/api-client';
import type { Outcome } from '@doorstep/house-visits/domain';
import { usePages, type ListPage } from '../../app/pages';
import { useMay } from '../../app/session/session';
import { Paged } from '../../ui/paged';
import { Section, StubRow } from '../../ui/stub';
import { useReader } from '../../words';
import { outcomeWord, useVisitWords } from './words';

interface Visit { id: string; contactName: string | null; visitedAt: string | null; outcome: Outcome | null }

/** On somebody's profile: the visits on which they went along, a worker without an account; as many rows as the number says. */
export function WentAlong({ contactId }: { contactId: string }) {
  const say = useVisitWords();
  const reader = useReader();
  const may = useMay('house-visits.read');
  const visits = usePages<Visit>(['house-visits', 'went-along', contactId], async (cursor): Promise<ListPage<Visit>> =>
    (may ? answer(api.GET('/api/v1/house-visits', { params: { query: { visitorId: contactId, count: true, limit: 10, cursor } } })) : { items: [], nextCursor: null, total: 0 }));
  if (!visits.total) return null;
  return (
    <Section title={say('wentAlong')} n={reader.count(visits.total)}>
      <Paged pages={visits} label={say('wentAlong')} empty={null} row={({ id, contactName, visitedAt, outcome }) => {
        const on = visitedAt ? reader.stubDay(reader.dayOf(visitedAt)) : null;
        return <StubRow key={id} to={`/visits/logged/${id}`} stub={on?.day ?? '·'} stubSmall={on?.month} title={contactName ?? say('logged')} line={outcome ? say(outcomeWord(outcome)) : ''} />;
      }} />
    </Section>
  );
}
