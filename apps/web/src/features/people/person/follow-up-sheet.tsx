import { answer, api } from '@doorstep/api-client';
import { Button, Input, TextInput } from '@mantine/core';
import { Chip, Chips } from '../../../ui/chip';
import { Form, useForm } from '../../../ui/form';
import { Sheet } from '../../../ui/sheet';
import { useReader } from '../../../words';
import { useIdFor } from '../use-id-for';
import { usePeopleWords } from '../words';
import { dayAfter } from './day-after';
import { useRefreshPerson, type Person } from './use-person';

const offered = [1, 3, 7] as const;

/** A promise about this person with a day; it stands in the reader's My day. */
export function FollowUpSheet({ open, onClose, person }: { open: boolean; onClose: () => void; person: Person }) {
  const say = usePeopleWords();
  return <Sheet open={open} onClose={onClose} title={say('followUp.title')}>{open && <FollowUpForm person={person} onClose={onClose} />}</Sheet>;
}

function FollowUpForm({ person, onClose }: { person: Person; onClose: () => void }) {
  const say = usePeopleWords();
  const reader = useReader();
  const refresh = useRefreshPerson(person.id);
  const idFor = useIdFor();
  const form = useForm({
    start: { title: '', dueOn: dayAfter(reader.today, 3) },
    check: ({ title }) => (title.trim() ? [] : [{ field: 'title', message: say('followUp.missing') }]),
    send: async ({ title, dueOn }) => {
      await answer(api.POST('/api/v1/follow-ups', { body: { id: idFor([title.trim(), dueOn]), title: title.trim(), about: { kind: 'contact', id: person.id }, assigneeId: 'me', dueOn } }));
      refresh();
      onClose();
    },
  });
  return (
    <Form form={form} label={say('followUp.title')}>
      <TextInput {...form.text('title')} label={say('followUp.what')} description={say('followUp.hint')} maxLength={200} />
      <Input.Wrapper label={say('followUp.when')} labelElement="div">
        <Chips label={say('followUp.when')}>
          {offered.map((n) => { const day = dayAfter(reader.today, n); return <Chip key={n} chosen={form.values.dueOn === day} onToggle={() => form.set('dueOn', day)}>{say('followUp.in', { n, day: reader.shortDay(day) })}</Chip>; })}
        </Chips>
      </Input.Wrapper>
      <TextInput {...form.text('dueOn')} type="date" min={reader.today} label={say('followUp.otherDay')} />
      <Button type="submit" variant="filled" loading={form.sending}>{say('followUp.save')}</Button>
    </Form>
  );
}
