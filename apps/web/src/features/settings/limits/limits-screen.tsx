import { answer, api } from '@doorstep/api-client';
import { Button, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { Page } from '../../../app/shell/page';
import { ActionBar, PageSkeleton, Problem, Sill } from '../../../ui';
import { Form, useForm } from '../../../ui/form';
import { useReader } from '../../../words';
import { useSettingWords } from '../words';
import { LIMITS, MOST_ROWS, rowsOf, type Limit } from './limits';

type Settings = { version: number } & Record<Limit, number>;

/** How many people may leave in files in a day, for leads and for admins. */
export function LimitsScreen() {
  const say = useSettingWords();
  const settings = useQuery({ queryKey: ['settings'], queryFn: async () => (await answer(api.GET('/api/v1/settings'))) as unknown as Settings });
  if (settings.isPending) return <PageSkeleton />;
  if (!settings.data) return <><Sill title={say('limits')} back="/settings" /><Page><Problem failure={settings.error} onRetry={() => void settings.refetch()} /></Page></>;
  return <LimitsForm there={settings.data} />;
}

function LimitsForm({ there }: { there: Settings }) {
  const say = useSettingWords();
  const reader = useReader();
  const client = useQueryClient();
  const navigate = useNavigate();
  const form = useForm({
    start: { 'exports.leadRowsPerDay': reader.count(there['exports.leadRowsPerDay']), 'exports.adminRowsPerDay': reader.count(there['exports.adminRowsPerDay']) },
    check: (values) => LIMITS.flatMap((field) => (rowsOf(values[field]) === null ? [{ field, message: say('limits.range', { max: MOST_ROWS }) }] : [])),
    send: async (values) => {
      const rows = Object.fromEntries(LIMITS.map((field) => [field, rowsOf(values[field])]));
      await answer(api.PATCH('/api/v1/settings', { body: { version: there.version, ...rows } as never }));
      await client.invalidateQueries({ queryKey: ['settings'] });
      await navigate('/settings', { replace: true });
    },
  });
  return (
    <>
      <Sill title={say('limits')} back="/settings" />
      <Page>
        <Form form={form} id="limits" label={say('limits')}>
          <p className="quiet">{say('limits.about')}</p>
          <TextInput {...form.text('exports.leadRowsPerDay')} label={say('limits.lead')} description={say('limits.help')} inputMode="numeric" />
          <TextInput {...form.text('exports.adminRowsPerDay')} label={say('limits.admin')} inputMode="numeric" />
        </Form>
      </Page>
      <ActionBar><Button type="submit" form="limits" variant="filled" loading={form.sending}>{say('limits.save')}</Button></ActionBar>
    </>
  );
}
