import { answer, api } from '@doorstep/api-client';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { sessionKey, useSession } from '../../../app/session/session';
import { Page } from '../../../app/shell/page';
import { PageSkeleton, Problem, Sill } from '../../../ui';
import { useForm } from '../../../ui/form';
import { organizationsKey, useOrganization, type Organization } from '../organizations';
import { useSettingWords } from '../words';
import { OrganizationForm } from './organization-form';

/** Name, kind, zone and languages of the organization acted in. */
export function OrganizationScreen() {
  const say = useSettingWords();
  const organization = useOrganization(useSession()?.organization.id ?? '');
  if (organization.isPending) return <PageSkeleton />;
  if (!organization.data) return <><Sill title={say('organization')} back="/settings" /><Page><Problem failure={organization.error} onRetry={() => void organization.refetch()} /></Page></>;
  return <ChangeOrganization there={organization.data} />;
}

function ChangeOrganization({ there }: { there: Organization }) {
  const say = useSettingWords();
  const client = useQueryClient();
  const navigate = useNavigate();
  const form = useForm({
    start: { name: there.name, kind: there.kind, timeZone: there.timeZone, languages: there.languages },
    draft: `organization-${there.id}-${there.version}`,
    check: ({ name, languages }) => [
      ...(name.trim() ? [] : [{ field: 'name', message: say('missing.name') }]),
      ...(languages.length > 0 ? [] : [{ field: 'languages', message: say('missing.languages') }]),
    ],
    send: async (values) => {
      await answer(api.PATCH('/api/v1/organizations/{id}', { params: { path: { id: there.id } }, body: { version: there.version, ...values } }));
      await Promise.all([client.invalidateQueries({ queryKey: organizationsKey }), client.invalidateQueries({ queryKey: sessionKey })]);
      await navigate('/settings', { replace: true });
    },
  });
  return (
    <>
      <Sill title={say('organization')} over={there.name} back="/settings" />
      <OrganizationForm form={form} save={say('organization.save')} />
    </>
  );
}
