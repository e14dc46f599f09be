import { TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { fieldId, Select } from '../../../ui/form';
import { ownValue, undefinedFields } from '../own-fields/own-values';
import { useOwnFields, type OwnField } from '../own-fields/use-own-fields';
import { usePeopleWords } from '../words';
import type { Fields } from './fields';

/** The organization's own fields, by kind; below them what a list brought. Nothing where there is neither. */
export function OwnFieldInputs({ values, set, problemOf, title }: Fields & { title: (children: ReactNode) => ReactNode }) {
  const fields = useOwnFields().data?.items ?? [];
  const all = [...fields, ...undefinedFields(fields, values.customFields)];
  if (all.length === 0) return null;
  const change = (name: string, value: string | number | boolean | null) => set('customFields', { ...values.customFields, [name]: value });
  return title(all.map((field) => <OwnInput key={field.name} field={field} value={values.customFields[field.name] ?? null} error={problemOf(`customFields.${field.name}`)} onChange={(value) => change(field.name, value)} />));
}

interface OwnInputProps { field: OwnField; value: string | number | boolean | null; error?: string; onChange: (value: string | number | boolean | null) => void }

function OwnInput({ field, value, error, onChange }: OwnInputProps) {
  const say = usePeopleWords();
  const { kind, choices, label } = field;
  const shared = { id: fieldId(`customFields.${field.name}`), label, error, onChange: (event: { currentTarget: { value: string } }) => onChange(ownValue(field, event.currentTarget.value)) };
  if (kind === 'yes_no') return <Select {...shared} value={value === null ? '' : value ? 'yes' : 'no'} placeholder={say('same.empty')} options={[{ value: 'yes', label: say('yes') }, { value: 'no', label: say('no') }]} />;
  if (kind === 'choice') {
    const there = value === null || choices.includes(String(value)) ? choices : [...choices, String(value)];
    return <Select {...shared} value={value === null ? '' : String(value)} placeholder={say('same.empty')} options={there.map((choice) => ({ value: choice, label: choice }))} />;
  }
  return <TextInput {...shared} type={kind === 'date' ? 'date' : 'text'} inputMode={kind === 'number' ? 'decimal' : undefined} value={value === null ? '' : String(value)} maxLength={500} autoComplete="off" />;
}
