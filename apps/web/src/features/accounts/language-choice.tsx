import { LANGUAGES } from '@doorstep/kernel';
import { chooseLanguage } from '../../app/language';
import { Segments } from '../../ui/segments';
import { OWN_NAMES, useLanguage } from '../../words';
import { useAccountWords } from './words';

/** English, Español, 한국어: each in its own name, kept on this device. */
export function LanguageChoice() {
  const say = useAccountWords();
  const language = useLanguage();
  return (
    <Segments
      label={say('language')}
      value={language}
      onChange={(next) => void chooseLanguage(next)}
      options={LANGUAGES.map((value) => ({ value, label: OWN_NAMES[value] }))}
    />
  );
}
