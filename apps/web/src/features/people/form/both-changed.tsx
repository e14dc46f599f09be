import type { ContactFields } from '@doorstep/contacts/domain';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { Page } from '../../../app/shell/page';
import { ActionBar } from '../../../ui/action-bar';
import { Problem } from '../../../ui/problem';
import { Sill } from '../../../ui/sill';
import { useReader } from '../../../words';
import { useFieldWord } from '../field-word';
import { shownValue } from '../shown-value';
import { ValueChoice } from '../value-choice';
import { usePeopleWords } from '../words';
import { settled, type Clash, type Side } from './clash';
import styles from './form.module.css';

interface BothChangedProps { clash: Clash; onBack: () => void; /** For whoever cannot say which one is right. */ onAskLead: () => Promise<void>; onChosen: (version: number, fields: ContactFields) => Promise<void> }

/** Somebody else changed the same fields meanwhile: both values, and the reader chooses. Nothing typed is lost. */
export function BothChanged({ clash, onBack, onAskLead, onChosen }: BothChangedProps) {
  const say = usePeopleWords();
  const reader = useReader();
  const fieldWord = useFieldWord();
  const [chosen, setChosen] = useState<Record<string, Side>>(() => Object.fromEntries(clash.fields.map(({ field }) => [field, 'yours'])));
  const [sending, setSending] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const shown = (value: unknown) => shownValue(value, (yes) => say(yes ? 'yes' : 'no')) || say('same.empty');
  const go = async (send: () => Promise<void>) => {
    setSending(true);
    setFailure(null);
    try { await send(); } catch (why) { setFailure(why); setSending(false); }
  };
  return (
    <>
      <Sill title={say('clash.title')} over={say('clash.over')} />
      <Page>
        {failure !== null && <Problem failure={failure} />}
        <p>{say('clash.text', { n: clash.fields.length })}</p>
        <div className={`${styles.values} form`} style={{ marginTop: 16 }}>
          {clash.fields.map(({ field, yours, theirs, changedAt, changedByName }) => (
            <ValueChoice
              key={field}
              label={fieldWord(field)}
              chosen={chosen[field] ?? 'yours'}
              onChange={(side) => setChosen({ ...chosen, [field]: side as Side })}
              sides={[{ key: 'yours', text: shown(yours), note: say('clash.yours') }, { key: 'theirs', text: shown(theirs), note: say('clash.theirs', { who: changedByName ?? say('clash.someone'), at: reader.dayAndTime(changedAt) }) }]}
            />
          ))}
        </div>
        <div style={{ marginTop: 16 }}>
          <Button loading={sending} onClick={() => void go(onAskLead)}>{say('clash.askLead')}</Button>
          <p className="small quiet">{say('clash.askLeadText')}</p>
        </div>
      </Page>
      <ActionBar><Button onClick={onBack}>{say('clash.back')}</Button><Button variant="filled" loading={sending} onClick={() => void go(() => onChosen(clash.version, settled(clash, chosen)))}>{say('clash.save')}</Button></ActionBar>
    </>
  );
}
