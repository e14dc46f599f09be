import { answer, api } from '@doorstep/api-client';
import { IconCheck } from '@tabler/icons-react';
import { useParams, useSearchParams } from 'react-router';
import { usePages, type ListPage } from '../../../app/pages';
import { Page } from '../../../app/shell/page';
import { Empty, Paged, Sill, StubRow } from '../../../ui';
import { useReader } from '../../../words';
import { aboutPath, type FollowUp } from '../../my-day/follow-ups';
import { useCampaign } from '../campaigns';
import { useCampaignWords } from '../words';

type Promised = FollowUp & { assigneeName: string; result: string | null; doneAt: string | null };

/** What was promised in the campaign: kept, open or late, with whose it is. */
export function FollowUpsBehindScreen() {
  const say = useCampaignWords();
  const { id = '' } = useParams();
  const [search] = useSearchParams();
  const campaign = useCampaign(id);
  const late = search.get('late') === 'true';
  const state = search.get('state') ?? undefined;
  const followUps = usePages<Promised>(['follow-ups', 'behind', id, state, late], async (cursor): Promise<ListPage<Promised>> =>
    answer(api.GET('/api/v1/follow-ups', { params: { query: { campaignId: id, state, late: late || undefined, count: true, limit: 50, cursor } } })));
  const title = followUps.total === undefined ? say('behind.promises') : say(`behind.${late ? 'late' : state === 'done' ? 'kept' : 'followUps'}`, { n: followUps.total });
  return (
    <>
      <Sill title={title} back={`/campaigns/${id}`} over={campaign.data?.name} />
      <Page>
        <Paged pages={followUps} label={title} empty={<Empty text={say('behind.noneFollowUps')} />} row={(followUp) => <FollowUpLine key={followUp.id} followUp={followUp} />} />
      </Page>
    </>
  );
}

function FollowUpLine({ followUp }: { followUp: Promised }) {
  const say = useCampaignWords();
  const reader = useReader();
  const { state, bucket, dueOn, about, assigneeName, result } = followUp;
  const due = reader.stubDay(dueOn);
  const late = state === 'open' && bucket === 'overdue';
  return (
    <StubRow
      tone={state === 'done' ? 'past' : late ? 'bad' : undefined}
      stub={state === 'done' ? <IconCheck stroke={1.9} aria-label={say('done')} /> : late ? reader.count(reader.daysLate(dueOn)) : due.day}
      stubSmall={state === 'done' ? undefined : late ? say('daysLate', { n: reader.daysLate(dueOn) }) : due.month}
      title={followUp.title}
      line={[about.label, assigneeName, result].filter(Boolean).join(' · ')}
      to={aboutPath(about)}
    />
  );
}
