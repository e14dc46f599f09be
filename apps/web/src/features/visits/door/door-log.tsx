import type { Outcome } from '@doorstep/house-visits/domain';
import { SAVED_AT_ONCE } from '@doorstep/house-visits/domain';
import { newId } from '@doorstep/kernel';
import { useEffect, useRef, useState } from 'react';
import { holdVersion } from '../../../app/version';
import { useDraft } from '../../../outbox/use-draft';
import type { About } from '../../../outbox/vault';
import { PageSkeleton } from '../../../ui/page-skeleton';
import { Problem } from '../../../ui/problem';
import type { DoorLabels, Stop } from '../types';
import { useSaveVisit } from '../use-save-visit';
import { useVisitWords } from '../words';
import { reopened, startForm, type DoorForm } from './door-form';
import { Known } from './known';
import { OutcomeButtons } from './outcome-buttons';
import { OutcomeSheet } from './outcome-sheet';
import { TalkForm } from './talk-form';

interface DoorLogProps {
  about: About;
  /** The door of a list; null for a visit from somebody's profile. */
  stop: Stop | null;
  labels: DoorLabels;
  draftKey: string;
  saveWord: string;
  onSaved: () => void;
}

/** Before the outcome, and after it: nobody reached is saved in one tap, a talk opens the form, anything else a sheet. */
export function DoorLog({ about, stop, labels, draftKey, saveWord, onSaved }: DoorLogProps) {
  const say = useVisitWords();
  const save = useSaveVisit();
  const draft = useDraft<DoorForm>(draftKey);
  const [form, setForm] = useState<DoorForm | null>(null);
  const [saving, setSaving] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);

  useEffect(() => { if (draft.found) setForm(reopened(draft.found, () => newId())); }, [draft.found]);
  useEffect(() => (form ? holdVersion() : undefined), [form !== null]);

  const change = (next: DoorForm) => { setForm(next); draft.keep(next); };
  // Saved in one tap and perhaps stored although no answer came: the same tap again is the same visit.
  const tapped = useRef<DoorForm | null>(null);
  const giveUp = () => { setForm(null); void draft.drop(); };
  const store = async (typed: DoorForm, atOnce: boolean, wording: string | null = null) => {
    if (saving) return;
    const ready = { ...typed, savedAt: typed.savedAt ?? new Date().toISOString() };
    if (atOnce) tapped.current = ready;
    else change(ready);
    setSaving(true);
    setFailure(null);
    try {
      await draft.flush();
      await save({ form: ready, about, labels, wording, atOnce, draftKey });
      tapped.current = null;
      onSaved();
    } catch (why) {
      setFailure(why);
    } finally {
      setSaving(false);
    }
  };
  const choose = (outcome: Outcome) => {
    const fresh = tapped.current?.outcome === outcome ? tapped.current : startForm(outcome, new Date().toISOString(), about, () => newId());
    if (SAVED_AT_ONCE.includes(outcome)) void store(fresh, true);
    else change(form ? { ...form, outcome, met: form.met.length ? form.met : fresh.met } : fresh);
  };
  const problem = failure !== null && <Problem failure={failure} title={say('save.failed')} text={say('save.failedSafe')} />;

  if (!draft.ready) return <PageSkeleton />;
  if (form?.outcome === 'talked') {
    return (
      <TalkForm
        about={about} labels={labels} form={form} onChange={change} onOutcome={giveUp} problem={problem} saving={saving} saveWord={saveWord}
        onSave={(wording) => void store(form, false, wording)}
      />
    );
  }
  return (
    <>
      <Known about={about} stop={stop} />
      {!form && problem}
      <OutcomeButtons labels={labels} saving={saving} saveWord={saveWord} onChoose={choose} />
      {form && (
        <OutcomeSheet about={about} form={form} onChange={change} onClose={giveUp} problem={problem} saving={saving} saveWord={saveWord} onSave={() => void store(form, false)} />
      )}
    </>
  );
}
