import { answer, api } from '@doorstep/api-client';
import { Button, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { Page } from '../../../app/shell/page';
import { ActionBar, PageSkeleton, Problem, Sill } from '../../../ui';
import { Form, Select, useForm } from '../../../ui/form';
import { organizationsKey } from '../organizations';
import { useSettingWords } from '../words';
import { retentionChoices, settingsBody } from './keeping';

interface Settings { version: number; 'retention.notesMonthsAfterClose': number | null; 'fading.days': number; 'words.union': 'sindicato' | 'union' }

/** How long things are kept, when a stand fades, and which word for union. */
export function KeepingScreen() {
  const say = useSettingWords();
  const settings = useQuery({ queryKey: ['settings'], queryFn: async () => (await answer(api.GET('/api/v1/settings'))) as unknown as Settings });
  if (settings.isPending) return <PageSkeleton />;
  if (!settings.data) return <><Sill title={say('keeping')} back="/settings" /><Page><Problem failure={settings.error} onRetry={() => void settings.refetch()} /></Page></>;
  return <KeepingForm there={settings.data} />;
}

function KeepingForm({ there }: { there: Settings }) {
  const say = useSettingWords();
  const client = useQueryClient();
  const navigate = useNavigate();
  const kept = there['retention.notesMonthsAfterClose'];
  const form = useForm({
    start: { 'retention.notesMonthsAfterClose': kept === null ? '' : String(kept), 'fading.days': String(there['fading.days']), 'words.union': there['words.union'] as string },
    check: (values) => (settingsBody(values) ? [] : [{ field: 'fading.days', message: say('fading.range') }]),
    send: async (values) => {
      await api.PATCH('/api/v1/settings', { body: { version: there.version, ...settingsBody(values) } as never });
      await Promise.all([client.invalidateQueries({ queryKey: ['settings'] }), client.invalidateQueries({ queryKey: organizationsKey })]);
      await navigate('/settings', { replace: true });
    },
  });
  return (
    <>
      <Sill title={say('keeping')} back="/settings" />
      <Page>
        <Form form={form} id="keeping" label={say('keeping')}>
          <Select
            {...form.text('retention.notesMonthsAfterClose')}
            label={say('retention')}
            description={say('retention.help')}
            options={retentionChoices(kept).map((n) => ({ value: n === null ? '' : String(n), label: n === null ? say('retention.never') : say('retention.months', { n }) }))}
          />
          <TextInput {...form.text('fading.days')} label={say('fading')} description={say('fading.help')} inputMode="numeric" />
          <Select {...form.text('words.union')} label={say('union')} description={say('union.help')} options={[{ value: 'sindicato', label: 'el sindicato' }, { value: 'union', label: 'la unión' }]} />
        </Form>
      </Page>
      <ActionBar><Button type="submit" form="keeping" variant="filled" loading={form.sending}>{say('keeping.save')}</Button></ActionBar>
    </>
  );
}
