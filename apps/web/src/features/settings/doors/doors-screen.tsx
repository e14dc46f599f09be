import { answer, api } from '@doorstep/api-client';
import { Button, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { Page } from '../../../app/shell/page';
import { ActionBar, PageSkeleton, Problem, Sill } from '../../../ui';
import { Form, Select, useForm } from '../../../ui/form';
import { useReader } from '../../../words';
import { useAttemptWords } from '../../attempts/words';
import { attemptsTyped, FROM, UNTIL, withSet } from './doors';

interface Settings { version: number; 'doors.attempts': number; 'doors.from': string; 'doors.until': string }

/** How often a closed door is tried before somebody calls, and between which hours doors are rung at. */
export function DoorsScreen() {
  const say = useAttemptWords();
  const settings = useQuery({ queryKey: ['settings'], queryFn: async () => (await answer(api.GET('/api/v1/settings'))) as unknown as Settings });
  if (settings.isPending) return <PageSkeleton />;
  if (!settings.data) return <><Sill title={say('settings')} back="/settings" /><Page><Problem failure={settings.error} onRetry={() => void settings.refetch()} /></Page></>;
  return <DoorsForm there={settings.data} />;
}

function DoorsForm({ there }: { there: Settings }) {
  const say = useAttemptWords();
  const { time } = useReader();
  const client = useQueryClient();
  const navigate = useNavigate();
  const form = useForm({
    start: { 'doors.attempts': String(there['doors.attempts']), 'doors.from': there['doors.from'], 'doors.until': there['doors.until'] },
    check: (values) => (attemptsTyped(values['doors.attempts']) === null ? [{ field: 'doors.attempts', message: say('settings.range') }] : []),
    send: async (values) => {
      await answer(api.PATCH('/api/v1/settings', { body: { ...values, version: there.version, 'doors.attempts': attemptsTyped(values['doors.attempts']) } as never }));
      await client.invalidateQueries({ queryKey: ['settings'] });
      await navigate('/settings', { replace: true });
    },
  });
  /** A time of day is the same in every zone: told as one of UTC. */
  const options = (times: readonly string[], set: string) => withSet(times, set).map((at) => ({ value: at, label: time(`2026-01-01T${at}:00Z`, 'UTC') }));
  return (
    <>
      <Sill title={say('settings')} back="/settings" />
      <Page>
        <Form form={form} id="doors" label={say('settings')}>
          <TextInput {...form.text('doors.attempts')} label={say('settings.attempts')} description={say('settings.attemptsHelp')} inputMode="numeric" />
          <Select {...form.text('doors.from')} label={say('settings.from')} description={say('settings.hoursHelp')} options={options(FROM, there['doors.from'])} />
          <Select {...form.text('doors.until')} label={say('settings.until')} options={options(UNTIL, there['doors.until'])} />
        </Form>
      </Page>
      <ActionBar><Button type="submit" form="doors" variant="filled" loading={form.sending}>{say('settings.save')}</Button></ActionBar>
    </>
  );
}
