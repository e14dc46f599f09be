import { answer, api } from '@doorstep/api-client';
import { Button, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { Page } from '../../app/shell/page';
import { ActionBar } from '../../ui/action-bar';
import { Form, useForm } from '../../ui/form';
import { PageSkeleton } from '../../ui/page-skeleton';
import { Problem } from '../../ui/problem';
import { Sill } from '../../ui/sill';
import { useHandOutWords, type HandOutWord } from './words';

/** As the server asks: the key, its word, and the hours it may have. */
const HOURS = [
  { key: 'visits.dueBackHours', word: 'settings.due', help: 'settings.dueHelp', min: 1, max: 336 },
  { key: 'visits.remindHours', word: 'settings.remind', help: 'settings.remindHelp', min: 0, max: 72 },
  { key: 'visits.handOutHours', word: 'settings.code', help: 'settings.codeHelp', min: 1, max: 168 },
] as const satisfies readonly { key: string; word: HandOutWord; help: HandOutWord; min: number; max: number }[];
type Key = (typeof HOURS)[number]['key'];
type Settings = { version: number } & Record<Key, number>;

/** When lists are due back, when who has one is reminded, and how long a link or code is good. */
export function ListSettingsScreen() {
  const say = useHandOutWords();
  const settings = useQuery({ queryKey: ['settings'], queryFn: async () => (await answer(api.GET('/api/v1/settings'))) as unknown as Settings });
  if (settings.isPending) return <PageSkeleton />;
  if (!settings.data) return <><Sill title={say('settings')} back="/settings" /><Page><Problem failure={settings.error} onRetry={() => void settings.refetch()} /></Page></>;
  return <SettingsForm there={settings.data} />;
}

function SettingsForm({ there }: { there: Settings }) {
  const say = useHandOutWords();
  const client = useQueryClient();
  const navigate = useNavigate();
  const form = useForm({
    start: Object.fromEntries(HOURS.map(({ key }) => [key, String(there[key])])) as Record<Key, string>,
    check: (values) => HOURS.flatMap(({ key, min, max }) => (/^\s*\d{1,3}\s*$/.test(values[key]) && Number(values[key]) >= min && Number(values[key]) <= max ? [] : [{ field: key, message: say('settings.range', { min, max }) }])),
    send: async (values) => {
      await answer(api.PATCH('/api/v1/settings', { body: { version: there.version, ...Object.fromEntries(HOURS.map(({ key }) => [key, Number(values[key])])) } as never }));
      await client.invalidateQueries({ queryKey: ['settings'] });
      await navigate('/settings', { replace: true });
    },
  });
  return (
    <>
      <Sill title={say('settings')} back="/settings" />
      <Page>
        <Form form={form} id="visit-lists" label={say('settings')}>
          {HOURS.map(({ key, word, help }) => <TextInput key={key} {...form.text(key)} label={say(word)} description={say(help)} inputMode="numeric" />)}
        </Form>
      </Page>
      <ActionBar><Button type="submit" form="visit-lists" variant="filled" loading={form.sending}>{say('settings.save')}</Button></ActionBar>
    </>
  );
}
