import { answer, api } from '@doorstep/api-client';
import { LANGUAGES, newId, type Language } from '@doorstep/kernel';
import { Button, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Page } from '../../../app/shell/page';
import { ActionBar, Sill } from '../../../ui';
import { Form, Select, useForm } from '../../../ui/form';
import { OWN_NAMES, useLanguage } from '../../../words';
import type { Role } from '../members/members';
import { useRoleOptions } from '../members/role-form';
import { useTeamWords } from '../words';
import { addressOf, atOneField, invitationsKey, type ToldInvitation } from './invitations';
import { InvitationReady } from './invitation-ready';

/** Who, as what, in which language; then the link, once. */
export function InviteScreen() {
  const [made, setMade] = useState<ToldInvitation | null>(null);
  return made ? <InvitationReady invitation={made} onAnother={() => setMade(null)} /> : <InviteForm onMade={setMade} />;
}

function InviteForm({ onMade }: { onMade: (invitation: ToldInvitation) => void }) {
  const say = useTeamWords();
  const language = useLanguage();
  const client = useQueryClient();
  const options = useRoleOptions();
  const [id] = useState(() => newId());
  const form = useForm({
    start: { name: '', email: '', role: 'organizer' as Role, language: language as Language },
    draft: 'invite',
    check: ({ email }) => (email.trim() ? [] : [{ field: 'email', message: say('missing.address') }]),
    send: async (values) => {
      const told: ToldInvitation = await atOneField(answer(api.POST('/api/v1/invitations', {
        body: { id, ...addressOf(values.email), name: values.name.trim() || undefined, role: values.role, language: values.language },
      })));
      await client.invalidateQueries({ queryKey: invitationsKey });
      onMade(told);
    },
  });
  return (
    <>
      <Sill title={say('invite')} back="/team" />
      <Page>
        <Form form={form} id="invite" label={say('invite')}>
          <TextInput {...form.text('name')} label={say('name')} maxLength={200} />
          <TextInput {...form.text('email')} label={say('address')} description={say('address.help')} inputMode="email" autoCapitalize="none" spellCheck={false} maxLength={254} />
          <Select {...form.text('role')} label={say('role')} description={say(`role.${form.values.role}`)} options={options} />
          <Select {...form.text('language')} label={say('language')} description={say('language.help')} options={LANGUAGES.map((value) => ({ value, label: OWN_NAMES[value] }))} />
        </Form>
      </Page>
      <ActionBar><Button type="submit" form="invite" variant="filled" loading={form.sending}>{say('invite.do')}</Button></ActionBar>
    </>
  );
}
