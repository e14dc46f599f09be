import { newId, type Label } from '@doorstep/kernel';
import { Button, Input } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { Page } from '../../app/shell/page';
import { ActionBar } from '../../ui/action-bar';
import { Form, LabelInput, useForm } from '../../ui/form';
import { PageSkeleton } from '../../ui/page-skeleton';
import { Problem } from '../../ui/problem';
import { Segments } from '../../ui/segments';
import { Sill } from '../../ui/sill';
import { GroupFields } from './group-fields';
import { LiveCount } from './live-count';
import { changeList, createList, savedListsKey, useSavedList, type Groups, type SavedList } from './saved-lists';
import { useListWords } from './words';

const parts = ['all', 'any', 'not'] as const;
interface ListForm { name: Label; shared: 'private' | 'team'; groups: Groups }

export function NewListScreen() {
  return <Builder list={null} />;
}

export function EditListScreen() {
  const { id = '' } = useParams();
  const list = useSavedList(id);
  if (list.isPending) return <PageSkeleton />;
  if (!list.data) return <Page><Problem failure={list.error} onRetry={() => void list.refetch()} /></Page>;
  return <Builder key={list.data.id} list={list.data} />;
}

/** Builds a list: its name, whose it is, and its three parts. What people must fit is said as a sentence over each part; at the foot, how many do. */
function Builder({ list }: { list: SavedList | null }) {
  const say = useListWords();
  const navigate = useNavigate();
  const client = useQueryClient();
  const [id] = useState(() => list?.id ?? newId());
  const form = useForm<ListForm>({
    start: { name: list?.nameTexts ?? {}, shared: list?.shared ?? 'private', groups: list?.groups ?? { all: [], any: [], not: [] } },
    draft: `saved-list/${list?.id ?? 'new'}`,
    check: ({ name }) => (Object.values(name).some((text) => text?.trim()) ? [] : [{ field: 'name', message: say('name.missing') }]),
    send: async ({ name, shared, groups }) => {
      if (list) await changeList(list, { name, shared, groups });
      else await createList({ id, name, shared, groups, columns: null, sort: null });
      await client.invalidateQueries({ queryKey: savedListsKey });
      await client.invalidateQueries({ queryKey: ['contacts', 'list'] });
      void navigate(`/people?savedListId=${id}`);
    },
  });
  const { name, shared, groups } = form.values;
  return (
    <>
      <Sill title={list ? say('builder.edit') : say('new')} back="/lists" />
      <Page>
        <Form form={form} id="list-builder" label={say('builder.edit')}>
          <LabelInput name="name" label={say('name')} value={name} error={form.problemOf('name')} onChange={(next) => form.set('name', next)} />
          {parts.map((part) => (
            <GroupFields key={part} part={part} filters={groups[part]} error={form.problems.find(({ field }) => field.startsWith(`groups.${part}`))?.message} onChange={(filters) => form.set('groups', { ...groups, [part]: filters })} />
          ))}
          <Input.Wrapper label={say('shared')} labelElement="div" description={say('shared.help')}><Segments label={say('shared')} value={shared} onChange={(next) => form.set('shared', next)} options={[{ value: 'private', label: say('shared.private') }, { value: 'team', label: say('shared.team') }]} /></Input.Wrapper>
        </Form>
      </Page>
      <ActionBar><LiveCount groups={groups} /><Button form="list-builder" type="submit" variant="filled" loading={form.sending}>{say('keep.save')}</Button></ActionBar>
    </>
  );
}
