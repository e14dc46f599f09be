import { useEffect, useRef, useState } from 'react';
import { dropDraft, readDraft, saveDraft } from './vault';

const pauseMs = 400;

/**
 * Keeps what is typed in a form on the device until it is sent.
 * `ready` is false until an older draft was looked for (`found` holds it once). Call `keep` on each change, `flush` before saving
 * (nothing is written afterwards), `drop` to give it up.
 */
export function useDraft<T>(formKey: string | null) {
  const [state, setState] = useState<{ ready: boolean; found: T | null }>({ ready: formKey === null, found: null });
  const written = useRef(0);
  const writing = useRef<Promise<unknown>>(Promise.resolve());
  const pending = useRef<{ timer: ReturnType<typeof setTimeout>; write: () => Promise<unknown> } | null>(null);

  useEffect(() => {
    if (formKey === null) return;
    let gone = false;
    const settle = (found: T | null) => { if (!gone) setState({ ready: true, found }); };
    readDraft<T>(formKey).then(settle, () => settle(null));
    // The screen closes, or the app is put away, before the last letters were written: write now rather than lose them.
    const now = () => void pending.current?.write();
    const putAway = () => { if (document.visibilityState === 'hidden') now(); };
    addEventListener('pagehide', now);
    document.addEventListener('visibilitychange', putAway);
    return () => {
      gone = true;
      now();
      removeEventListener('pagehide', now);
      document.removeEventListener('visibilitychange', putAway);
    };
  }, [formKey]);

  const settlePending = () => { if (pending.current) clearTimeout(pending.current.timer); pending.current = null; };
  return {
    ...state,
    keep(value: T) {
      if (formKey === null) return;
      settlePending();
      const write = () => { settlePending(); written.current = Date.now(); return (writing.current = saveDraft(formKey, value, new Date().toISOString()).catch(() => undefined)); };
      // A tap is written at once; letters that follow each other are written together.
      if (Date.now() - written.current > pauseMs) void write();
      else pending.current = { timer: setTimeout(() => void write(), pauseMs), write };
    },
    async flush() {
      void pending.current?.write();
      await writing.current;
    },
    async drop() {
      settlePending();
      if (formKey !== null) await dropDraft(formKey).catch(() => undefined);
    },
  };
}
