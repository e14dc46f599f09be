import { Input } from '@mantine/core';
import styles from './form.module.css';

interface SelectProps {
  id: string;
  name?: string;
  label: string;
  description?: string;
  error?: string;
  value: string;
  options: { value: string; label: string }[];
  /** An empty first line, "Choose …", when nothing is chosen yet. */
  placeholder?: string;
  onChange: (event: { currentTarget: { value: string } }) => void;
}

/** The device's own list: on a phone it opens as the phone's sheet and costs no script. */
export function Select({ id, name, label, description, error, value, options, placeholder, onChange }: SelectProps) {
  return (
    <Input.Wrapper id={id} label={label} description={description} error={error} inputWrapperOrder={['label', 'description', 'input', 'error']}>
      <select
        id={id}
        name={name}
        value={value}
        onChange={onChange}
        className={styles.select}
        aria-invalid={Boolean(error)}
        aria-describedby={[description && `${id}-description`, error && `${id}-error`].filter(Boolean).join(' ') || undefined}
      >
        {placeholder !== undefined && <option value="">{placeholder}</option>}
        {options.map((option) => <option key={option.value} value={option.value}>{option.label}</option>)}
      </select>
    </Input.Wrapper>
  );
}
