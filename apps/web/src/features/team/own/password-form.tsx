import { api } from '@doorstep/api-client';
import { Button, PasswordInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Form, useForm } from '../../../ui/form';
import { membersKey } from '../members/members';
import { useTeamWords } from '../words';

/** Letters that a password has at least; the server also refuses common ones. */
const least = 12;

/** A new password, proved by the present one. Nothing of it is kept on the device. */
export function PasswordForm({ version, onDone }: { version: number; onDone: () => void }) {
  const say = useTeamWords();
  const client = useQueryClient();
  const form = useForm({
    start: { currentPassword: '', password: '' },
    check: ({ currentPassword, password }) => [
      ...(currentPassword ? [] : [{ field: 'currentPassword', message: say('missing.password') }]),
      ...([...password].length >= least ? [] : [{ field: 'password', message: say('password.short', { n: least }) }]),
    ],
    send: async (values) => {
      await api.PATCH('/api/v1/users/me', { body: { version, ...values } });
      await client.invalidateQueries({ queryKey: membersKey });
      onDone();
    },
  });
  const eye = { 'aria-label': say('password.show') };
  return (
    <Form form={form} label={say('password.change')}>
      <PasswordInput {...form.text('currentPassword')} label={say('password.current')} autoComplete="current-password" visibilityToggleButtonProps={eye} />
      <PasswordInput {...form.text('password')} label={say('password.new')} description={say('password.help', { n: least })} autoComplete="new-password" visibilityToggleButtonProps={eye} />
      <Button type="submit" variant="filled" loading={form.sending}>{say('password.save')}</Button>
    </Form>
  );
}
