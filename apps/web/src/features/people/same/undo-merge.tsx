import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useMay } from '../../../app/session/session';
import { Problem } from '../../../ui/problem';
import { usePeopleWords } from '../words';
import { undoJoin } from './use-duplicates';

/** In a person's history, beside the day two cards became one: they are two again in one step, asked once before. */
export function UndoMerge({ mergeId }: { mergeId: string }) {
  const say = usePeopleWords();
  const client = useQueryClient();
  const may = useMay('contacts.merge');
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  if (!may) return null;
  const undo = async () => {
    setBusy(true);
    setFailure(null);
    try {
      await undoJoin(mergeId);
      await client.invalidateQueries();
    } catch (why) {
      setFailure(why);
    } finally {
      setBusy(false);
      setAsking(false);
    }
  };
  return (
    <span className="row wrap" style={{ marginTop: 8 }}>
      {asking
        ? <><span className="small">{say('same.undo.sure')}</span><Button autoFocus variant="filled" loading={busy} onClick={() => void undo()}>{say('same.undo.yes')}</Button><Button disabled={busy} onClick={() => setAsking(false)}>{say('same.undo.no')}</Button></>
        : <Button variant="outline" onClick={() => setAsking(true)}>{say('same.undo')}</Button>}
      {failure !== null && <Problem failure={failure} />}
    </span>
  );
}
