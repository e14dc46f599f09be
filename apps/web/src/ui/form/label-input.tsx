import { LANGUAGES, type Label } from '@doorstep/kernel';
import { Input, TextInput } from '@mantine/core';
import { OWN_NAMES, useLanguage } from '../../words';
import { useUiWords } from '../use-ui-words';
import styles from './form.module.css';
import { fieldId } from './use-form';

interface LabelInputProps {
  /** The field's path; the inputs are `<name>.en` and so on, the reader's own language is `<name>` itself. */
  name: string;
  label: string;
  description?: string;
  value: Label;
  onChange: (label: Label) => void;
  error?: string;
  maxLength?: number;
}

/** A text that people read in three languages. The reader's comes first; one is enough, the others fall back to it visibly. */
export function LabelInput({ name, label, description, value, onChange, error, maxLength = 200 }: LabelInputProps) {
  const say = useUiWords();
  const own = useLanguage();
  const order = [own, ...LANGUAGES.filter((language) => language !== own)];
  return (
    <Input.Wrapper label={label} description={description ?? say('labelInput.help')} error={error} inputWrapperOrder={['label', 'description', 'input', 'error']} labelElement="div" role="group" aria-label={label}>
      <div className={styles.label}>
        {order.map((language) => {
          const id = language === own ? fieldId(name) : fieldId(`${name}.${language}`);
          return (
            <div key={language} className={styles.language}>
              <label htmlFor={id} lang={language}>{OWN_NAMES[language]}</label>
              <TextInput
                id={id}
                lang={language}
                value={value[language] ?? ''}
                maxLength={maxLength}
                error={language === own && Boolean(error)}
                onChange={(event) => {
                  const { [language]: _, ...others } = value;
                  const text = event.currentTarget.value;
                  onChange(text === '' ? others : { ...others, [language]: text });
                }}
              />
            </div>
          );
        })}
      </div>
    </Input.Wrapper>
  );
}
