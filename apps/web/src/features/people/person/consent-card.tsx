import { IconCheck, IconQuestionMark, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useReader } from '../../../words';
import { writePhone } from '../phone-writing';
import { usePeopleWords, type PeopleKey } from '../words';
import { permissionToText, type Consent, type PermissionToText } from './permission-to-text';
import styles from './person.module.css';
import { useConsents, type Person } from './use-person';

/** Whether texts may go to this person, said plainly; below it what they said, for which purpose, in which words and when. */
export function ConsentCard({ person }: { person: Person }) {
  const say = usePeopleWords();
  const reader = useReader();
  const consents = useConsents(person.id);
  const [past, setPast] = useState(false);
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
          {shown.map((consent) => <Said key={consent.id} consent={consent} />)}
        </ul>
      )}
      {all.some(({ current }) => !current) && <button type="button" className="link small" aria-expanded={past} onClick={() => setPast(!past)}>{say(past ? 'consent.hidePast' : 'consent.showPast')}</button>}
    </section>
  );
}

function Said({ consent }: { consent: Consent }) {
  const say = usePeopleWords();
  const reader = useReader();
  const { channel, purpose, status, method, address, wording, at, current } = consent;
  const word = (key: string) => say(key as PeopleKey);
  return (
    <li className={current ? undefined : 'quiet'}>
      <Sign status={status} />
      <div className="small">
        <b>{say('consent.line', { channel: word(`channel.${channel}`), answer: word(`consent.${status}`), purpose: word(`purpose.${purpose}`) })}</b>
        <div className="quiet">{say('consent.from', { method: word(`method.${method}`), day: reader.shortDay(reader.dayOf(at)), address: writePhone(address) })}</div>
        {wording && <div className={styles.wording}>“{wording}”</div>}
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
