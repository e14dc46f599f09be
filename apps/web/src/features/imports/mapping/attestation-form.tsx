import { Button, TextInput, Textarea } from '@mantine/core';
import { Form, useForm } from '../../../ui/form';
import { Section } from '../../../ui/stub';
import type { ListImport } from '../list-import';
import { useChangeImport } from '../use-imports';
import { useImportWords } from '../words';

/** The list says that people agreed to texts: who brings it in says which sentence they agreed to and where the proof lies. Without it nobody is texted. */
export function AttestationForm({ list }: { list: ListImport }) {
  const say = useImportWords();
  const change = useChangeImport(list.id);
  const said = list.options.attestation;
  const form = useForm({
    start: { wording: said?.wording ?? '', evidence: said?.evidence ?? '' },
    check: ({ wording, evidence }) => [
      ...(wording.trim() ? [] : [{ field: 'wording', message: say('attest.wordingMissing') }]),
      ...(evidence.trim() ? [] : [{ field: 'evidence', message: say('attest.evidenceMissing') }]),
    ],
    send: async ({ wording, evidence }) => { await change.mutateAsync({ options: { attestation: { wording: wording.trim(), evidence: evidence.trim() } } }); },
  });
  return (
    <Section title={say('attest.title')}>
      <p className="small" style={{ marginBottom: 12 }}>{say('attest.text')}</p>
      <Form form={form} label={say('attest.title')}>
        <Textarea {...form.text('wording')} label={say('attest.wording')} description={say('attest.wordingHelp')} autosize minRows={2} maxLength={500} />
        <TextInput {...form.text('evidence')} label={say('attest.evidence')} description={say('attest.evidenceHelp')} maxLength={500} />
        <div><Button type="submit" loading={form.sending}>{say(said ? 'attest.saved' : 'attest.save')}</Button></div>
      </Form>
    </Section>
  );
}
