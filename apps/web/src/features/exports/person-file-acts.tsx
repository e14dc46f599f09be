import { useState } from 'react';
import { useMay } from '../../app/session/session';
import { laterSheet } from '../../ui/later';
import { useExportWords } from './words';

const ForgetSheet = laterSheet(async () => (await import('./forget-sheet')).ForgetSheet);
const HeldSheet = laterSheet(async () => (await import('./held-sheet')).HeldSheet);

/** What a person may ask of us: to have all that is held about them, and to be forgotten. */
export function PersonFileActs({ person }: { person: { id: string; name: string } }) {
  const say = useExportWords();
  const mayTake = useMay('exports.write');
  const mayAsk = useMay('contacts.forget-ask');
  const [open, setOpen] = useState<'held' | 'forget' | null>(null);
  const close = () => setOpen(null);
  if (!mayAsk && !mayTake) return null;
  return (
    <div className="row wrap">
      {mayTake && <button type="button" className="link" aria-haspopup="dialog" onClick={() => setOpen('held')}>{say('held', { name: person.name })}</button>}
      {mayAsk && <button type="button" className="link" aria-haspopup="dialog" onClick={() => setOpen('forget')}>{say('forget')}</button>}
      {open === 'held' && <HeldSheet person={person} onClose={close} />}
      {open === 'forget' && <ForgetSheet person={person} onClose={close} />}
    </div>
  );
}
