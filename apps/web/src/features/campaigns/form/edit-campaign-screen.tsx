import { api } from '@doorstep/api-client';
import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from 'react-router';
import { Page } from '../../../app/shell/page';
import { ActionBar, PageSkeleton, Problem, Sill } from '../../../ui';
import { Form, useForm } from '../../../ui/form';
import { useReader } from '../../../words';
import { campaignsKey, useCampaign, type Campaign } from '../campaigns';
import { isBlank } from '../label-items';
import { useCampaignWords } from '../words';
import { CampaignFields } from './campaign-fields';
import { bodyOf, valuesOf } from './campaign-values';

/** A campaign that is there, to change. */
export function EditCampaignScreen() {
  const say = useCampaignWords();
  const { id = '' } = useParams();
  const campaign = useCampaign(id);
  if (campaign.isPending) return <PageSkeleton />;
  if (!campaign.data) return <><Sill title={say('edit.title')} back={`/campaigns/${id}`} /><Page><Problem failure={campaign.error} onRetry={() => void campaign.refetch()} /></Page></>;
  return <EditCampaign campaign={campaign.data} />;
}

function EditCampaign({ campaign }: { campaign: Campaign }) {
  const say = useCampaignWords();
  const { today } = useReader();
  const client = useQueryClient();
  const navigate = useNavigate();
  const form = useForm({
    start: valuesOf(campaign, today),
    draft: `campaign-${campaign.id}-${campaign.version}`,
    check: ({ name }) => (isBlank(name) ? [{ field: 'name', message: say('missing.name') }] : []),
    send: async (values) => {
      await api.PATCH('/api/v1/campaigns/{id}', { params: { path: { id: campaign.id } }, body: { version: campaign.version, ...bodyOf(values) } });
      await client.invalidateQueries({ queryKey: campaignsKey });
      await navigate(`/campaigns/${campaign.id}`, { replace: true });
    },
  });
  return (
    <>
      <Sill title={say('edit.title')} over={campaign.name} back={`/campaigns/${campaign.id}`} />
      <Page>
        <Form form={form} id="campaign" label={say('edit.title')}>
          <CampaignFields form={form} />
        </Form>
      </Page>
      <ActionBar><Button type="submit" form="campaign" variant="filled" loading={form.sending}>{say('edit.save')}</Button></ActionBar>
    </>
  );
}
