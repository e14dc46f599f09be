import { Button } from '@mantine/core';
import { useState } from 'react';
import { ActionBar } from '../../../ui/action-bar';
import { laterSheet } from '../../../ui/later';
import { useListWords } from '../../lists/words';
import type { BulkAct } from '../../lists/bulk-acts';
import type { Filters } from './filters';
import styles from './list.module.css';
import type { Selection } from './use-selection';

const ActSheet = laterSheet(async () => (await import('../../lists/act-sheet')).ActSheet);

interface BulkBarProps { selection: Selection; filters: Filters; total: number; desk: boolean; onDone: (act: BulkAct) => void }

/** Who is chosen, and what can be done with them: at the foot of a phone, over the list at a desk. */
export function BulkBar({ selection, filters, total, desk, onDone }: BulkBarProps) {
  const say = useListWords();
  const [open, setOpen] = useState(false);
  const n = selection.everybody ? total : selection.ids.size;
  const chosen = <span role="status" className="small"><b>{say('select.chosen', { n })}</b></span>;
  const all = !selection.everybody && total > 0 && <button type="button" className="link" onClick={selection.chooseEverybody}>{say('select.everybody', { n: total })}</button>;
  const stop = <Button onClick={selection.stop}>{say('select.stop')}</Button>;
  const act = <Button variant="filled" disabled={n === 0} aria-haspopup="dialog" onClick={() => setOpen(true)}>{say('select.act')}</Button>;
  const sheet = open && <ActSheet selection={selection} filters={filters} n={n} onClose={() => setOpen(false)} onDone={(done) => { setOpen(false); selection.stop(); onDone(done); }} />;
  if (desk) return <div className={`${styles.bulk} ${styles.bulkTop}`} role="region" aria-label={say('select')}>{chosen}{all}{act}{stop}{sheet}</div>;
  return (
    <>
      <div className={`${styles.bulk} ${styles.bulkOver}`}>{chosen}{all}</div>
      <ActionBar>{stop}{act}</ActionBar>
      {sheet}
    </>
  );
}
