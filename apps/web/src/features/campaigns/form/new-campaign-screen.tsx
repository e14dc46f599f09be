import { answer, api } from '@doorstep/api-client';
import { newId } from '@doorstep/kernel';
import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { Page } from '../../../app/shell/page';
import { ActionBar, Sill } from '../../../ui';
import { Form, useForm } from '../../../ui/form';
import { useReader } from '../../../words';
import { campaignsKey, type Campaign } from '../campaigns';
import { isBlank } from '../label-items';
import { useCampaignWords } from '../words';
import { CampaignFields } from './campaign-fields';
import { bodyOf, newValues } from './campaign-values';

/** A new campaign. Its id is made here, so that sending twice makes one. */
export function NewCampaignScreen() {
  const say = useCampaignWords();
  const { today } = useReader();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [id] = useState(() => newId());
  const form = useForm({
    start: newValues(today),
    draft: 'campaign-new',
    check: ({ name }) => (isBlank(name) ? [{ field: 'name', message: say('missing.name') }] : []),
    send: async (values) => {
      const made: Campaign = await answer(api.POST('/api/v1/campaigns', { body: { id, ...bodyOf(values) } }));
      await client.invalidateQueries({ queryKey: campaignsKey });
      await navigate(`/campaigns/${made.id}`, { replace: true });
    },
  });
  return (
    <>
      <Sill title={say('new.title')} back="/campaigns" />
      <Page>
        <Form form={form} id="campaign" label={say('new.title')}>
          <CampaignFields form={form} />
        </Form>
      </Page>
      <ActionBar><Button type="submit" form="campaign" variant="filled" loading={form.sending}>{say('new.save')}</Button></ActionBar>
    </>
  );
}
