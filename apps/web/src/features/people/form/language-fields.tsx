import { Chip, Chips } from '../../../ui/chip';
import { useSpoken } from '../spoken';
import { SpokenChips } from '../spoken-chips';
import { usePeopleWords } from '../words';
import type { Fields } from './fields';

/** Languages a person speaks and reads; the first one chosen is the preferred one. */
export function LanguageFields({ values, set }: Fields) {
  const say = usePeopleWords();
  const spoken = useSpoken();
  const { languages } = values;
  return (
    <>
      <p className="small quiet">{languages.length > 0 ? say('form.preferredLanguage', { language: spoken(languages[0]!) }) : say('form.languageHelp')}</p>
      <SpokenChips label={say('form.languages')} value={languages} onChange={(next) => set('languages', next)} />
      {languages.length > 0 && (
        <div>
          <p className="small quiet" id="languages-read">{say('form.languagesRead')}</p>
          <Chips labelledBy="languages-read">
            {[...new Set([...languages, ...values.languagesRead])].map((code) => (
              <Chip key={code} chosen={values.languagesRead.includes(code)} onToggle={() => set('languagesRead', values.languagesRead.includes(code) ? values.languagesRead.filter((one) => one !== code) : [...values.languagesRead, code])}>{spoken(code)}</Chip>
            ))}
          </Chips>
        </div>
      )}
    </>
  );
}
