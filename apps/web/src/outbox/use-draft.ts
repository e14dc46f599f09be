import { useEffect, useRef, useState } from 'react';
import { dropDraft, readDraft, saveDraft } from './vault';

/**
 * Keeps what is typed in a form on the device until it is sent.
 * `ready` is false until an older draft was looked for (`found` holds it once). Call `keep` on each change, `drop` after sending.
 */
export function useDraft<T>(formKey: string | null) {
  const [state, setState] = useState<{ ready: boolean; found: T | null }>({ ready: formKey === null, found: null });
  const pending = useRef<{ timer: ReturnType<typeof setTimeout>; write: () => void } | null>(null);

  useEffect(() => {
    if (formKey === null) return;
    let gone = false;
    const settle = (found: T | null) => { if (!gone) setState({ ready: true, found }); };
    readDraft<T>(formKey).then(settle, () => settle(null));
    return () => {
      gone = true;
      // The screen closes within the half second: write now rather than lose the last letters.
      pending.current?.write();
    };
  }, [formKey]);

  const settlePending = () => { if (pending.current) clearTimeout(pending.current.timer); pending.current = null; };
  return {
    ...state,
    keep(value: T) {
      if (formKey === null) return;
      settlePending();
      const write = () => { settlePending(); saveDraft(formKey, value, new Date().toISOString()).catch(() => undefined); };
      pending.current = { timer: setTimeout(write, 400), write };
    },
    async drop() {
      settlePending();
      if (formKey !== null) await dropDraft(formKey).catch(() => undefined);
    },
  };
}
