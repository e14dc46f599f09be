import { answer, api } from '@doorstep/api-client';
import { CONSENT_METHODS, PURPOSES, type Channel, type ConsentMethod, type Purpose } from '@doorstep/contacts/domain';
import { isLanguage } from '@doorstep/kernel';
import { Button, Input, Textarea, TextInput } from '@mantine/core';
import { Banner } from '../../../ui/banner';
import { fieldId, Form, Select, useForm } from '../../../ui/form';
import { NoteHint } from '../../../ui/note-hint';
import { Segments } from '../../../ui/segments';
import { Sheet } from '../../../ui/sheet';
import { useLanguage, useReader } from '../../../words';
import { useIdFor } from '../use-id-for';
import { usePeopleWords, usePeopleWordsIn } from '../words';
import { addressesFor, channelsFor, noThatHolds } from './consent-addresses';
import type { Consent } from './permission-to-text';
import styles from './person.module.css';
import { useRefreshPerson, type Person } from './use-person';

/** A list is no place where a person says something here. */
const methods = CONSENT_METHODS.filter((method) => method !== 'import');

interface ConsentSheetProps {
  open: boolean;
  onClose: () => void;
  person: Person;
  /** What they said until now. */
  consents: readonly Consent[];
  /** The yes that they take back; null for something new. */
  taken: Consent | null;
}

/** What a person says about being written to: the sentence read aloud in their language, their answer, and how it came. */
export function ConsentSheet({ open, onClose, taken, ...rest }: ConsentSheetProps) {
  const say = usePeopleWords();
  return <Sheet open={open} onClose={onClose} title={say(taken ? 'consent.takeBackTitle' : 'consent.ask')}>{open && <ConsentForm key={taken?.id ?? 'new'} taken={taken} onClose={onClose} {...rest} />}</Sheet>;
}

function ConsentForm({ person, consents, taken, onClose }: Omit<ConsentSheetProps, 'open'>) {
  const say = usePeopleWords();
  const reader = useReader();
  const own = useLanguage();
  const spoken = person.languages[0]?.split('-')[0];
  const language = isLanguage(spoken) ? spoken : own;
  const sayToThem = usePeopleWordsIn(language);
  const refresh = useRefreshPerson(person.id);
  const idFor = useIdFor();
  const channels = channelsFor(person);
  const first = (channel: Channel) => addressesFor(person, channel)[0]?.value ?? '';
  const form = useForm({
    start: {
      to: taken ? { channel: taken.channel as Channel, address: taken.address } : { channel: channels[0]!, address: first(channels[0]!) },
      purpose: (taken?.purpose ?? 'organizing') as Purpose, status: (taken ? 'revoked' : null) as 'granted' | 'revoked' | null, method: '', evidence: '', at: '',
    },
    check: (values) => [
      ...(values.to.address.trim() ? [] : [{ field: 'address', message: say('consent.addressMissing') }]),
      ...(values.status ? [] : [{ field: 'status', message: say('consent.answerMissing') }]),
      ...(values.method ? [] : [{ field: 'method', message: say('consent.methodMissing') }]),
      ...(values.status === 'granted' && values.evidence.trim() === '' && noThatHolds(consents, values.to.channel, values.to.address) ? [{ field: 'evidence', message: say('consent.saidMissing') }] : []),
    ],
    send: async ({ to, purpose, status, method, evidence, at }) => {
      const told = new Date(at).getTime();
      const body = {
        channel: to.channel, address: to.address.trim(), purpose, status: status!, method: method as ConsentMethod,
        ...(!taken && { wording: sentence }), ...(evidence.trim() && { evidence: evidence.trim() }), ...(told < Date.now() && { at: new Date(told).toISOString() }),
      };
      await answer(api.POST('/api/v1/contacts/{id}/consents', { params: { path: { id: person.id } }, body: { id: idFor(body), ...body } }));
      refresh();
      onClose();
    },
  });
  const { to: { channel, address }, purpose, status } = form.values;
  const sentence = sayToThem('consent.sentence', { channel });
  const choices = addressesFor(person, channel);
  const no = status === 'granted' ? noThatHolds(consents, channel, address) : null;
  const missing = form.problemOf('status');
  const addressed = {
    id: fieldId('address'), label: say('consent.address'), value: address, error: form.problemOf('address'),
    onChange: (event: { currentTarget: { value: string } }) => form.set('to', { channel, address: event.currentTarget.value }),
  };
  const fixed = taken !== null;
  return (
    <Form form={form} label={say(fixed ? 'consent.takeBackTitle' : 'consent.ask')}>
      {fixed && <p>{say('consent.line', { channel: say(`channel.${channel}`), answer: say('consent.granted'), purpose: say(`purpose.${purpose}`) })} <span className="quiet">({address})</span></p>}
      {!fixed && <Select id={fieldId('channel')} error={form.problemOf('channel')} label={say('consent.channel')} value={channel} options={channels.map((value) => ({ value, label: say(`channel.${value}`) }))} onChange={(event) => { const next = event.currentTarget.value as Channel; form.set('to', { channel: next, address: first(next) }); }} />}
      {!fixed && (choices.length > 0
        ? <Select {...addressed} options={choices} />
        : <TextInput {...addressed} description={say('consent.addressNone')} maxLength={254} autoComplete="off" />)}
      {!fixed && <Select {...form.text('purpose')} label={say('consent.purpose')} options={PURPOSES.map((value) => ({ value, label: say(`purpose.${value}`) }))} />}
      {!fixed && (
        <div>
          <p className="small quiet">{say('consent.read')}</p>
          <blockquote className={styles.aloud} lang={language}>{sentence}</blockquote>
          <Input.Wrapper label={say('consent.answer')} labelElement="div" id={fieldId('status')} tabIndex={-1} error={missing}>
            <Segments label={say('consent.answer')} value={status} onChange={(next) => form.set('status', next)} options={[{ value: 'granted', label: say('yes') }, { value: 'revoked', label: say('no') }]} />
          </Input.Wrapper>
        </div>
      )}
      {no && <Banner kind="bad">{say('consent.saidNo', { day: reader.shortDay(reader.dayOf(no.at)) })}</Banner>}
      {status === 'revoked' && <p className="small quiet">{say('consent.noMeansAll')}</p>}
      <Select {...form.text('method')} label={say('consent.method')} placeholder={say('choose.one')} options={methods.map((value) => ({ value, label: say(`method.${value}`) }))} />
      <Textarea {...form.text('evidence')} label={say('consent.said')} description={say('statusNotice')} autosize minRows={2} maxLength={1000} />
      <NoteHint text={form.values.evidence} />
      <TextInput {...form.text('at')} type="datetime-local" label={say('consent.when')} description={say('consent.whenHelp')} />
      <Button type="submit" variant="filled" loading={form.sending}>{say(fixed ? 'consent.takeBackSave' : 'consent.save')}</Button>
    </Form>
  );
}
