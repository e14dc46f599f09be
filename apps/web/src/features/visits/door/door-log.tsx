import type { Outcome } from '@doorstep/house-visits/domain';
import { SAVED_AT_ONCE } from '@doorstep/house-visits/domain';
import { newId } from '@doorstep/kernel';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { holdVersion } from '../../../app/version';
import { useWaiting } from '../../../outbox/sync';
import { useDraft } from '../../../outbox/use-draft';
import type { About, Beside } from '../../../outbox/vault';
import { painted } from '../../../ui/painted';
import { PageSkeleton } from '../../../ui/page-skeleton';
import { Problem } from '../../../ui/problem';
import { UndoBar } from '../../../ui/undo-bar';
import type { DoorLabels, Stop } from '../types';
import { useSaveVisit } from '../use-save-visit';
import { useVisitWords } from '../words';
import { BesideLine, BesideSheet } from './beside';
import { asKept, asShown, reopened, saysMore, startForm, UNDONE_FOR_A_WHILE, withWritten, type DoorForm } from './door-form';
import { KeptForm } from './kept-form';
import { Known } from './known';
import { OutcomeButtons } from './outcome-buttons';
import styles from './door.module.css';
import { OutcomeSheet } from './outcome-sheet';
import { PlaceNote } from './place-note';
import { TalkForm } from './talk-form';

interface DoorLogProps {
  about: About;
  /** The door of a list; null for a visit from somebody's profile. */
  stop: Stop | null;
  labels: DoorLabels;
  draftKey: string;
  saveWord: string;
  onSaved: () => void;
  /** Who goes along. */
  beside: Beside[];
  /** Who else has the list. */
  holders: Beside[];
  onBeside: (people: Beside[]) => void;
  /** Under the outcomes, beside who goes along and the note of the place. */
  children?: ReactNode;
}

/** A saving that takes longer is shown as one. */
const SEEN_AFTER_MS = 150;
/** What was saved is left behind by then. */
const LEFT_WITHIN_MS = 1_000;

/**
 * Before the outcome, and after it: nobody reached is saved in one tap, a talk opens the form, anything else a sheet. Closing it keeps what
 * was written until an outcome is saved or somebody drops it.
 */
export function DoorLog({ about, stop, labels, draftKey, saveWord, onSaved, beside, holders, onBeside, children }: DoorLogProps) {
  const say = useVisitWords();
  const save = useSaveVisit();
  const draft = useDraft<DoorForm>(draftKey);
  const [form, setForm] = useState<DoorForm | null>(null);
  const place = usePlaceNote(draftKey, about);
  const [closed, setClosed] = useState(false);
  const [dropped, setDropped] = useState<DoorForm | null>(null);
  const [choosing, setChoosing] = useState(false);
  const busy = useRef(false);
  const [saving, setSaving] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);

  useEffect(() => { if (draft.found) setForm(reopened(draft.found, () => newId())); }, [draft.found]);
  useEffect(() => (form ? holdVersion() : undefined), [form !== null]);

  const change = (next: DoorForm) => { setForm(next); draft.keep(next); };
  // Saved in one tap and perhaps stored although no answer came: the same tap again is the same visit.
  const tapped = useRef<DoorForm | null>(null);
  const drop = () => { setForm(null); setClosed(false); void draft.drop(); };
  const close = () => (form && saysMore(form, about) ? setClosed(true) : drop());
  const open = (next: DoorForm) => { setClosed(false); setDropped(null); change(next); };
  const store = async (typed: DoorForm, atOnce: boolean, wording: string | null = null) => {
    if (busy.current) return;
    busy.current = true;
    const ready = { ...typed, savedAt: typed.savedAt ?? new Date().toISOString() };
    if (atOnce) tapped.current = ready;
    else change(ready);
    // Most are safe before anybody could see that they are being saved.
    const slow = setTimeout(() => setSaving(true), SEEN_AFTER_MS);
    const free = () => { busy.current = false; setSaving(false); };
    setFailure(null);
    try {
      await Promise.all([draft.flush(), place.flush()]);
      await save({ form: asShown(ready, about), about, labels, wording, atOnce: atOnce || UNDONE_FOR_A_WHILE.includes(ready.outcome), draftKey });
      tapped.current = null;
      await painted();
      onSaved();
      // The next door comes; until it stands here, this one takes nothing more.
      setTimeout(free, LEFT_WITHIN_MS);
    } catch (why) {
      setFailure(why);
      free();
    } finally {
      clearTimeout(slow);
    }
  };
  const choose = (outcome: Outcome) => {
    const fresh = tapped.current?.outcome === outcome ? tapped.current : withWritten(startForm(outcome, new Date().toISOString(), about, () => newId(), { beside: beside.map(({ id }) => id), placeNote: place.written }), form);
    if (SAVED_AT_ONCE.includes(outcome)) void store(fresh, true);
    else open(form ? { ...form, outcome, met: form.met.length ? form.met : fresh.met } : fresh);
  };
  const problem = failure !== null && <Problem failure={failure} title={say('save.failed')} text={say('save.failedSafe')} />;

  // A note of the place that is written while a form is open goes with that form.
  const onPlaceNote = (text: string) => { place.write(text); if (form) change({ ...form, placeNote: text }); };

  const note = place.shown ?? stop?.addressNotes ?? '';
  const talking = form?.outcome === 'talked' && !closed;
  const keepBeside = (people: Beside[]) => { onBeside(people); if (form) change({ ...form, beside: people.map(({ id }) => id) }); };
  const more = (
    <div className={styles.more}>
      <BesideLine people={beside} onOpen={() => setChoosing(true)} />
      {!talking && children}
      {!about.place && about.address && <PlaceNote value={note} draftKey={`${draftKey}#place`} onSave={onPlaceNote} />}
      {choosing && <BesideSheet holders={holders} people={beside} onKeep={keepBeside} onClose={() => setChoosing(false)} />}
    </div>
  );

  if (!draft.ready || !place.ready) return <PageSkeleton />;
  if (form && talking) {
    return (
      <TalkForm
        about={about} labels={labels} form={form} draftKey={draftKey} more={more} onChange={change} onOutcome={close} problem={problem} saving={saving} saveWord={saveWord}
        onSave={(wording) => void store(form, false, wording)}
      />
    );
  }
  return (
    <>
      <Known about={about} stop={stop} placeNote={note} />
      {(!form || closed) && problem}
      {form && closed && <KeptForm outcome={form.outcome} onOpen={() => setClosed(false)} onDrop={() => { setDropped(form); drop(); }} />}
      {dropped && <div className={styles.where}><UndoBar text={say('kept.dropped')} onUndo={() => open(dropped)} onEnd={() => setDropped(null)} /></div>}
      <OutcomeButtons about={about} labels={labels} saving={saving} saveWord={saveWord} more={more} onChoose={choose} />
      {form && !closed && (
        <OutcomeSheet about={about} labels={labels} form={asShown(form, about)} onChange={(next) => change(asKept(next, form))} onClose={close} problem={problem} saving={saving} saveWord={saveWord} onSave={() => void store(form, false)} />
      )}
    </>
  );
}

/** The note of the place: written here and not yet in a visit, or in one that waits on this phone. */
function usePlaceNote(draftKey: string, about: About) {
  const draft = useDraft<string>(`${draftKey}:place`);
  const { mine } = useWaiting();
  const [written, setWritten] = useState<string | null>(null);
  useEffect(() => { if (draft.found !== null) setWritten(draft.found); }, [draft.found]);
  const waiting = about.stopId === null ? undefined : mine.filter((row) => row.about.stopId === about.stopId).flatMap((row) => (row.visit as { addressNotes?: { text: string } }).addressNotes ?? []).at(-1);
  return {
    ready: draft.ready, written, shown: written ?? waiting?.text ?? null,
    write: (text: string) => { setWritten(text); draft.keep(text); },
    flush: () => draft.flush(),
  };
}
