import { answer, api } from '@doorstep/api-client';
import { Button, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Form, useForm } from '../../../ui/form';
import { Sheet } from '../../../ui/sheet';
import type { Stop } from '../types';
import { useVisitWords } from '../words';

/** Up to three lines for each person of a door: what the visitor should know, in the words of who cut the list. */
export function LinesSheet({ listId, stop, onClose }: { listId: string; stop: Stop; onClose: () => void }) {
  const say = useVisitWords();
  return (
    <Sheet open onClose={onClose} title={say('lines')}>
      <p className="small quiet">{say('lines.help')}</p>
      {stop.people.map((person) => <PersonLines key={person.contactId} listId={listId} stopId={stop.id} person={person} onDone={onClose} />)}
    </Sheet>
  );
}

function PersonLines({ listId, stopId, person, onDone }: { listId: string; stopId: string; person: Stop['people'][number]; onDone: () => void }) {
  const say = useVisitWords();
  const client = useQueryClient();
  const [a = '', b = '', c = ''] = person.brief.lines;
  const form = useForm({
    start: { a, b, c },
    send: async (values) => {
      const lines = [values.a, values.b, values.c].map((line) => line.trim()).filter(Boolean);
      await answer(api.PUT('/api/v1/visit-lists/{id}/stops/{stopId}/people/{contactId}/lines', { params: { path: { id: listId, stopId, contactId: person.contactId } }, body: { lines } }));
      await client.invalidateQueries({ queryKey: ['visit-lists'] });
      onDone();
    },
  });
  return (
    <Form form={form} label={person.brief.displayName}>
      <h3>{person.brief.displayName}</h3>
      {(['a', 'b', 'c'] as const).map((name, i) => <TextInput key={name} {...form.text(name)} id={`line-${person.contactId}-${i}`} label={say('lines.n', { n: i + 1 })} maxLength={200} />)}
      <Button type="submit" variant="filled" loading={form.sending}>{say('save')}</Button>
    </Form>
  );
}
