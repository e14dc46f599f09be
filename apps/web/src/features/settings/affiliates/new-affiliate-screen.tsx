import { answer, api } from '@doorstep/api-client';
import { LANGUAGES, newId, type Language } from '@doorstep/kernel';
import type { OrganizationKind } from '@doorstep/organizations/domain';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { sessionKey, useSession } from '../../../app/session/session';
import { Sill } from '../../../ui';
import { useForm } from '../../../ui/form';
import { OrganizationForm } from '../organization/organization-form';
import { organizationsKey } from '../organizations';
import { useSettingWords } from '../words';

/** A new organization under this one. Whoever makes it is its first administrator. */
export function NewAffiliateScreen() {
  const say = useSettingWords();
  const organization = useSession()?.organization;
  const client = useQueryClient();
  const navigate = useNavigate();
  const [id] = useState(() => newId());
  const form = useForm({
    start: { name: '', kind: '' as OrganizationKind | '', timeZone: organization?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone, languages: [...LANGUAGES] as Language[] },
    draft: 'affiliate-new',
    check: ({ name, kind, languages }) => [
      ...(name.trim() ? [] : [{ field: 'name', message: say('missing.name') }]),
      ...(kind ? [] : [{ field: 'kind', message: say('missing.kind') }]),
      ...(languages.length > 0 ? [] : [{ field: 'languages', message: say('missing.languages') }]),
    ],
    send: async ({ kind, ...values }) => {
      if (kind === '') return;
      await answer(api.POST('/api/v1/organizations', { body: { id, kind, ...values, parentId: organization?.id ?? null } }));
      await Promise.all([client.invalidateQueries({ queryKey: organizationsKey }), client.invalidateQueries({ queryKey: sessionKey })]);
      await navigate('/settings/affiliates', { replace: true });
    },
  });
  return (
    <>
      <Sill title={say('affiliate.add')} over={organization && say('affiliate.under', { organization: organization.name })} back="/settings/affiliates" />
      <OrganizationForm form={form} save={say('affiliate.save')} />
    </>
  );
}
