import type { ContactFields } from '@doorstep/contacts/domain';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { Page } from '../../../app/shell/page';
import { ActionBar } from '../../../ui/action-bar';
import { Problem } from '../../../ui/problem';
import { Sill } from '../../../ui/sill';
import { useReader } from '../../../words';
import { ClashChoice } from '../clash-choice';
import type { Decision } from '../third-value';
import { usePeopleWords } from '../words';
import { settled, type Clash } from './clash';
import styles from './form.module.css';

interface BothChangedProps { clash: Clash; onBack: () => void; /** For whoever cannot say which one is right. */ onAskLead: () => Promise<void>; onChosen: (version: number, fields: ContactFields) => Promise<void> }

/** Somebody else changed the same fields meanwhile: both values, what was before, and the reader chooses, or writes a third one. Nothing typed is lost. */
export function BothChanged({ clash, onBack, onAskLead, onChosen }: BothChangedProps) {
  const say = usePeopleWords();
  const reader = useReader();
  const [chosen, setChosen] = useState<Record<string, Decision>>(() => Object.fromEntries(clash.fields.map(({ field, yours }) => [field, { take: 'yours', text: typeof yours === 'string' ? yours : '' }])));
  const [sending, setSending] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
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
          {clash.fields.map((one) => (
            <ClashChoice
              key={one.field}
              clash={one}
              notes={{ yours: say('clash.yours'), theirs: say('clash.theirs', { who: one.changedByName ?? say('clash.someone'), at: reader.dayAndTime(one.changedAt) }) }}
              decision={chosen[one.field] ?? { take: 'yours', text: '' }}
              onChange={(decision) => setChosen({ ...chosen, [one.field]: decision })}
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
