import { answer, api, ApiProblem } from '@doorstep/api-client';
import { LIST_DEFAULTS } from '@doorstep/house-visits/domain';
import { newId } from '@doorstep/kernel';
import { Button, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { Page } from '../../../app/shell/page';
import { Banner } from '../../../ui/banner';
import { fieldId, Form, Select, useForm } from '../../../ui/form';
import { Sill } from '../../../ui/sill';
import { Empty } from '../../../ui/empty';
import type { Page as Rows, VisitList } from '../types';
import { useVisitWords } from '../words';
import { LeftOut } from './left-out';
import { PeopleChoice, type PeopleChosen } from './people-choice';
import { VisitorChoice } from './visitor-choice';

interface CutForm { id: string; name: string; campaignId: string; people: PeopleChosen; visitorIds: string[]; maxStops: string }

/** Somebody who was ticked stands on another open list: the sentences name them and go when the choice is mended. */
const elsewhere = ({ body }: ApiProblem): ApiProblem => new ApiProblem({ ...body, errors: body.errors.map((error) => ({ ...error, field: 'people' })) });

/**
 * Cuts one list: a name, who to visit, who goes, how many doors. Afterwards it says who was left out and why.
 * `?campaignId=` chooses the campaign it was opened from.
 */
export function CutScreen() {
  const say = useVisitWords();
  const client = useQueryClient();
  const [made, setMade] = useState<VisitList | null>(null);
  const [busy, setBusy] = useState<string[]>([]);
  const from = useSearchParams()[0].get('campaignId') ?? '';
  const back = from ? `/campaigns/${from}` : '/visits';
  const [refused, setRefused] = useState<Pick<VisitList, 'leftOut'> | null>(null);
  const campaigns = useQuery({
    queryKey: ['campaigns', 'choice'],
    queryFn: async (): Promise<Rows<{ id: string; name: string }>> => answer(api.GET('/api/v1/campaigns', { params: { query: { limit: 100 } } })),
  });
  const form = useForm<CutForm>({
    start: { id: newId(), name: '', campaignId: from, people: { mode: 'all', q: '', language: '', ids: [] }, visitorIds: [], maxStops: String(LIST_DEFAULTS.maxStops) },
    draft: from ? `visit-list-cut/${from}` : 'visit-list-cut',
    check: ({ name, people, maxStops }) => [
      ...(name.trim() ? [] : [{ field: 'name', message: say('cut.nameMissing') }]),
      ...(people.mode === 'some' && people.ids.length === 0 ? [{ field: 'contactIds', message: say('cut.nobody') }] : []),
      ...(Number(maxStops) >= 1 && Number(maxStops) <= LIST_DEFAULTS.mostStops ? [] : [{ field: 'maxStops', message: say('cut.doorsRange', { n: LIST_DEFAULTS.mostStops }) }]),
    ],
    send: async ({ id, name, campaignId, people, visitorIds, maxStops }) => {
      setRefused(null);
      const filter = { ...(campaignId ? { campaignId } : {}), ...(people.q.trim() ? { q: people.q.trim() } : {}), ...(people.language ? { language: people.language } : {}) };
      try {
        const list: VisitList = await answer(api.POST('/api/v1/visit-lists', {
          body: { id, name: name.trim(), maxStops: Number(maxStops), visitorIds, ...(campaignId ? { campaignId } : {}), ...(people.mode === 'all' ? { filter } : { contactIds: people.ids }) },
        }));
        setMade(list);
        void client.invalidateQueries({ queryKey: ['visit-lists'] });
      } catch (failure) {
        if (failure instanceof ApiProblem && Array.isArray(failure.body['leftOut'])) setRefused({ leftOut: failure.body['leftOut'] as VisitList['leftOut'] });
        if (!(failure instanceof ApiProblem) || failure.code !== 'house-visits/on-open-list') throw failure;
        setBusy((failure.body['contactIds'] as string[] | undefined) ?? []);
        throw elsewhere(failure);
      }
    },
  });

  if (made) {
    return (
      <>
        <Sill title={made.name} back={back} />
        <Page>
          <Empty text={say('cut.made', { n: made.doors })}><Button component={Link} to={`/visits/${made.id}`} replace variant="filled">{say('cut.open')}</Button></Empty>
          <LeftOut list={made} />
        </Page>
      </>
    );
  }
  const { campaignId, people } = form.values;
  const chosenElsewhere = people.mode === 'some' ? people.ids.filter((id) => busy.includes(id)) : [];
  const leaveOut = () => form.set('people', { ...people, ids: people.ids.filter((id) => !busy.includes(id)) });
  return (
    <>
      <Sill title={say('cut')} back={back} />
      <Page>
        <Form form={form}>
          <TextInput {...form.text('name')} label={say('cut.name')} description={say('cut.nameHelp')} maxLength={200} />
          <Select {...form.text('campaignId')} id={fieldId('campaignId')} label={say('campaign')} placeholder={say('campaign.none')} options={(campaigns.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))} />
          <PeopleChoice campaignId={campaignId} value={people} busy={busy} onChange={(next) => form.set('people', next)} error={form.problemOf('contactIds')} />
          {chosenElsewhere.length > 0 && <Banner kind="bad" action={<Button onClick={leaveOut}>{say('cut.leaveOut')}</Button>}>{say('leftOut.on_open_list', { n: chosenElsewhere.length })}</Banner>}
          <VisitorChoice value={form.values.visitorIds} onChange={(ids) => form.set('visitorIds', ids)} />
          <TextInput {...form.text('maxStops')} label={say('cut.doors')} inputMode="numeric" />
          {refused && <LeftOut list={refused} />}
          <Button type="submit" variant="filled" loading={form.sending}>{say('cut')}</Button>
        </Form>
      </Page>
    </>
  );
}
