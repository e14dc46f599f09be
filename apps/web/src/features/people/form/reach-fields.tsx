import type { PhoneType } from '@doorstep/contacts/domain';
import { TextInput } from '@mantine/core';
import { AddChip } from '../../../ui/chip';
import { fieldId, Select } from '../../../ui/form';
import { usePeopleWords } from '../words';
import { withoutRow, withRow, type Fields } from './fields';
import styles from './form.module.css';
import { looksIncomplete } from './person-values';

const phoneTypes = ['mobile', 'home', 'work', 'whatsapp', 'kakaotalk', 'other'] as const;

/** Numbers and handles. One that looks too short is said plainly and can be saved as it is. */
export function PhoneFields({ values, set, problemOf }: Fields) {
  const say = usePeopleWords();
  const { phones } = values;
  return (
    <>
      {phones.map((phone, i) => {
        const handle = phone.type === 'kakaotalk';
        return (
          <div key={i}>
            <div className={styles.phone}>
              <TextInput
                id={fieldId(`phones[${i}].number`)} label={phones.length > 1 ? say('form.phoneN', { n: i + 1 }) : say('form.phone')} type={handle ? 'text' : 'tel'} autoComplete="off" maxLength={200}
                value={phone.number} error={Boolean(problemOf(`phones[${i}].number`))} aria-describedby={`phone-hint-${i}`}
                onChange={(event) => set('phones', withRow(phones, i, { number: event.currentTarget.value, ...(phone.status === 'bad' && { status: 'unverified' as const }) }))}
              />
              <Select id={fieldId(`phones[${i}].type`)} label={say('form.phoneType')} value={phone.type ?? 'mobile'} options={phoneTypes.map((value) => ({ value, label: say(`phone.${value}`) }))} onChange={(event) => set('phones', withRow(phones, i, { type: event.currentTarget.value as PhoneType }))} />
            </div>
            <div id={`phone-hint-${i}`}>
              {problemOf(`phones[${i}].number`)
                ? <p className="mantine-InputWrapper-error">{problemOf(`phones[${i}].number`)}</p>
                : looksIncomplete(phone) && <p className={styles.hint}>{say('form.phoneShort')}</p>}
            </div>
            {(phones.length > 1 || phone.number) && <button type="button" className="link small" onClick={() => set('phones', withoutRow(phones, i))}>{say('form.removePhone', { number: phone.number })}</button>}
          </div>
        );
      })}
      <div><AddChip onClick={() => set('phones', [...phones, { number: '', type: 'mobile' }])}>{say('form.addPhone')}</AddChip></div>
    </>
  );
}

/** E-mail addresses, none at first. */
export function EmailFields({ values, set, problemOf }: Fields) {
  const say = usePeopleWords();
  const { emails } = values;
  return (
    <>
      {emails.map((email, i) => (
        <div key={i}>
          <TextInput
            id={fieldId(`emails[${i}].address`)} label={say('form.email')} type="email" autoComplete="off" autoCapitalize="none" spellCheck={false} maxLength={200}
            value={email.address} error={problemOf(`emails[${i}].address`)} onChange={(event) => set('emails', withRow(emails, i, { address: event.currentTarget.value }))}
          />
          <button type="button" className="link small" onClick={() => set('emails', withoutRow(emails, i))}>{say('form.remove')}</button>
        </div>
      ))}
      <div><AddChip onClick={() => set('emails', [...emails, { address: '' }])}>{say('form.addEmail')}</AddChip></div>
    </>
  );
}
