import { answer, api } from '@doorstep/api-client';
import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Navigate, useLocation } from 'react-router';
import { returnPath } from '../../app/session/guard';
import { beginSession, useSession } from '../../app/session/session';
import { useWaiting } from '../../outbox/sync';
import { Banner } from '../../ui/banner';
import { Form, useForm } from '../../ui/form';
import { FrontPage } from './front-page';
import { useAccountWords } from './words';

/** Sign-in by e-mail or phone. Afterwards the reader is where they were; a server without anybody leads to the set-up. */
export function SignInScreen() {
  const say = useAccountWords();
  const client = useQueryClient();
  const { search } = useLocation();
  const session = useSession();
  const waiting = useWaiting().others.length;
  const setUp = useQuery({
    queryKey: ['set-up'],
    queryFn: async (): Promise<{ needed: boolean }> => answer(api.GET('/api/v1/set-up')),
    retry: false,
    staleTime: Infinity,
  });
  const form = useForm({
    start: { email: '', password: '' },
    check: ({ email, password }) => [
      ...(email.trim() ? [] : [{ field: 'email', message: say('signIn.nameMissing') }]),
      ...(password ? [] : [{ field: 'password', message: say('signIn.passwordMissing') }]),
    ],
    send: async ({ email, password }) => {
      const name = email.trim();
      await beginSession(client, await answer(api.POST('/api/v1/session', { body: { ...(name.includes('@') ? { email: name } : { phone: name }), password } })));
    },
  });

  if (session) return <Navigate to={returnPath(search)} replace />;
  if (setUp.data?.needed) return <Navigate to="/set-up" replace />;
  const came = new URLSearchParams(search).has('then');
  return (
    <FrontPage title={say('signIn.title')} over={came ? say('signIn.ended') : undefined}>
      {waiting > 0 && <Banner>{say('signIn.waiting', { n: waiting })}</Banner>}
      <Form form={form}>
        <TextInput {...form.text('email')} label={say('signIn.name')} inputMode="email" autoComplete="username" autoCapitalize="none" spellCheck={false} />
        <PasswordInput {...form.text('password')} label={say('password')} autoComplete="current-password" visibilityToggleButtonProps={{ 'aria-label': say('password.show') }} />
        <Button type="submit" variant="filled" loading={form.sending}>{say('signIn.do')}</Button>
      </Form>
      <p className="small quiet">{say('signIn.help')}</p>
    </FrontPage>
  );
}
