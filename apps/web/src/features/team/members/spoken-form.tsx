import { answer, api } from '@doorstep/api-client';
import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Form, useForm } from '../../../ui/form';
import { SpokenField } from '../own/spoken-field';
import { useTeamWords } from '../words';
import { membersKey, type Member } from './members';

/** What somebody speaks at a door, written by an administrator. */
export function SpokenForm({ member }: { member: Member }) {
  const say = useTeamWords();
  const client = useQueryClient();
  const form = useForm({
    start: { languages: member.languages },
    send: async ({ languages }) => {
      await answer(api.PATCH('/api/v1/users/{id}', { params: { path: { id: member.id } }, body: { version: member.version, languages } }));
      await client.invalidateQueries({ queryKey: membersKey });
    },
  });
  const same = form.values.languages.join() === member.languages.join();
  return (
    <Form form={form}>
      <SpokenField value={form.values.languages} onChange={(languages) => form.set('languages', languages)} error={form.problemOf('languages')} />
      <Button type="submit" loading={form.sending} disabled={same}>{say('spoken.save')}</Button>
    </Form>
  );
}
