import { answer, api } from '@doorstep/api-client';
import type { Basis } from '@doorstep/contacts/domain';
import { Button, Textarea } from '@mantine/core';
import { Form, Select, useForm } from '../../../ui/form';
import { NoteHint } from '../../../ui/note-hint';
import type { Stand } from '../../../ui/mark';
import { Sheet } from '../../../ui/sheet';
import { StandChooser } from '../../../ui/stand-chooser';
import { useCampaigns } from '../campaigns';
import { useIdFor } from '../use-id-for';
import { usePeopleWords } from '../words';
import { useRefreshPerson, type Person } from './use-person';

const bases = ['one_on_one', 'house_visit', 'phone', 'action_seen', 'hearsay'] as const;

/** A new dated stand; the earlier ones stay as history. */
export function AssessSheet({ open, onClose, person }: { open: boolean; onClose: () => void; person: Person }) {
  const say = usePeopleWords();
  return <Sheet open={open} onClose={onClose} title={say('stand.title')}>{open && <AssessForm person={person} onClose={onClose} />}</Sheet>;
}

function AssessForm({ person, onClose }: { person: Person; onClose: () => void }) {
  const say = usePeopleWords();
  const campaigns = useCampaigns();
  const refresh = useRefreshPerson(person.id);
  const idFor = useIdFor();
  const form = useForm({
    start: { value: null as Stand | null, basis: '', campaignId: person.assessment?.campaignId ?? (campaigns.length === 1 ? campaigns[0]!.id : ''), note: '' },
    check: ({ value, basis }) => [
      ...(value === null ? [{ field: 'value', message: say('stand.missing') }] : []),
      ...(basis ? [] : [{ field: 'basis', message: say('stand.basisMissing') }]),
    ],
    send: async ({ value, basis, campaignId, note }) => {
      await answer(api.POST('/api/v1/contacts/{id}/assessments', {
        params: { path: { id: person.id } },
        body: { id: idFor([value, basis, campaignId, note.trim()]), value: value!, basis: basis as Basis, campaignId: campaignId || null, ...(note.trim() && { note: note.trim() }) },
      }));
      refresh();
      onClose();
    },
  });
  const missing = form.problemOf('value');
  return (
    <Form form={form} label={say('stand.title')}>
      <div id="field-value" tabIndex={-1}>
        <StandChooser label={say('stand.question', { name: person.preferredName ?? person.displayName })} hint={say('stand.teamOnly')} value={form.values.value} onChange={(value) => form.set('value', value)} />
        {missing && <p className="mantine-InputWrapper-error" role="alert">{missing}</p>}
      </div>
      <Select {...form.text('basis')} label={say('stand.basis')} placeholder={say('choose.one')} options={bases.map((value) => ({ value, label: say(`basis.${value}`) }))} />
      {campaigns.length > 0 && <Select {...form.text('campaignId')} label={say('filter.campaign')} placeholder={say('stand.noCampaign')} options={campaigns.map(({ id: value, name }) => ({ value, label: name }))} />}
      <Textarea {...form.text('note')} label={say('stand.note')} description={say('statusNotice')} autosize minRows={2} maxLength={2000} />
      <NoteHint text={form.values.note} />
      <Button type="submit" variant="filled" loading={form.sending}>{say('stand.save')}</Button>
    </Form>
  );
}
