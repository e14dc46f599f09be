import { answer, api, ApiProblem } from '@doorstep/api-client';
import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { chooseLanguage } from '../../app/language';
import { beginSession, type Session } from '../../app/session/session';
import { roleWord } from '../../app/shell/rail';
import type appEn from '../../app/words/en.json';
import { Form, useForm } from '../../ui/form';
import { Problem } from '../../ui/problem';
import { useLanguage, useWords } from '../../words';
import { FrontPage } from './front-page';
import { checkPassword, passwordLength } from './password';
import { useAccountWords } from './words';

interface Invitation { organization: { name: string }; role: string; name: string | null }

/** The page behind an invitation's link: who invites, as what, and the three things to fill in. */
export function InvitationScreen() {
  const say = useAccountWords();
  const { token = '' } = useParams();
  const [accepted, setAccepted] = useState<Invitation | null>(null);
  const { data, error, refetch } = useQuery({
    queryKey: ['invitation', token],
    // It is used up once it is accepted: it is not asked for again while the next screen comes.
    enabled: accepted === null,
    staleTime: Infinity,
    queryFn: async (): Promise<Invitation> => answer(api.GET('/api/v1/invitations/{token}', { params: { path: { token } } })),
  });
  const shown = accepted ?? data;
  if (shown) return <Acceptance invitation={shown} token={token} onAccepted={() => setAccepted(shown)} />;
  const gone = error instanceof ApiProblem && (error.status === 404 || error.status === 410);
  return (
    <FrontPage title={say('invitation.title')}>
      {gone && <><p>{say('invitation.gone')}</p><Button component={Link} to="/sign-in" variant="filled">{say('invitation.toSignIn')}</Button></>}
      {error && !gone && <Problem failure={error} onRetry={() => void refetch()} />}
    </FrontPage>
  );
}

function Acceptance({ invitation, token, onAccepted }: { invitation: Invitation; token: string; onAccepted: () => void }) {
  const say = useAccountWords();
  const sayApp = useWords<keyof typeof appEn>('app');
  const language = useLanguage();
  const client = useQueryClient();
  const navigate = useNavigate();
  const form = useForm({
    start: { name: invitation.name ?? '', password: '' },
    check: ({ name, password }) => [
      ...(name.trim() ? [] : [{ field: 'name', message: say('missing.admin.name') }]),
      ...checkPassword('password', password, say),
    ],
    send: async ({ name, password }) => {
      const session: Session = await answer(api.POST('/api/v1/invitations/{token}/acceptances', {
        params: { path: { token } }, body: { name: name.trim(), password, language },
      }));
      onAccepted();
      await beginSession(client, session);
      await chooseLanguage(language);
      await navigate('/', { replace: true });
    },
  });
  return (
    <FrontPage title={invitation.organization.name} over={say('invitation.over')}>
      <p>{say('invitation.as', { role: sayApp(roleWord(invitation.role)) })}</p>
      <Form form={form}>
        <TextInput {...form.text('name')} label={say('yourName')} autoComplete="name" maxLength={200} />
        <PasswordInput {...form.text('password')} label={say('password')} description={say('password.help', { n: passwordLength })} autoComplete="new-password" visibilityToggleButtonProps={{ 'aria-label': say('password.show') }} />
        <Button type="submit" variant="filled" loading={form.sending}>{say('invitation.do')}</Button>
      </Form>
      <p className="small quiet">{say('invitation.language')}</p>
    </FrontPage>
  );
}
