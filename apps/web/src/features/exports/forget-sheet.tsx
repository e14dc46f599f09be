import { answer, api } from '@doorstep/api-client';
import { Button, Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useMay } from '../../app/session/session';
import { Sheet } from '../../ui';
import { Form, useForm } from '../../ui/form';
import { forgettingKey } from './forgettings';
import { useExportWords } from './words';

interface Asked { id: string; name: string }

/** Somebody asked to be forgotten: a lead types the name and it is done for good; others ask a lead for it. */
export function ForgetSheet({ person, onClose }: { person: Asked; onClose: () => void }) {
  const say = useExportWords();
  const may = useMay('contacts.forget');
  const [filed, setFiled] = useState(false);
  return (
    <Sheet open onClose={onClose} title={say('forget.title', { name: person.name })}>
      {filed ? <p role="status">{say('forget.filed')}</p> : may ? <ForgetForm person={person} /> : <AskForm person={person} onFiled={() => setFiled(true)} />}
    </Sheet>
  );
}

function ForgetForm({ person }: { person: Asked }) {
  const say = useExportWords();
  const client = useQueryClient();
  const navigate = useNavigate();
  const form = useForm({
    start: { confirmName: '' },
    check: ({ confirmName }) => (confirmName.trim() ? [] : [{ field: 'confirmName', message: say('forget.type', { name: person.name }) }]),
    send: async ({ confirmName }) => {
      await answer(api.POST('/api/v1/contact-forgettings', { body: { contactId: person.id, confirmName: confirmName.trim() } }));
      client.clear();
      await navigate('/people', { replace: true });
    },
  });
  return (
    <Form form={form} label={say('forget.title', { name: person.name })}>
      <p>{say('forget.goes')}</p>
      <p>{say('forget.stays')}</p>
      <TextInput {...form.text('confirmName')} label={say('forget.type', { name: person.name })} autoComplete="off" maxLength={400} />
      <Button type="submit" variant="filled" color="red" loading={form.sending}>{say('forget.do')}</Button>
    </Form>
  );
}

function AskForm({ person, onFiled }: { person: Asked; onFiled: () => void }) {
  const say = useExportWords();
  const client = useQueryClient();
  const form = useForm({
    start: { reason: '' },
    send: async ({ reason }) => {
      await answer(api.POST('/api/v1/contact-forgettings', { body: { contactId: person.id, ...(reason.trim() && { reason: reason.trim() }) } }));
      await client.invalidateQueries({ queryKey: forgettingKey });
      onFiled();
    },
  });
  return (
    <Form form={form} label={say('forget.title', { name: person.name })}>
      <p>{say('forget.ask')}</p>
      <Textarea {...form.text('reason')} label={say('reason.optional')} autosize minRows={2} maxLength={500} />
      <Button type="submit" variant="filled" loading={form.sending}>{say('forget.send')}</Button>
    </Form>
  );
}
