import { answer, api } from '@doorstep/api-client';
import { newId } from '@doorstep/kernel';
import { Button, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Form, Select, useForm } from '../../../ui/form';
import { useTeamWords } from '../words';
import { tokensKey } from './tokens';

/** The server lets none live longer than 90 days. */
const lives = ['7', '30', '90'] as const;

/** What a new token is for and how long it lives. */
export function TokenForm({ onMade }: { onMade: (secret: string) => void }) {
  const say = useTeamWords();
  const client = useQueryClient();
  const form = useForm({
    start: { name: '', days: '90' },
    check: ({ name }) => (name.trim() ? [] : [{ field: 'name', message: say('missing.tokenName') }]),
    send: async ({ name, days }) => {
      const made = await answer<{ secret: string | null }>(api.POST('/api/v1/api-tokens', { body: { id: newId(), name, days: Number(days) } }));
      await client.invalidateQueries({ queryKey: tokensKey });
      if (made.secret) onMade(made.secret);
    },
  });
  return (
    <Form form={form} label={say('tokens.new')}>
      <TextInput {...form.text('name')} label={say('tokens.name')} description={say('tokens.name.help')} maxLength={200} />
      <Select {...form.text('days')} label={say('tokens.days')} options={lives.map((value) => ({ value, label: say('tokens.daysOf', { n: Number(value) }) }))} />
      <Button type="submit" variant="filled" loading={form.sending}>{say('tokens.make')}</Button>
    </Form>
  );
}
