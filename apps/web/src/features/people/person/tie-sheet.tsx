import { answer, api } from '@doorstep/api-client';
import type { RelationshipKind } from '@doorstep/contacts/domain';
import { Button } from '@mantine/core';
import { fieldId, Form, Select, useForm } from '../../../ui/form';
import { FilterChip } from '../../../ui/chip';
import { Sheet } from '../../../ui/sheet';
import type { PersonRow } from '../list/use-people';
import { PersonPicker } from '../person-picker';
import { useIdFor } from '../use-id-for';
import { usePeopleWords } from '../words';
import { useRefreshPerson, type Person } from './use-person';

const kinds = ['coworker', 'friend', 'family', 'neighbor', 'influences'] as const;

/** Ties two people: who, and how. */
export function TieSheet({ open, onClose, person }: { open: boolean; onClose: () => void; person: Person }) {
  const say = usePeopleWords();
  return <Sheet open={open} onClose={onClose} title={say('tie.add')}>{open && <TieForm person={person} onClose={onClose} />}</Sheet>;
}

function TieForm({ person, onClose }: { person: Person; onClose: () => void }) {
  const say = usePeopleWords();
  const refresh = useRefreshPerson(person.id);
  const idFor = useIdFor();
  const form = useForm({
    start: { other: null as PersonRow | null, kind: '' },
    check: ({ other, kind }) => [...(other ? [] : [{ field: 'contactId', message: say('tie.whoMissing') }]), ...(kind ? [] : [{ field: 'kind', message: say('tie.kindMissing') }])],
    send: async ({ other, kind }) => {
      await answer(api.POST('/api/v1/contacts/{id}/relationships', { params: { path: { id: person.id } }, body: { id: idFor([kind, other!.id]), kind: kind as RelationshipKind, contactId: other!.id } }));
      refresh();
      onClose();
    },
  });
  return (
    <Form form={form} label={say('tie.add')}>
      {form.values.other
        ? <div><FilterChip label={form.values.other.displayName} onRemove={() => form.set('other', null)} /></div>
        : <PersonPicker id={fieldId('contactId')} label={say('tie.who')} except={person.id} error={form.problemOf('contactId')} onPick={(other) => form.set('other', other)} />}
      <Select {...form.text('kind')} label={say('tie.how')} placeholder={say('choose.one')} options={kinds.map((value) => ({ value, label: say(`tie.${value}`) }))} />
      <Button type="submit" variant="filled" loading={form.sending}>{say('tie.save')}</Button>
    </Form>
  );
}
