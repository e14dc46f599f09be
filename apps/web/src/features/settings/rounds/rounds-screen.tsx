import { answer, api } from '@doorstep/api-client';
import { Button, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { Page } from '../../../app/shell/page';
import { ActionBar, PageSkeleton, Problem, Sill } from '../../../ui';
import { Form, useForm } from '../../../ui/form';
import { useSettingWords } from '../words';
import { minutesOf, ROUND_MINUTES, ROUND_SETTINGS, type RoundSetting } from './rounds';

type Settings = { version: number } & Record<RoundSetting, number>;

/** Safety of rounds: the usual length, when all leads are told, and when screens hide themselves. */
export function RoundSettingsScreen() {
  const say = useSettingWords();
  const settings = useQuery({ queryKey: ['settings'], queryFn: async () => (await answer(api.GET('/api/v1/settings'))) as unknown as Settings });
  if (settings.isPending) return <PageSkeleton />;
  if (!settings.data) return <><Sill title={say('rounds')} back="/settings" /><Page><Problem failure={settings.error} onRetry={() => void settings.refetch()} /></Page></>;
  return <RoundsForm there={settings.data} />;
}

function RoundsForm({ there }: { there: Settings }) {
  const say = useSettingWords();
  const client = useQueryClient();
  const navigate = useNavigate();
  const form = useForm({
    start: Object.fromEntries(ROUND_SETTINGS.map((field) => [field, String(there[field])])) as Record<RoundSetting, string>,
    check: (values) => ROUND_SETTINGS.flatMap((field) => (minutesOf(field, values[field]) === null ? [{ field, message: say('rounds.range', ROUND_MINUTES[field]) }] : [])),
    send: async (values) => {
      const minutes = Object.fromEntries(ROUND_SETTINGS.map((field) => [field, minutesOf(field, values[field])]));
      await answer(api.PATCH('/api/v1/settings', { body: { version: there.version, ...minutes } as never }));
      await client.invalidateQueries({ queryKey: ['settings'] });
      await navigate('/settings', { replace: true });
    },
  });
  return (
    <>
      <Sill title={say('rounds')} back="/settings" />
      <Page>
        <Form form={form} id="rounds" label={say('rounds')}>
          <p className="quiet">{say('rounds.about')}</p>
          <TextInput {...form.text('safety.minutes')} label={say('rounds.minutes')} inputMode="numeric" />
          <TextInput {...form.text('safety.escalateMinutes')} label={say('rounds.escalate')} inputMode="numeric" />
          <TextInput {...form.text('safety.hideMinutes')} label={say('rounds.hide')} inputMode="numeric" />
        </Form>
      </Page>
      <ActionBar><Button type="submit" form="rounds" variant="filled" loading={form.sending}>{say('rounds.save')}</Button></ActionBar>
    </>
  );
}
