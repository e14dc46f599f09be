import { answer, api } from '@doorstep/api-client';
import { Button, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { Page } from '../../app/shell/page';
import { ActionBar, PageSkeleton, Problem, Sill } from '../../ui';
import { Form, useForm } from '../../ui/form';
import { useCuttingWords } from './words';

interface Settings { version: number; 'visits.restDays': number }
const most = 365;

/** How long somebody rests whom a visit reached, before lists are cut with them again. */
export function RestSettingScreen() {
  const say = useCuttingWords();
  const settings = useQuery({ queryKey: ['settings'], queryFn: async () => (await answer(api.GET('/api/v1/settings'))) as unknown as Settings });
  if (settings.isPending) return <PageSkeleton />;
  if (!settings.data) return <><Sill title={say('setting')} back="/settings" /><Page><Problem failure={settings.error} onRetry={() => void settings.refetch()} /></Page></>;
  return <RestForm there={settings.data} />;
}

function RestForm({ there }: { there: Settings }) {
  const say = useCuttingWords();
  const client = useQueryClient();
  const navigate = useNavigate();
  const form = useForm({
    start: { days: String(there['visits.restDays']) },
    check: ({ days }) => (/^\d{1,3}$/.test(days.trim()) && Number(days) <= most ? [] : [{ field: 'days', message: say('setting.range', { n: most }) }]),
    send: async ({ days }) => {
      await answer(api.PATCH('/api/v1/settings', { body: { version: there.version, 'visits.restDays': Number(days) } as never }));
      await client.invalidateQueries({ queryKey: ['settings'] });
      await navigate('/settings', { replace: true });
    },
  });
  return (
    <>
      <Sill title={say('setting')} back="/settings" />
      <Page>
        <Form form={form} id="rest" label={say('setting')}>
          <TextInput {...form.text('days')} label={say('setting.days')} description={say('setting.help')} inputMode="numeric" />
        </Form>
      </Page>
      <ActionBar><Button type="submit" form="rest" variant="filled" loading={form.sending}>{say('setting.save')}</Button></ActionBar>
    </>
  );
}
