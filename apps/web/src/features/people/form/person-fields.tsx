import { Textarea, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { fieldId } from '../../../ui/form';
import { NoteHint } from '../../../ui/note-hint';
import { Segments } from '../../../ui/segments';
import { usePeopleWords } from '../words';
import { AddressFields } from './address-fields';
import type { Fields } from './fields';
import styles from './form.module.css';
import { JobFields } from './job-fields';
import { LanguageFields } from './language-fields';
import { OwnFieldInputs } from './own-fields';
import { EmailFields, PhoneFields } from './reach-fields';
import { TagFields } from './tag-fields';

/**
 * Everything that may be written of a person. One name is enough; status is never asked, and the form says so.
 * `mayReopen`: the reader may take "do not contact" back, which only leads can. `alike` stands where names and numbers
 * have been written.
 */
export function PersonFields({ values, set, problemOf, existing = false, mayReopen = true, alike }: Fields & { existing?: boolean; mayReopen?: boolean; alike?: ReactNode }) {
  const say = usePeopleWords();
  const fields = { values, set, problemOf };
  const text = (name: 'givenName' | 'familyName' | 'displayName' | 'preferredName' | 'pronouns') => ({
    id: fieldId(name), name, value: values[name], error: problemOf(name), maxLength: name === 'pronouns' ? 50 : 200, autoComplete: 'off',
    onChange: (event: { currentTarget: { value: string } }) => set(name, event.currentTarget.value),
  });
  return (
    <>
      <Group title={say('form.names')}>
        <p className="small quiet">{say('form.oneName')}</p>
        <div className={styles.pair}>
          <TextInput {...text('givenName')} label={say('form.givenName')} />
          <TextInput {...text('familyName')} label={say('form.familyName')} />
        </div>
        {existing && <TextInput {...text('displayName')} label={say('form.displayName')} description={say('form.displayNameHelp')} />}
        <div className={styles.pair}>
          <TextInput {...text('preferredName')} label={say('form.preferredName')} />
          <TextInput {...text('pronouns')} label={say('form.pronouns')} />
        </div>
      </Group>
      <Group title={say('form.languages')}><LanguageFields {...fields} /></Group>
      <Group title={say('form.reach')}><PhoneFields {...fields} /><EmailFields {...fields} /></Group>
      {alike}
      <Group title={say('form.lives')}><AddressFields {...fields} /></Group>
      <Group title={say('form.works')}><JobFields {...fields} /></Group>
      <Group title={say('form.tags')}><TagFields {...fields} /></Group>
      <OwnFieldInputs {...fields} title={(inputs) => <Group title={say('field.own')}>{inputs}</Group>} />
      <Group title={say('form.before')}>
        <Textarea
          id={fieldId('caution')} name="caution" label={say('caution')} description={say('form.cautionHelp')} autosize minRows={2} maxLength={500}
          value={values.caution} error={problemOf('caution')} onChange={(event) => set('caution', event.currentTarget.value)}
        />
        <NoteHint text={values.caution} />
        {existing && (
          <div>
            <p className="mantine-InputWrapper-label">{say('doNotContact')}</p>
            <p className="mantine-InputWrapper-description">{say('form.doNotContactHelp')}</p>
            {!mayReopen ? <p className="small">{say('form.doNotContactStays')}</p> : <Segments label={say('doNotContact')} value={values.doNotContact ? 'yes' : 'no'} onChange={(answer) => set('doNotContact', answer === 'yes')} options={[{ value: 'no', label: say('form.mayContact') }, { value: 'yes', label: say('doNotContact') }]} />}
          </div>
        )}
      </Group>
      <p className="small quiet">{say('statusNotice')}</p>
    </>
  );
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return <fieldset className={styles.group}><legend>{title}</legend>{children}</fieldset>;
}
