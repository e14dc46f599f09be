import { answer, api } from '@doorstep/api-client';
import type { Outcome } from '@doorstep/house-visits/domain';
import { useSearchParams } from 'react-router';
import { usePages, type ListPage } from '../../app/pages';
import { Page } from '../../app/shell/page';
import { Empty, Mark, Paged, Sill, StubRow, type Stand } from '../../ui';
import { useReader } from '../../words';
import { outcomeWord, useVisitWords } from '../visits/words';
import { BEHIND_KEYS } from './behind';
import { useDebriefWords } from './words';

interface LoggedVisit {
  id: string;
  contactName: string | null;
  address: { line1?: string } | null;
  visitedAt: string | null;
  timeZone: string;
  outcome: Outcome | null;
  visitors: { id: string; name: string }[];
  assessment: { value: number } | null;
}

/** The visits behind a number: as many rows as it said, one for each encounter. */
export function VisitsOfNightScreen() {
  const say = useDebriefWords();
  const reader = useReader();
  const [search] = useSearchParams();
  const filter = Object.fromEntries(BEHIND_KEYS.flatMap((key) => (search.get(key) ? [[key, search.get(key)!]] : [])));
  const visits = usePages<LoggedVisit>(['house-visits', 'night', filter], async (cursor): Promise<ListPage<LoggedVisit>> =>
    answer(api.GET('/api/v1/house-visits', { params: { query: { ...filter, encounters: true, count: true, limit: 50, cursor } as never } })));
  const since = search.get('since');
  return (
    <>
      <Sill title={visits.total === undefined ? say('visits.title') : say('visits', { n: visits.total })} back="/debrief" over={since ? reader.dayHeading(reader.dayOf(since)) : undefined} />
      <Page>
        <Paged pages={visits} label={say('visits.title')} empty={<Empty text={say('visits.none')} />} row={(visit) => <VisitRow key={visit.id} visit={visit} />} />
      </Page>
    </>
  );
}

function VisitRow({ visit }: { visit: LoggedVisit }) {
  const say = useDebriefWords();
  const sayVisit = useVisitWords();
  const reader = useReader();
  const at = visit.visitedAt;
  const on = at ? reader.stubDay(reader.dayOf(at)) : null;
  return (
    <StubRow
      to={`/visits/logged/${visit.id}`} stub={on?.day ?? '·'} stubSmall={on?.month}
      title={visit.contactName ?? visit.address?.line1 ?? say('visits.noName')}
      line={[visit.outcome && sayVisit(outcomeWord(visit.outcome)), at && reader.time(at, visit.timeZone), visit.visitors.map(({ name }) => name).join(', ')].filter(Boolean).join(' · ')}
      act={visit.assessment ? <Mark stand={visit.assessment.value as Stand} /> : undefined}
    />
  );
}
