import { Button } from '@mantine/core';
import { IconList } from '@tabler/icons-react';
import { Link, useParams } from 'react-router';
import { useMay } from '../../../app/session/session';
import { Page } from '../../../app/shell/page';
import { PageSkeleton, Problem, RowsSkeleton, Sill } from '../../../ui';
import { later } from '../../../ui/later';
import { useReader } from '../../../words';
import { useCampaign, useCampaignCounts, type Campaign } from '../campaigns';
import { useCampaignWords } from '../words';
import { About } from './about';
import { CampaignFigures } from './campaign-figures';
import styles from './overview.module.css';
import { Stands } from './stands';
import { Weeks } from './weeks-chart';

const Hours = later(async () => (await import('../../attempts/hours/campaign-hours')).CampaignHoursParts, <RowsSkeleton rows={3} />);

/** One campaign: its numbers, each opening to its rows, where people stand, and doors and talks by week. */
export function CampaignScreen() {
  const { id = '' } = useParams();
  const campaign = useCampaign(id);
  if (campaign.isPending) return <PageSkeleton />;
  if (!campaign.data) return <Failed failure={campaign.error} again={() => void campaign.refetch()} />;
  return <Overview campaign={campaign.data} />;
}

function Failed({ failure, again }: { failure: unknown; again: () => void }) {
  const say = useCampaignWords();
  return <><Sill title={say('title')} back="/campaigns" /><Page><Problem failure={failure} onRetry={again} /></Page></>;
}

function Overview({ campaign }: { campaign: Campaign }) {
  const say = useCampaignWords();
  const reader = useReader();
  const mayCount = useMay('campaigns.report');
  const mayCut = useMay('visit-lists.write');
  const counts = useCampaignCounts(campaign.id, mayCount);
  const { stage, stageSince } = campaign;
  const open = stage !== undefined && stage !== 'closed';
  return (
    <>
      <Sill
        title={campaign.name}
        back="/campaigns"
        over={stage && stageSince ? say('stage.since', { stage: say(`stage.${stage}`), day: reader.shortDay(stageSince) }) : say('one')}
        aside={mayCut && open && <Button component={Link} to={`/visits/cut?campaignId=${campaign.id}`} variant="filled" leftSection={<IconList size="1.2em" stroke={1.9} aria-hidden />}>{say('cut')}</Button>}
      />
      <Page wide>
        <div className={styles.parts}>
          {mayCount && counts.isPending && <RowsSkeleton rows={2} />}
          {counts.error && !counts.data && <Problem failure={counts.error} onRetry={() => void counts.refetch()} />}
          {counts.data && <CampaignFigures id={campaign.id} counts={counts.data} />}
          {counts.data && (
            <div className={styles.pair}>
              <Stands id={campaign.id} counts={counts.data} />
              <Weeks id={campaign.id} />
              <About campaign={campaign} />
            </div>
          )}
          {counts.data && <div className={styles.hours}><Hours id={campaign.id} /></div>}
          {!counts.data && <About campaign={campaign} />}
          {counts.data && <p className="tiny quiet">{say('asOf', { time: reader.dayAndTime(counts.data.asOf) })}</p>}
        </div>
      </Page>
    </>
  );
}
