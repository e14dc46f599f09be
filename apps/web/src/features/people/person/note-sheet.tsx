import { answer, api } from '@doorstep/api-client';
import { Button, Input, Textarea } from '@mantine/core';
import { Form, useForm } from '../../../ui/form';
import { NoteHint } from '../../../ui/note-hint';
import { Segments } from '../../../ui/segments';
import { Sheet } from '../../../ui/sheet';
import { useIdFor } from '../use-id-for';
import { usePeopleWords } from '../words';
import { useRefreshPerson, type Person } from './use-person';

/** A note for the team, or for leads only. Never about status: the notice says so. */
export function NoteSheet({ open, onClose, person }: { open: boolean; onClose: () => void; person: Person }) {
  const say = usePeopleWords();
  return <Sheet open={open} onClose={onClose} title={say('note.title')}>{open && <NoteForm person={person} onClose={onClose} />}</Sheet>;
}

function NoteForm({ person, onClose }: { person: Person; onClose: () => void }) {
  const say = usePeopleWords();
  const refresh = useRefreshPerson(person.id);
  const idFor = useIdFor();
  const form = useForm({
    start: { text: '', visibility: 'team' as 'team' | 'leads' },
    draft: `note-${person.id}`,
    check: ({ text }) => (text.trim() ? [] : [{ field: 'text', message: say('note.missing') }]),
    send: async ({ text, visibility }) => {
      await answer(api.POST('/api/v1/contacts/{id}/notes', { params: { path: { id: person.id } }, body: { id: idFor([text.trim(), visibility]), text: text.trim(), visibility } }));
      refresh();
      onClose();
    },
  });
  return (
    <Form form={form} label={say('note.title')}>
      <Textarea {...form.text('text')} label={say('note.text')} description={say('statusNotice')} autosize minRows={3} maxLength={2000} />
      <NoteHint text={form.values.text} />
      <Input.Wrapper label={say('note.visibility')} labelElement="div">
        <Segments label={say('note.visibility')} value={form.values.visibility} onChange={(visibility) => form.set('visibility', visibility)} options={[{ value: 'team', label: say('note.team') }, { value: 'leads', label: say('note.leads') }]} />
      </Input.Wrapper>
      <Button type="submit" variant="filled" loading={form.sending}>{say('note.save')}</Button>
    </Form>
  );
}
