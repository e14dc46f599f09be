import { useState } from 'react';
import { useMay } from '../../app/session/session';
import { laterSheet } from '../../ui/later';
import { useExportWords } from './words';

const ExportSheet = laterSheet(async () => (await import('./export-sheet')).ExportSheet);

/** Takes the people of a list out in a file: for those who may, where there is somebody. `filter` is the query of the list. */
export function ExportButton({ filter, total }: { filter: Readonly<Record<string, string | number>>; total: number }) {
  const say = useExportWords();
  const may = useMay('exports.write');
  const [open, setOpen] = useState(false);
  if (!may || total === 0) return null;
  return (
    <>
      <button type="button" className="link" aria-haspopup="dialog" onClick={() => setOpen(true)}>{say('take')}</button>
      {open && <ExportSheet filter={filter} total={total} onClose={() => setOpen(false)} />}
    </>
  );
}
