import { addDays } from '@doorstep/kernel';
import { Button, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { useMay, useSession } from '../../app/session/session';
import { Select } from '../../ui/form';
import { Problem } from '../../ui/problem';
import { Sheet } from '../../ui/sheet';
import { Section } from '../../ui/stub';
import { useReader } from '../../words';
import { useTeam } from '../visits/lists/visitor-choice';
import { aboutPath, useChangeFollowUp, type FollowUp, type FollowUpChange } from './follow-ups';
import { useMyDayWords } from './words';

const later = [{ days: 1, word: 'snooze.tomorrow' }, { days: 3, word: 'snooze.in3' }, { days: 7, word: 'snooze.in7' }] as const;

/** One promise: done and what came of it, put off, or given to somebody else. */
export function FollowUpSheet({ followUp, onClose, onGone }: { followUp: FollowUp; onClose: () => void; onGone: (id: string) => void }) {
  const say = useMyDayWords();
  const reader = useReader();
  const me = useSession()?.user.id;
  const mayName = useMay('users.read');
  const change = useChangeFollowUp();
  const [result, setResult] = useState('');
  const about = aboutPath(followUp.about);
  const send = (wish: FollowUpChange) => change.mutate({ followUp, change: wish }, {
    onSuccess: () => { if (wish.state === 'done') onGone(followUp.id); onClose(); },
  });
  return (
    <Sheet open onClose={onClose} title={followUp.title}>
      <div className="form">
        <p>{about ? <Link to={about} className="link">{followUp.about.label}</Link> : followUp.about.label}<br /><span className="small quiet">{say('due', { day: reader.shortDay(followUp.dueOn) })}</span></p>
        {change.error && <Problem failure={change.error} />}
        <Textarea label={say('result')} description={say('result.help')} value={result} maxLength={2000} rows={3} onChange={(event) => setResult(event.currentTarget.value)} />
        <Button variant="filled" loading={change.isPending} onClick={() => send({ state: 'done', ...(result.trim() ? { result: result.trim() } : {}) })}>{say('finish')}</Button>
        <Section title={say('snooze')}>
          <div className="row wrap">{later.map(({ days, word }) => <Button key={word} disabled={change.isPending} onClick={() => send({ snoozedUntil: addDays(reader.today, days) })}>{say(word)}</Button>)}</div>
          <TextInput mt="xs" type="date" label={say('snooze.day')} min={addDays(reader.today, 1)} onChange={(event) => { if (event.currentTarget.value) send({ snoozedUntil: event.currentTarget.value }); }} />
        </Section>
        {followUp.about.kind === 'contact' && <Button component={Link} to={`/visits/plan?contactId=${followUp.about.id}`}>{say('planVisit')}</Button>}
        {mayName && <HandOver me={me} onChoose={(assigneeId) => send({ assigneeId })} />}
      </div>
    </Sheet>
  );
}

function HandOver({ me, onChoose }: { me: string | undefined; onChoose: (userId: string) => void }) {
  const say = useMyDayWords();
  const team = useTeam();
  const others = (team.data?.items ?? []).filter(({ id }) => id !== me);
  if (others.length === 0) return null;
  return (
    <Select id="follow-up-assignee" label={say('reassign')} placeholder={say('reassign.choose')} value="" options={others.map(({ id, name }) => ({ value: id, label: name }))} onChange={(event) => { if (event.currentTarget.value) onChoose(event.currentTarget.value); }} />
  );
}
