import { newId } from '@doorstep/kernel';
import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { Page } from '../../../app/shell/page';
import { Select } from '../../../ui/form';
import { RowsSkeleton } from '../../../ui/page-skeleton';
import { Problem } from '../../../ui/problem';
import { Sill } from '../../../ui/sill';
import { Rows, Section } from '../../../ui/stub';
import { useCampaignChoices } from '../use-campaign-choices';
import { sendFile, useImports } from '../use-imports';
import { useImportWords } from '../words';
import { FileDrop } from './file-drop';
import { ImportRow } from './import-row';

/** Bring in a list: the campaign it belongs to, the file, and what was brought in before. */
export function ImportsScreen() {
  const say = useImportWords();
  const navigate = useNavigate();
  const campaigns = useCampaignChoices();
  const imports = useImports();
  const [campaignId, setCampaignId] = useState('');
  const send = useMutation({
    mutationFn: (file: File) => sendFile(newId(), file, campaignId),
    onSuccess: (list) => void navigate(`/import/${list.id}`),
  });
  const earlier = imports.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <Sill title={say('title')} />
      <Page>
        <div className="form">
          {campaigns.length > 0 && (
            <Select id="import-campaign" label={say('campaign')} description={say('campaign.help')} placeholder={say('campaign.none')} value={campaignId} options={campaigns.map(({ id, name }) => ({ value: id, label: name }))} onChange={(event) => setCampaignId(event.currentTarget.value)} />
          )}
          {send.error && <Problem failure={send.error} />}
          <FileDrop busy={send.isPending} onFile={(file) => send.mutate(file)} />
          <p className="small quiet">{say('file.safe')} {say('statusNotice')}</p>
        </div>
        <Section title={say('earlier')}>
          {imports.isPending && <RowsSkeleton rows={3} />}
          {imports.error && !imports.data && <Problem failure={imports.error} onRetry={() => void imports.refetch()} />}
          {imports.data && earlier.length === 0 && <p className="small quiet">{say('earlier.none')}</p>}
          {earlier.length > 0 && <Rows label={say('earlier')}>{earlier.map((one) => <ImportRow key={one.id} list={one} campaign={campaigns.find(({ id }) => id === one.campaignId)?.name} />)}</Rows>}
          {imports.hasNextPage && <Button mt="sm" loading={imports.isFetchingNextPage} onClick={() => void imports.fetchNextPage()}>{say('earlier.more')}</Button>}
        </Section>
      </Page>
    </>
  );
}
