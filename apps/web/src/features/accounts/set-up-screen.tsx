import { answer, api } from '@doorstep/api-client';
import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Navigate, useNavigate } from 'react-router';
import { beginSession, useSession } from '../../app/session/session';
import { Form, Select, useForm } from '../../ui/form';
import { useLanguage } from '../../words';
import { FrontPage } from './front-page';
import { passwordLength, checkPassword } from './password';
import { useAccountWords } from './words';

const kinds = ['federation', 'affiliate', 'local', 'worker_center', 'community', 'chapter', 'coalition'] as const;
/** Months after a campaign has closed until its notes and visits are deleted. */
const retentions = ['6', '12', '24'] as const;

const zones = (): string[] => Intl.supportedValuesOf?.('timeZone') ?? [Intl.DateTimeFormat().resolvedOptions().timeZone];

/** The first visit to an empty server: the organization and its first administrator. */
export function SetUpScreen() {
  const say = useAccountWords();
  const language = useLanguage();
  const client = useQueryClient();
  const navigate = useNavigate();
  const session = useSession();
  const form = useForm({
    start: {
      'organization.name': '', 'organization.kind': '', 'organization.timeZone': Intl.DateTimeFormat().resolvedOptions().timeZone,
      'organization.retentionMonths': '12', 'admin.name': '', 'admin.email': '', 'admin.password': '',
    },
    draft: 'set-up',
    secret: ['admin.password'],
    check: (values) => [
      ...(['organization.name', 'organization.kind', 'admin.name', 'admin.email'] as const)
        .filter((field) => !values[field].trim()).map((field) => ({ field, message: say(`missing.${field}`) })),
      ...checkPassword('admin.password', values['admin.password'], say),
    ],
    send: async (values) => {
      await beginSession(client, await answer(api.POST('/api/v1/set-up', { body: {
        organization: {
          name: values['organization.name'].trim(),
          kind: values['organization.kind'] as (typeof kinds)[number],
          timeZone: values['organization.timeZone'],
          retentionMonths: Number(values['organization.retentionMonths']),
        },
        admin: { name: values['admin.name'].trim(), email: values['admin.email'].trim(), password: values['admin.password'], language },
      } })));
      client.setQueryData(['set-up'], { needed: false });
      await navigate('/', { replace: true });
    },
  });

  if (session) return <Navigate to="/" replace />;
  return (
    <FrontPage title={say('setUp.title')} over={say('setUp.over')}>
      <Form form={form}>
        <TextInput {...form.text('organization.name')} label={say('setUp.organization')} autoComplete="organization" maxLength={200} />
        <Select {...form.text('organization.kind')} label={say('setUp.kind')} placeholder={say('setUp.choose')} options={kinds.map((value) => ({ value, label: say(`kind.${value}`) }))} />
        <Select {...form.text('organization.timeZone')} label={say('setUp.timeZone')} options={zones().map((value) => ({ value, label: value.replaceAll('_', ' ') }))} />
        <Select {...form.text('organization.retentionMonths')} label={say('setUp.retention')} description={say('setUp.retentionHelp')} options={retentions.map((value) => ({ value, label: say('setUp.months', { n: Number(value) }) }))} />
        <TextInput {...form.text('admin.name')} label={say('yourName')} autoComplete="name" maxLength={200} />
        <TextInput {...form.text('admin.email')} label={say('setUp.email')} type="email" autoComplete="username" />
        <PasswordInput {...form.text('admin.password')} label={say('password')} description={say('password.help', { n: passwordLength })} autoComplete="new-password" visibilityToggleButtonProps={{ 'aria-label': say('password.show') }} />
        <Button type="submit" variant="filled" loading={form.sending}>{say('setUp.do')}</Button>
      </Form>
    </FrontPage>
  );
}
