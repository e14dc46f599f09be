import { newId } from '@doorstep/kernel';
import type { Label } from '@doorstep/kernel';
import { Button, Input } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Form, LabelInput, useForm } from '../../ui/form';
import { Segments } from '../../ui/segments';
import { Sheet } from '../../ui/sheet';
import { FilterChips } from '../people/list/filter-chips';
import { keptOf, readKept, type Filters } from '../people/list/filters';
import { createList, savedListsKey, useSavedList, type Groups } from './saved-lists';
import { useListWords } from './words';

interface SaveAsListProps { filters: Filters; onClose: () => void; onKept: (id: string) => void }

/** Keeps the filters of the screen under a name. A list that is chosen already goes into the new one. */
export function SaveAsList({ filters, onClose, onKept }: SaveAsListProps) {
  const say = useListWords();
  const client = useQueryClient();
  const [id] = useState(newId);
  const base = useSavedList(filters.byId.savedListId ?? '');
  const waits = Boolean(filters.byId.savedListId) && !base.data;
  const [own, setOwn] = useState(() => readKept(keptOf(filters)));
  const kept = keptOf(own);
  const groups: Groups = { all: [...(base.data?.groups.all ?? []), ...(Object.keys(kept).length > 0 ? [kept] : [])], any: base.data?.groups.any ?? [], not: base.data?.groups.not ?? [] };
  const form = useForm<{ name: Label; shared: 'private' | 'team' }>({
    start: { name: {}, shared: 'private' },
    check: ({ name }) => (Object.values(name).some((text) => text?.trim()) ? [] : [{ field: 'name', message: say('name.missing') }]),
    send: async ({ name, shared }) => {
      const list = await createList({ id, name, shared, groups, columns: null, sort: filters.sort === '-lastTouchedAt' ? null : filters.sort });
      await client.invalidateQueries({ queryKey: savedListsKey });
      onKept(list.id);
    },
  });
  return (
    <Sheet open onClose={onClose} title={say('keep.title')}>
      <Form form={form} label={say('keep.title')}>
        <div className="row">{base.data && <span className="small">{base.data.name} +</span>}<FilterChips filters={own} onChange={setOwn} /></div>
        {filters.q.trim() && <p className="small quiet">{say('keep.noSearch')}</p>}
        <LabelInput name="name" label={say('name')} value={form.values.name} error={form.problemOf('name')} onChange={(name) => form.set('name', name)} />
        <Input.Wrapper label={say('shared')} labelElement="div" description={say('shared.help')}><Segments label={say('shared')} value={form.values.shared} onChange={(shared) => form.set('shared', shared)} options={[{ value: 'private', label: say('shared.private') }, { value: 'team', label: say('shared.team') }]} /></Input.Wrapper>
        <Button variant="filled" type="submit" loading={form.sending} disabled={waits}>{say('keep.save')}</Button>
      </Form>
    </Sheet>
  );
}
