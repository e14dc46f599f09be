import { answer, api } from '@doorstep/api-client';
import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { roleWord } from '../../../app/shell/rail';
import type appEn from '../../../app/words/en.json';
import { Form, Select, useForm } from '../../../ui/form';
import { useWords } from '../../../words';
import { useTeamWords } from '../words';
import { membersKey, ROLES, type Member } from './members';

/** The choices of a role, least sight first. */
export function useRoleOptions() {
  const sayApp = useWords<keyof typeof appEn>('app');
  return ROLES.map((value) => ({ value, label: sayApp(roleWord(value)) }));
}

/** Another role for somebody; what it sees stands beside it. */
export function RoleForm({ member }: { member: Member }) {
  const say = useTeamWords();
  const options = useRoleOptions();
  const client = useQueryClient();
  const form = useForm({
    start: { role: member.role },
    send: async ({ role }) => {
      await answer(api.PATCH('/api/v1/users/{id}', { params: { path: { id: member.id } }, body: { version: member.version, role } }));
      await client.invalidateQueries({ queryKey: membersKey });
    },
  });
  return (
    <Form form={form}>
      <Select {...form.text('role')} label={say('role')} description={say(`role.${form.values.role}`)} options={options} />
      <Button type="submit" variant="filled" loading={form.sending} disabled={form.values.role === member.role}>{say('role.save')}</Button>
    </Form>
  );
}
