import type { ContactView } from '@doorstep/contacts/domain';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { Problem } from '../../../ui/problem';
import { useFieldWord } from '../field-word';
import { ValueChoice } from '../value-choice';
import { useIdFor } from '../use-id-for';
import { usePeopleWords } from '../words';
import { differing, differingOwn, likely, mergeFields, survivorFirst, type From } from './merge-fields';
import { PersonSide } from './person-side';
import { useReasons } from './reasons';
import styles from './same.module.css';
import { surenessOf } from './sureness';
import { joinPeople, type Merge } from './use-duplicates';

interface PairCardProps {
  a: ContactView;
  b: ContactView;
  reasons: readonly string[];
  /** 0–1; none where the reader put the two beside each other. */
  score?: number;
  /** The first pair of the queue has the filled button. */
  first: boolean;
  /** Somebody has said already that they are one: what is to stay is asked at once. */
  asks?: boolean;
  onJoined: (merge: Merge, name: string) => void;
  onDifferent: () => Promise<void>;
}

/** Two people side by side, why they look alike, and the decision. Where both say something else, the reader says which stays. */
export function PairCard({ a, b, reasons, score, first, asks = false, onJoined, onDifferent }: PairCardProps) {
  const say = usePeopleWords();
  const why = useReasons();
  const fieldWord = useFieldWord();
  const [survivor, duplicate] = survivorFirst(a, b);
  const [asking, setAsking] = useState(asks);
  const [chosen, setChosen] = useState<Partial<Record<string, From>>>({});
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const idFor = useIdFor();
  const asked = differing(survivor, duplicate);
  const own = differingOwn(survivor, duplicate);
  const questions = asked.length + own.length;

  const act = async (deed: () => Promise<void>) => {
    setBusy(true);
    setFailure(null);
    try { await deed(); } catch (why_) { setFailure(why_); } finally { setBusy(false); }
  };
  const join = () => act(async () => {
    const fields = mergeFields(survivor, duplicate, chosen);
    const merge = await joinPeople(idFor(fields), survivor, duplicate, fields);
    onJoined(merge, survivor.displayName);
  });
  const reason = why(reasons);
  return (
    <section className={styles.pair} aria-label={say('same.pair', { one: survivor.displayName, other: duplicate.displayName })}>
      {reason && <p><b>{say('same.why')}</b> {reason}{score !== undefined && <> · {say(`same.sure.${surenessOf(score)}`)}</>}</p>}
      <div className={styles.sides}><PersonSide person={survivor} /><PersonSide person={duplicate} /></div>
      {asking && questions > 0 && (
        <div className={styles.asked}>
          <p className="small">{say('same.which')}</p>
          {asked.map((field) => (
            <ValueChoice
              key={field}
              label={fieldWord(field)}
              chosen={chosen[field] ?? likely(field, survivor, duplicate)}
              onChange={(from) => setChosen({ ...chosen, [field]: from as From })}
              sides={[{ key: 'survivor', text: String(survivor[field]) }, { key: 'duplicate', text: String(duplicate[field]) }]}
            />
          ))}
          {own.map((name) => (
            <ValueChoice
              key={`customFields.${name}`}
              label={name}
              chosen={chosen[`customFields.${name}`] ?? 'survivor'}
              onChange={(from) => setChosen({ ...chosen, [`customFields.${name}`]: from as From })}
              sides={[{ key: 'survivor', text: String(survivor.customFields[name]) }, { key: 'duplicate', text: String(duplicate.customFields[name]) }]}
            />
          ))}
          <p className="small quiet">{say('same.lists')}</p>
        </div>
      )}
      {failure !== null && <Problem failure={failure} />}
      <div className={styles.acts}>
        {asking || questions === 0
          ? <Button variant={first ? 'filled' : 'default'} loading={busy} onClick={() => void join()}>{say('same.join')}</Button>
          : <Button variant={first ? 'filled' : 'default'} onClick={() => setAsking(true)}>{say('same.yes')}</Button>}
        <Button disabled={busy} onClick={() => void act(onDifferent)}>{say('same.no')}</Button>
      </div>
    </section>
  );
}
