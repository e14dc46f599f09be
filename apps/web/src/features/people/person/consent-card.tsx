import { IconCheck, IconQuestionMark, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { useMay } from '../../../app/session/session';
import { useReader } from '../../../words';
import { writePhone } from '../phone-writing';
import { usePeopleWords, type PeopleKey } from '../words';
import { textLanguage } from '../name-parts';
import { ConsentSheet } from './consent-sheet';
import { permissionToText, type Consent, type PermissionToText } from './permission-to-text';
import styles from './person.module.css';
import { useConsents, type Person } from './use-person';

/** Whether texts may go to this person, said plainly; below it what they said, for which purpose, in which words and when. */
export function ConsentCard({ person }: { person: Person }) {
  const say = usePeopleWords();
  const reader = useReader();
  const consents = useConsents(person.id);
  const mayWrite = useMay('contacts.write');
  const [past, setPast] = useState(false);
  /** The sheet: closed, open for something new, or for the yes that is taken back. */
  const [sheet, setSheet] = useState<{ taken: Consent | null } | null>(null);
  const all = consents.data ?? [];
  const shown = past ? all : all.filter(({ current }) => current);
  const texts = permissionToText(person, all);
  return (
    <section className="card">
      <div className={styles.cardHead}><h2 className={styles.cardTitle}>{say('consent.title')}</h2></div>
      {consents.error && !consents.data ? <p className="small quiet">{say('part.failed')}</p> : consents.data && (
        <ul className={styles.said}>
          <li className={texts.can ? styles.yes : undefined}>
            <Sign status={texts.can ? 'granted' : texts.why === 'not_asked' ? 'unknown' : 'revoked'} />
            <b>{plainly(texts, say, (at) => reader.shortDay(reader.dayOf(at)))}</b>
          </li>
          {shown.map((consent) => <Said key={consent.id} consent={consent} onTakeBack={mayWrite && consent.current && consent.status === 'granted' ? () => setSheet({ taken: consent }) : undefined} />)}
        </ul>
      )}
      {all.some(({ current }) => !current) && <button type="button" className="link small" aria-expanded={past} onClick={() => setPast(!past)}>{say(past ? 'consent.hidePast' : 'consent.showPast')}</button>}
      {mayWrite && consents.data && <div><button type="button" className="link" onClick={() => setSheet({ taken: null })}>{say('consent.ask')}</button></div>}
      <ConsentSheet open={sheet !== null} onClose={() => setSheet(null)} person={person} consents={all} taken={sheet?.taken ?? null} />
    </section>
  );
}

/** One answer: what for, how and when it came, the words that were used and those that were said, who wrote it down and with what. */
function Said({ consent, onTakeBack }: { consent: Consent; onTakeBack?: () => void }) {
  const say = usePeopleWords();
  const reader = useReader();
  const { channel, purpose, status, method, address, wording, evidence, at, current, by, source } = consent;
  const visit = source?.kind === 'house_visit' ? source.id : null;
  const word = (key: string) => say(key as PeopleKey);
  return (
    <li className={current ? undefined : 'quiet'}>
      <Sign status={status} />
      <div className="small">
        <b>{say('consent.line', { channel: word(`channel.${channel}`), answer: word(`consent.${status}`), purpose: word(`purpose.${purpose}`) })}</b>
        <div className="quiet">{say('consent.from', { method: word(`method.${method}`), day: reader.shortDay(reader.dayOf(at)), address: writePhone(address) })}</div>
        {wording && <div className={styles.wording} lang={textLanguage(wording)}>“{wording}”</div>}
        {evidence && <div>{say('consent.theySaid')}: <span lang={textLanguage(evidence)}>“{evidence}”</span></div>}
        {by && <div className="quiet">{say('consent.by', { name: by.name })}{visit && <> <Link to={`/visits/${visit}`}>{say('consent.visit')}</Link></>}</div>}
        {onTakeBack && <button type="button" className="link small" onClick={onTakeBack}>{say('consent.takeBack')}</button>}
      </div>
    </li>
  );
}

function Sign({ status }: { status: Consent['status'] }) {
  const props = { size: 20, stroke: 2, 'aria-hidden': true } as const;
  if (status === 'granted') return <IconCheck {...props} className={styles.yes} />;
  if (status === 'revoked') return <IconX {...props} className={styles.no} />;
  return <IconQuestionMark {...props} />;
}

function plainly(texts: PermissionToText, say: ReturnType<typeof usePeopleWords>, day: (at: string) => string): string {
  if (!texts.can) return say(`texts.${texts.why}`, { day: texts.since ? day(texts.since) : '' });
  const purposes = texts.purposes.map((purpose) => say(`purpose.${purpose}` as PeopleKey)).join(', ');
  return say('texts.yes', { day: day(texts.since), purposes });
}
