import { ApiProblem } from '@doorstep/api-client';
import { newId } from '@doorstep/kernel';
import { LIST_DEFAULTS } from '@doorstep/house-visits/domain';
import { Button, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useLocation, useNavigate, useSearchParams } from 'react-router';
import { Page } from '../../app/shell/page';
import { ActionBar } from '../../ui/action-bar';
import { Chip, Chips } from '../../ui/chip';
import { fieldId, Form, Select, useForm } from '../../ui/form';
import { Sill } from '../../ui/sill';
import { useCampaigns } from '../people/campaigns';
import { readFilters } from '../people/list/filters';
import { PausesNow } from '../rounds/pause-warning';
import { LIMITS, numberOf, wishOf, type CutValues } from './cut-form';
import { makeCut, usePreview, type Cut } from './cuts';
import styles from './cutting.module.css';
import { LeftOut } from './left-out';
import { Preview } from './preview';
import { TeamChoice } from './team-choice';
import { Whom } from './whom';
import { useCuttingWords } from './words';

/** Where the screen was opened from, for the way back. */
const backOf = (search: URLSearchParams): string => {
  const [campaign, unit] = [search.get('campaignId'), search.get('unitId')];
  return search.get('from') === 'people' ? '/people' : unit ? `/workplaces/units/${unit}` : campaign ? `/campaigns/${campaign}` : '/visits';
};

/**
 * Cuts visit lists: of whom, for whom, how long; what comes of it stands beside while it is being chosen. The address
 * brings filters as the list of people has them; people who were chosen there one by one come in the history's state.
 */
export function CutScreen() {
  const say = useCuttingWords();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const state = useLocation().state as { contactIds?: string[] } | null;
  const campaigns = useCampaigns();
  const [refused, setRefused] = useState<Pick<Cut, 'leftOut' | 'leftOutCounts'> | null>(null);
  // Sent again after a lost answer it is the same cut; another wish is another one.
  const sent = useRef({ text: '', id: newId() });
  const form = useForm<CutValues>({
    draft: state?.contactIds ? 'visit-list-cut/chosen' : `visit-list-cut?${search.toString()}`,
    secret: ['chosen'],
    start: {
      name: '', filters: readFilters(search), chosen: state?.contactIds ?? [], campaignId: '', visitorIds: [], maxStops: String(LIST_DEFAULTS.maxStops), maxMinutes: '', notVisitedDays: '', anyLanguage: false,
    },
    check: ({ maxStops, maxMinutes, notVisitedDays }) => [
      ...(numberOf('maxStops', maxStops) === null ? [{ field: 'maxStops', message: say('doors.range', { n: LIMITS.maxStops.to }) }] : []),
      ...(numberOf('maxMinutes', maxMinutes) === null ? [{ field: 'maxMinutes', message: say('minutes.range', LIMITS.maxMinutes) }] : []),
      ...(numberOf('notVisitedDays', notVisitedDays) === null ? [{ field: 'notVisitedDays', message: say('rest.range', { n: LIMITS.notVisitedDays.to }) }] : []),
    ],
    send: async (values) => {
      setRefused(null);
      try {
        const wish = wishOf(values)!;
        const text = JSON.stringify(wish);
        if (sent.current.text !== text) sent.current = { text, id: newId() };
        const cut = await makeCut({ ...wish, id: sent.current.id });
        void client.invalidateQueries({ queryKey: ['visit-lists'] });
        await navigate(`/visits/cuts/${cut.id}`, { replace: true });
      } catch (failure) {
        if (failure instanceof ApiProblem && Array.isArray(failure.body['leftOut'])) setRefused(failure.body as unknown as Pick<Cut, 'leftOut' | 'leftOutCounts'>);
        throw failure;
      }
    },
  });
  const { values, set } = form;
  const wish = wishOf(values);
  const { name: _, ...counted } = wish ?? { name: '' };
  const preview = usePreview(wish && (counted as typeof wish));
  const lists = preview.settled ? (preview.data?.lists.length ?? 0) : 0;
  return (
    <>
      <Sill title={say('title')} back={backOf(search)} />
      <PausesNow />
      <Page wide>
        <div className={styles.desk}>
          <Form form={form} id="cut" label={say('title')}>
            <Whom filters={values.filters} onFilters={(filters) => set('filters', filters)} chosen={values.chosen} onChosen={(chosen) => set('chosen', chosen)} />
            <TeamChoice value={values.visitorIds} onChange={(ids) => set('visitorIds', ids)} error={form.problemOf('visitorIds')} />
            <section className="col">
              <h2>{say('size')}</h2>
              <div className={styles.numbers}>
                <TextInput {...form.text('maxStops')} label={say('doors')} inputMode="numeric" />
                <TextInput {...form.text('maxMinutes')} label={say('minutes')} description={say('minutes.help')} inputMode="numeric" />
                <TextInput {...form.text('notVisitedDays')} label={say('rest')} description={say('rest.help')} inputMode="numeric" />
              </div>
              {values.visitorIds.length > 0 && <Chips><Chip chosen={values.anyLanguage} onToggle={() => set('anyLanguage', !values.anyLanguage)}>{say('anyLanguage')}</Chip></Chips>}
            </section>
            <TextInput {...form.text('name')} label={say('name')} description={say('name.help')} maxLength={150} />
            {!values.filters.campaignId && <Select {...form.text('campaignId')} id={fieldId('campaignId')} label={say('campaign')} placeholder={say('campaign.none')} options={campaigns.map(({ id, name }) => ({ value: id, label: name }))} />}
            {refused && <LeftOut cut={refused} />}
          </Form>
          <div className={styles.beside}><Preview cut={preview.data} settled={preview.settled && !preview.isFetching} failure={preview.error} onRetry={() => void preview.refetch()} /></div>
        </div>
      </Page>
      <ActionBar><Button type="submit" form="cut" variant="filled" loading={form.sending}>{say('cut', { n: lists })}</Button></ActionBar>
    </>
  );
}
