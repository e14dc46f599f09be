import { Textarea, TextInput } from '@mantine/core';
import { AddChip } from '../../../ui/chip';
import { fieldId } from '../../../ui/form';
import { NoteHint } from '../../../ui/note-hint';
import { usePeopleWords } from '../words';
import { withoutRow, withRow, type Fields } from './fields';
import styles from './form.module.css';

const lines = ['line1', 'line2', 'city', 'region', 'postalCode'] as const;

/** Where a person lives, and what belongs to the place and not to the person: gate code, dog, side door. */
export function AddressFields({ values, set, problemOf }: Fields) {
  const say = usePeopleWords();
  const { addresses } = values;
  return (
    <>
      {addresses.map((address, i) => (
        <div key={i} className={styles.rowCard}>
          <div className={styles.pair}>
            {lines.map((line) => (
              <TextInput
                key={line} id={fieldId(`addresses[${i}].${line}`)} label={say(`address.${line}`)} autoComplete="off" maxLength={200} inputMode={line === 'postalCode' ? 'numeric' : undefined}
                value={address[line] ?? ''} error={problemOf(`addresses[${i}].${line}`)} onChange={(event) => set('addresses', withRow(addresses, i, { [line]: event.currentTarget.value || null }))}
              />
            ))}
          </div>
          <Textarea
            id={fieldId(`addresses[${i}].notes`)} label={say('address.notes')} description={say('address.notesHelp')} autosize minRows={1} maxLength={500}
            value={address.notes ?? ''} error={problemOf(`addresses[${i}].notes`)} onChange={(event) => set('addresses', withRow(addresses, i, { notes: event.currentTarget.value || null }))}
          />
          <NoteHint text={address.notes ?? ''} />
          <div><button type="button" className="link small" onClick={() => set('addresses', withoutRow(addresses, i))}>{say('form.remove')}</button></div>
        </div>
      ))}
      <div><AddChip onClick={() => set('addresses', [...addresses, { line1: null, city: null, country: 'US', type: 'home' }])}>{say('form.addAddress')}</AddChip></div>
    </>
  );
}
