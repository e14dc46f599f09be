import { lazy, Suspense, useState } from 'react';
import { useMay } from '../../app/session/session';
import { useExportWords } from './words';

const ForgetSheet = lazy(async () => ({ default: (await import('./forget-sheet')).ForgetSheet }));

/** What a person may ask of us: to be forgotten. */
export function PersonFileActs({ person }: { person: { id: string; name: string } }) {
  const say = useExportWords();
  const mayAsk = useMay('contacts.forget-ask');
  const [open, setOpen] = useState(false);
  if (!mayAsk) return null;
  return (
    <div className="row wrap">
      <button type="button" className="link" aria-haspopup="dialog" onClick={() => setOpen(true)}>{say('forget')}</button>
      {open && <Suspense><ForgetSheet person={person} onClose={() => setOpen(false)} /></Suspense>}
    </div>
  );
}
