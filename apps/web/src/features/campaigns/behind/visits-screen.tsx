import { useParams, useSearchParams } from 'react-router';
import { Page } from '../../../app/shell/page';
import { Empty, Mark, Paged, Sill, StubRow, type Stand } from '../../../ui';
import { useReader } from '../../../words';
import { timeWords, useAttemptWords } from '../../attempts/words';
import { useCampaign } from '../campaigns';
import { useCampaignWords } from '../words';
import { useVisitsBehind, visitFilter, type LoggedVisit } from './visits';

/** The visits behind a number of the campaign, newest first, with as many rows as the number said. */
export function VisitsBehindScreen() {
  const say = useCampaignWords();
  const sayAttempt = useAttemptWords();
  const reader = useReader();
  const { id = '' } = useParams();
  const [search] = useSearchParams();
  const campaign = useCampaign(id);
  const filter = visitFilter(search, reader.timeZone);
  const visits = useVisitsBehind(id, filter);
  const from = search.get('from');
  const kind = search.get('outcome') === 'talked' ? 'talks' : search.get('reached') ? 'reached' : 'doors';
  const { weekday, part } = filter;
  const hour = weekday && part ? sayAttempt(search.get('reached') ? 'behind.met' : 'behind.doors', { ...timeWords(sayAttempt, weekday, part), n: visits.total ?? 0 }) : null;
  const title = hour && visits.total !== undefined ? hour : visits.total === undefined ? say('behind.visits') : say(`behind.${kind}`, { n: visits.total });
  return (
    <>
      <Sill title={title} back={`/campaigns/${id}`} over={[campaign.data?.name, from && !hour && say('weeks.from', { day: reader.shortDay(from) })].filter(Boolean).join(' · ')} />
      <Page>
        <Paged pages={visits} label={title} empty={<Empty text={say('behind.none')} />} row={(visit) => <VisitRow key={visit.id} visit={visit} />} />
      </Page>
    </>
  );
}

function VisitRow({ visit }: { visit: LoggedVisit }) {
  const say = useCampaignWords();
  const reader = useReader();
  const at = visit.visitedAt;
  const on = at ? reader.stubDay(reader.dayOf(at)) : null;
  const visitors = visit.visitors.map(({ name }) => name).join(', ');
  const outcome = visit.outcome ? say(`outcome.${visit.outcome}`) : '';
  return (
    <StubRow
      to={`/visits/logged/${visit.id}`}
      stub={on?.day ?? '·'}
      stubSmall={on?.month}
      title={visit.contactName ?? visit.address?.line1 ?? say('behind.noName')}
      line={[outcome, at && reader.time(at, visit.timeZone), visitors].filter(Boolean).join(' · ')}
      act={visit.assessment ? <Mark stand={visit.assessment.value as Stand} /> : undefined}
    />
  );
}
