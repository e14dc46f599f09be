import { Button } from '@mantine/core';
import { useState } from 'react';
import { Problem } from '../../../ui/problem';
import { Sheet } from '../../../ui/sheet';
import { useReader } from '../../../words';
import styles from '../imports.module.css';
import type { ListImport } from '../list-import';
import { useStart } from '../use-imports';
import { useImportWords } from '../words';

/** Takes a whole list back, as long as that is possible. Asks once and names what goes. */
export function UndoImport({ list }: { list: ListImport }) {
  const say = useImportWords();
  const reader = useReader();
  const start = useStart(list.id);
  const [asking, setAsking] = useState(false);
  if (!list.undoableUntil || new Date(list.undoableUntil) < reader.now) return null;
  return (
    <div className={styles.acts} style={{ marginTop: 24, alignItems: 'center' }}>
      <Button className={styles.danger} onClick={() => setAsking(true)}>{say('undo.do')}</Button>
      <span className="small quiet">{say('undo.until', { day: reader.shortDay(reader.dayOf(list.undoableUntil)) })}</span>
      <Sheet open={asking} onClose={() => setAsking(false)} title={say('undo.title')}>
        <div className="form">
          {start.error && <Problem failure={start.error} />}
          <p>{say('undo.text', { n: list.counts.created })}</p>
          <Button className={styles.danger} loading={start.isPending} onClick={() => start.mutate('undo', { onSuccess: () => setAsking(false) })}>{say('undo.sure')}</Button>
          <Button onClick={() => setAsking(false)}>{say('undo.keep')}</Button>
        </div>
      </Sheet>
    </div>
  );
}
