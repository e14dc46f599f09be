import { answer, api } from '@doorstep/api-client';
import { EXPORT_DEFAULTS } from '@doorstep/exports/domain';
import { LANGUAGES } from '@doorstep/kernel';
import { Button, Input, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Segments, Sheet } from '../../ui';
import { Form, useForm } from '../../ui/form';
import { OWN_NAMES, useLanguage, type Language } from '../../words';
import { ExportProgress } from './export-progress';
import { exportsKey } from './exports';
import { useExportWords } from './words';

interface Props { person: { id: string; name: string }; onClose: () => void }

/** Everything held on a person in one file: in which language, then the file itself. */
export function HeldSheet({ person, onClose }: Props) {
  const say = useExportWords();
  const [asked, setAsked] = useState<string | null>(null);
  return (
    <Sheet open onClose={onClose} title={say('held', { name: person.name })}>
      {asked ? <ExportProgress id={asked} onClose={onClose} /> : <HeldForm person={person} onAsked={setAsked} />}
    </Sheet>
  );
}

function HeldForm({ person, onAsked }: { person: Props['person']; onAsked: (id: string) => void }) {
  const say = useExportWords();
  const client = useQueryClient();
  const reader = useLanguage();
  const form = useForm({
    start: { language: reader as Language, reason: '' },
    send: async ({ language, reason }) => {
      const body = { kind: 'person' as const, contactId: person.id, format: 'zip' as const, language, ...(reason.trim() && { reason: reason.trim() }) };
      const made = await answer(api.POST('/api/v1/exports', { body }));
      await client.invalidateQueries({ queryKey: exportsKey });
      onAsked(made.id);
    },
  });
  return (
    <Form form={form} label={say('held', { name: person.name })}>
      <p>{say('held.about')}</p>
      <p className="quiet">{say('held.leads')}</p>
      <Input.Wrapper label={say('held.language')} labelElement="div">
        <Segments label={say('held.language')} value={form.values.language} onChange={(language) => form.set('language', language)} options={LANGUAGES.map((language) => ({ value: language, label: OWN_NAMES[language] }))} />
      </Input.Wrapper>
      <Textarea {...form.text('reason')} label={say('held.reason')} autosize minRows={2} maxLength={EXPORT_DEFAULTS.reasonLetters} />
      <p className="quiet">{say('safety')}</p>
      <Button type="submit" variant="filled" loading={form.sending}>{say('make')}</Button>
    </Form>
  );
}
