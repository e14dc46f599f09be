import { LANGUAGES, type Language } from '@doorstep/kernel';
import { ORGANIZATION_KINDS, type OrganizationKind } from '@doorstep/organizations/domain';
import { Button, TextInput } from '@mantine/core';
import { useId } from 'react';
import { Page } from '../../../app/shell/page';
import { ActionBar, Chip, Chips } from '../../../ui';
import { fieldId, Form, Select, type FormState } from '../../../ui/form';
import { OWN_NAMES } from '../../../words';
import { zoneChoices } from '../../../words/zones';
import styles from '../settings.module.css';
import { useSettingWords } from '../words';

export interface OrganizationValues { name: string; kind: OrganizationKind | ''; timeZone: string; languages: Language[] }

/** The fields that every organization has; the save button is in the action bar. */
export function OrganizationForm<V extends OrganizationValues>({ form, save }: { form: FormState<V>; save: string }) {
  const say = useSettingWords();
  const label = useId();
  const { languages, timeZone } = form.values;
  const wrong = form.problemOf('languages');
  const toggle = (language: Language) => form.set('languages', LANGUAGES.filter((one) => languages.includes(one) !== (one === language)) as V['languages']);
  return (
    <>
      <Page>
        <Form form={form} id="organization" label={say('organization')}>
          <TextInput {...form.text('name')} label={say('name')} maxLength={200} />
          <Select {...form.text('kind')} label={say('kind')} placeholder={form.values.kind === '' ? say('choose') : undefined} options={ORGANIZATION_KINDS.map((value) => ({ value, label: say(`kind.${value}`) }))} />
          <Select {...form.text('timeZone')} label={say('timeZone')} options={zoneChoices(timeZone)} />
          <div id={fieldId('languages')} tabIndex={-1} className={styles.field}>
            <h2 id={label} className={styles.label}>{say('languages')}</h2>
            <p className="small quiet">{say('languages.help')}</p>
            <Chips labelledBy={label}>{LANGUAGES.map((language) => <Chip key={language} lang={language} chosen={languages.includes(language)} onToggle={() => toggle(language)}>{OWN_NAMES[language]}</Chip>)}</Chips>
            {wrong && <p className={styles.wrong} role="alert">{wrong}</p>}
          </div>
        </Form>
      </Page>
      <ActionBar><Button type="submit" form="organization" variant="filled" loading={form.sending}>{save}</Button></ActionBar>
    </>
  );
}
