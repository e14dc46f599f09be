import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { useMay } from '../../app/session/session';
import { Page } from '../../app/shell/page';
import { Empty, Paged, Sill, StubRow, Tag } from '../../ui';
import { useReader } from '../../words';
import { useCampaigns, type Campaign } from './campaigns';
import { useCampaignWords } from './words';

/** Every campaign the reader sees, the open ones first as the server orders them. */
export function CampaignsScreen() {
  const say = useCampaignWords();
  const may = useMay('campaigns.write');
  const campaigns = useCampaigns();
  const none = campaigns.loaded && campaigns.items.length === 0;
  const make = <Button component={Link} to="/campaigns/new" variant="filled">{say('new.do')}</Button>;
  return (
    <>
      <Sill title={say('title')} aside={may && !none ? make : undefined} />
      <Page>
        <Paged
          pages={campaigns}
          label={say('title')}
          empty={<Empty text={say(may ? 'empty' : 'empty.other')}>{may && make}</Empty>}
          row={(campaign) => <CampaignRow key={campaign.id} campaign={campaign} />}
        />
      </Page>
    </>
  );
}

function CampaignRow({ campaign }: { campaign: Campaign }) {
  const say = useCampaignWords();
  const reader = useReader();
  const { stage, stageSince, issues } = campaign;
  const since = stageSince ? reader.stubDay(stageSince) : null;
  return (
    <StubRow
      to={`/campaigns/${campaign.id}`}
      stub={since?.day ?? '·'}
      stubSmall={since?.month}
      tone={stage === 'closed' ? 'past' : undefined}
      title={campaign.name}
      line={stage && stageSince ? say('stage.since', { stage: say(`stage.${stage}`), day: reader.shortDay(stageSince) }) : undefined}
    >
      {issues.length > 0 && <span className="row wrap" style={{ marginTop: 4 }}>{issues.slice(0, 3).map(({ id, label }) => <Tag key={id}>{label}</Tag>)}{issues.length > 3 && <Tag kind="line">{say('issues.more', { n: issues.length - 3 })}</Tag>}</span>}
    </StubRow>
  );
}
