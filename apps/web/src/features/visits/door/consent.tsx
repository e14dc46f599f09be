import { isLanguage } from '@doorstep/kernel';
import { TextInput } from '@mantine/core';
import { useId } from 'react';
import { Segments } from '../../../ui/segments';
import { useLanguage } from '../../../words';
import { useVisitWords, useVisitWordsIn } from '../words';
import type { consentProblem } from './check-phone';
import type { DoorForm } from './door-form';
import styles from './door.module.css';

/** The sentence to read aloud in the language of the talk, where Doorstep speaks it, else in the reader's. */
export function useConsentSentence(spoken: string | null): string {
  const own = useLanguage();
  const primary = spoken?.split('-')[0];
  return useVisitWordsIn(isLanguage(primary) ? primary : own)('consent.sentence');
}

interface ConsentProps {
  sentence: string;
  language: string | null;
  /** Whom we have no number of; null when we have one, or do not know. */
  without: string | null;
  problem: Awaited<ReturnType<typeof consentProblem>>;
  form: DoorForm;
  onChange: (form: DoorForm) => void;
}

/** Where the number for texts is typed. */
export const CONSENT_PHONE = 'consent-phone';

/** Permission for texts, asked aloud. "Later" says nothing; a no is kept as well. */
export function Consent({ sentence, language, without, problem, form, onChange }: ConsentProps) {
  const say = useVisitWords();
  const id = useId();
  const own = useLanguage();
  const primary = language?.split('-')[0];
  return (
    <div className={styles.question} role="group" aria-labelledby={id}>
      <h3 id={id}>{say('consent')}</h3>
      <p className="small quiet">{say('consent.read')}</p>
      <blockquote className={styles.aloud} lang={isLanguage(primary) ? primary : own}>{sentence}</blockquote>
      <Segments
        label={say('consent')}
        value={form.consent ?? 'later'}
        onChange={(value) => onChange({ ...form, consent: value === 'later' ? null : value })}
        options={[{ value: 'granted', label: say('consent.yes') }, { value: 'revoked', label: say('consent.no') }, { value: 'later', label: say('consent.later') }]}
      />
      {form.consent !== null && (
        <TextInput
          className={styles.step}
          id={CONSENT_PHONE}
          label={say('consent.phone')}
          description={without === null ? say('consent.phoneHelp') : say('consent.phoneNone', { name: without })}
          error={problem && say(`consent.${problem}`)}
          inputMode="tel"
          autoComplete="off"
          value={form.consentPhone}
          maxLength={40}
          onChange={(event) => onChange({ ...form, consentPhone: event.currentTarget.value })}
        />
      )}
    </div>
  );
}
