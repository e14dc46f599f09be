import { answer, api } from '@doorstep/api-client';
import { isLanguage, LANGUAGES, type Language } from '@doorstep/kernel';
import { Button, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { chooseLanguage } from '../../../app/language';
import { sessionKey } from '../../../app/session/session';
import { Form, Select, useForm } from '../../../ui/form';
import { OWN_NAMES } from '../../../words';
import { zoneChoices } from '../../../words/zones';
import { membersKey, type Member } from '../members/members';
import { useTeamWords } from '../words';
import { SavedNote } from './saved-note';
import { SpokenField } from './spoken-field';

/** Name, language and zone: what messages and days go by; and what one speaks at a door. */
export function ProfileForm({ profile }: { profile: Member }) {
  const say = useTeamWords();
  const client = useQueryClient();
  const [saved, setSaved] = useState(false);
  const form = useForm({
    start: { name: profile.name, language: (isLanguage(profile.language) ? profile.language : 'en') as Language, timeZone: profile.timeZone, languages: profile.languages },
    check: ({ name }) => (name.trim() ? [] : [{ field: 'name', message: say('missing.name') }]),
    send: async ({ name, language, timeZone, languages }) => {
      setSaved(false);
      await answer(api.PATCH('/api/v1/users/me', { body: { version: profile.version, name, language, timeZone, ...(languages.join() !== profile.languages.join() && { languages }) } }));
      await Promise.all([client.invalidateQueries({ queryKey: membersKey }), client.invalidateQueries({ queryKey: sessionKey })]);
      await chooseLanguage(language);
      setSaved(true);
    },
  });
  return (
    <Form form={form} label={say('own')}>
      <TextInput {...form.text('name')} label={say('ownName')} autoComplete="name" maxLength={200} />
      <Select {...form.text('language')} label={say('language')} description={say('ownLanguage.help')} options={LANGUAGES.map((value) => ({ value, label: OWN_NAMES[value] }))} />
      <SpokenField value={form.values.languages} onChange={(languages) => form.set('languages', languages)} error={form.problemOf('languages')} />
      <Select {...form.text('timeZone')} label={say('timeZone')} description={say('timeZone.help')} options={zoneChoices(profile.timeZone)} />
      <div className="row wrap"><Button type="submit" variant="filled" loading={form.sending}>{say('own.save')}</Button>{saved && <SavedNote text={say('saved')} />}</div>
    </Form>
  );
}
