import { useState } from 'react';
import { Chip, Chips } from '../../../ui/chip';
import { SPOKEN, useSpoken } from '../spoken';
import { usePeopleWords } from '../words';
import type { Fields } from './fields';

const few = 4;

/** Languages a person speaks and reads; the first one chosen is the preferred one. */
export function LanguageFields({ values, set }: Fields) {
  const say = usePeopleWords();
  const spoken = useSpoken();
  const [all, setAll] = useState(false);
  const { languages } = values;
  const offered = [...languages.filter((code) => !SPOKEN.includes(code as (typeof SPOKEN)[number])), ...SPOKEN.filter((code, i) => all || i < few || languages.includes(code))];
  return (
    <>
      <p className="small quiet">{languages.length > 0 ? say('form.preferredLanguage', { language: spoken(languages[0]!) }) : say('form.languageHelp')}</p>
      <Chips label={say('form.languages')}>
        {offered.map((code) => (
          <Chip key={code} chosen={languages.includes(code)} onToggle={() => set('languages', languages.includes(code) ? languages.filter((one) => one !== code) : [...languages, code])}>{spoken(code)}</Chip>
        ))}
        {!all && <button type="button" className="link" onClick={() => setAll(true)}>{say('filter.moreLanguages')}</button>}
      </Chips>
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
