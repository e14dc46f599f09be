import { IconCheck } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import type { Outcome } from '@doorstep/house-visits/domain';
import { useSession } from '../../app/session/session';
import { tellJustSaved, useJustSaved } from '../../outbox/just-saved';
import { kindOf } from '../../outbox/rules';
import { useWaiting } from '../../outbox/sync';
import { dropDraft, saveDraft, takeBack, takeBackTogether, type Waiting } from '../../outbox/vault';
import { useUiWords } from '../../ui/use-ui-words';
import { namesIn } from './about';
import type { DoorForm } from './door/door-form';
import { outcomeWord, useVisitWords } from './words';
import styles from './visits.module.css';

/** What was saved in one tap, for as long as it can be taken back: ten seconds, whatever screen comes next. */
export function UndoSaved() {
  const say = useVisitWords();
  const sayUi = useUiWords();
  const navigate = useNavigate();
  const { mine } = useWaiting();
  const me = useSession()?.user.id;
  const fresh = useJustSaved();
  const seen = fresh !== null && mine.some(({ id }) => id === fresh.id);
  useEffect(() => { if (seen) tellJustSaved(null); }, [seen]);
  const kept = mine.filter(undoable).at(-1);
  const newer = fresh !== null && !seen && fresh.userId === me && undoable(fresh) && Date.parse(fresh.sendAfter) > Date.now() && (!kept || kept.savedAt < fresh.savedAt);
  const last = newer ? fresh : kept;
  const [over, setOver] = useState<string | null>(null);
  const until = last?.sendAfter;

  useEffect(() => {
    if (!last || !until) return;
    const timer = setTimeout(() => setOver(last.id), Math.max(0, Date.parse(until) - Date.now()));
    return () => clearTimeout(timer);
  }, [last?.id, until]);

  if (!last || over === last.id || Date.parse(last.sendAfter) <= Date.now()) return null;
  const outcome = (last.visit as { outcome: Outcome }).outcome;
  const group = last.together ? mine.filter((row) => row.together === last.together) : [];
  const undo = async () => {
    const { listId, stopId } = last.about;
    tellJustSaved(null);
    // What was written of the place before is there again at the door.
    const { placeNote } = last.form as { placeNote?: string | null };
    if (group.length < 2 && listId && stopId && typeof placeNote === 'string') await saveDraft(`door:${listId}:${stopId}:place`, placeNote, new Date().toISOString()).catch(() => undefined);
    const written = group.length < 2 && listId && stopId ? await keepWritten(last, `door:${listId}:${stopId}`) : null;
    const gone = await (group.length > 1 ? takeBackTogether(group.map(({ id }) => id)) : takeBack(last.id));
    // Sent already after all: it is no draft any more.
    if (!gone && written) await dropDraft(written).catch(() => undefined);
    if (gone && group.length < 2 && listId && stopId) void navigate(`/visits/${listId}/doors/${stopId}`, { replace: true });
  };
  return (
    <div className={styles.undo} role="status">
      <span className={styles.undoText}><IconCheck size="1.2em" stroke={1.9} aria-hidden />{say('saved.atOnce', { what: say(outcomeWord(outcome)), who: group.length > 1 ? say('saved.doors', { n: group.length }) : namesIn(last.about) })}</span>
      <button type="button" className="link" onClick={() => void undo()}>{sayUi('undo')}</button>
    </div>
  );
}

/** What was said beyond the outcome is the door's draft again; answers the draft's key, null where there is nothing to keep. What a door needs comes when it is asked for: My day shows this too. */
async function keepWritten(row: Waiting, key: string): Promise<string | null> {
  try {
    const [{ saysMore }, form] = [await import('./door/door-form'), row.form as DoorForm];
    if (!saysMore(form, row.about)) return null;
    await saveDraft(key, { ...form, savedAt: null }, new Date().toISOString());
    return key;
  } catch {
    return null;
  }
}

const undoable = (row: Waiting): boolean => kindOf(row) === 'visit' && row.state === 'waiting' && row.attempts === 0 && row.sendAfter > row.savedAt;
