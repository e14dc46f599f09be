import { QUICK_TOUCHES, type QuickTouch } from '@doorstep/contacts/domain';
import { newId } from '@doorstep/kernel';
import { Button, Textarea, TextInput } from '@mantine/core';
import { ringOutbox } from '../../outbox/sender';
import { settleRefused, type Waiting } from '../../outbox/vault';
import { fieldId, Form, Select, useForm } from '../../ui/form';
import { NoteHint } from '../../ui/note-hint';
import { AboutFields } from './about-fields';
import type { TouchBody, TouchForm } from './touch-body';
import { useTouchWords } from './words';

interface Mended extends TouchForm { kind: QuickTouch; described: string }
interface TouchMendProps { row: Waiting; /** After "another touch has this id". */ newIds: boolean; saveWord: string; onDone: () => void }

/** A refused touch, open as it was typed; when it was stays. Saving sends it again. */
export function TouchMend({ row, newIds, saveWord, onDone }: TouchMendProps) {
  const say = useTouchWords();
  const body = row.visit as TouchBody;
  const form = useForm<Mended>({
    start: {
      at: '', kind: body.kind, described: body.newContact?.displayName ?? '', note: body.note ?? '',
      campaignId: body.campaignId ?? '', topics: body.topics ?? [], programs: body.programs ?? [],
    },
    send: async (values) => {
      const { contactId, newContact, occurredAt, timeZone } = body;
      const visit: TouchBody = {
        id: newIds ? newId() : body.id, ...(contactId ? { contactId } : { newContact: { ...newContact!, displayName: values.described.trim() } }),
        kind: values.kind, occurredAt, timeZone,
        ...(values.campaignId !== '' && { campaignId: values.campaignId, topics: values.topics, programs: values.programs }),
        ...(values.note.trim() !== '' && { note: values.note.trim() }),
      };
      await settleRefused(row.id, { ...row, id: visit.id, visit, state: 'waiting', attempts: 0, problem: null });
      ringOutbox();
      onDone();
    },
  });
  return (
    <Form form={form} label={say('title')}>
      {body.newContact && <TextInput {...form.text('described')} label={say('who')} maxLength={200} />}
      <Select
        id={fieldId('kind')} label={say('title')} value={form.values.kind} options={QUICK_TOUCHES.map((kind) => ({ value: kind, label: say(`kind.${kind}`) }))}
        onChange={(event) => form.set('kind', event.currentTarget.value as QuickTouch)}
      />
      <AboutFields values={form.values} set={(name, value) => form.set(name, value as Mended[typeof name])} />
      <Textarea {...form.text('note')} id={fieldId('note')} label={say('note')} description={say('statusNotice')} autosize minRows={2} maxLength={2000} />
      <NoteHint text={form.values.note} />
      <Button type="submit" variant="filled" loading={form.sending}>{saveWord}</Button>
    </Form>
  );
}
