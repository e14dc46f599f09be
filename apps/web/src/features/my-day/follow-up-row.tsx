import { IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { TouchOf } from '../../app/shell/touch-of';
import { StubRow } from '../../ui/stub';
import { UndoBar } from '../../ui/undo-bar';
import { useReader } from '../../words';
import { useChangeFollowUp, type FollowUp } from './follow-ups';
import styles from './my-day.module.css';
import { useMyDayWords } from './words';

/** One promise. The check settles it; the row itself changes and can be taken back for ten seconds. */
export function FollowUpRow({ followUp, onGone }: { followUp: FollowUp; onGone: (id: string) => void }) {
  const say = useMyDayWords();
  const reader = useReader();
  const settle = useChangeFollowUp();
  const [failed, setFailed] = useState(false);
  const act = (state: 'open' | 'done') => settle.mutate({ followUp, change: { state } }, { onSuccess: () => setFailed(false), onError: () => setFailed(true) });

  if (followUp.state === 'done') {
    return <StubRow tone="past" stub={<IconCheck stroke={1.9} aria-hidden />} title={followUp.title}><UndoBar text={say('done')} onUndo={() => act('open')} onEnd={() => onGone(followUp.id)} /></StubRow>;
  }
  const stub = stubOf(followUp, reader, say);
  return (
    <StubRow
      tone={followUp.bucket === 'overdue' ? 'bad' : undefined}
      stub={stub.big}
      stubSmall={stub.small}
      title={followUp.title}
      line={followUp.about.label}
      to={`/?follow-up=${followUp.id}`}
      act={<>
        {followUp.about.kind === 'contact' && <TouchOf person={{ id: followUp.about.id, name: followUp.about.label }} />}
        <button type="button" className={styles.check} aria-label={say('settle', { what: followUp.title })} disabled={settle.isPending} onClick={() => act('done')}>
          <span><IconCheck size={20} stroke={1.9} aria-hidden /></span>
        </button>
      </>}
    >
      {failed && <span className={styles.failed} role="alert">{say('settle.failed')}</span>}
    </StubRow>
  );
}

function stubOf({ bucket, dueOn }: FollowUp, reader: ReturnType<typeof useReader>, say: ReturnType<typeof useMyDayWords>): { big: string; small: string } {
  if (bucket === 'overdue') return { big: reader.count(reader.daysLate(dueOn)), small: say('daysLate', { n: reader.daysLate(dueOn) }) };
  if (bucket === 'today') return { big: say('anyTime'), small: say('anyTime.small') };
  const { month, day } = reader.stubDay(dueOn);
  return { big: day, small: bucket === 'soon' ? reader.weekday(dueOn) : month };
}
