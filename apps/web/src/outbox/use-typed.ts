import { useEffect, useState } from 'react';
import { useDraft } from './use-draft';

/**
 * What is being typed in a sheet: closing the sheet, hiding the screens or a killed app keeps it on this device until it is used (`done`).
 * `value` is null until something was typed.
 */
export function useTyped<T>(key: string | null) {
  const draft = useDraft<T>(key);
  const [value, setValue] = useState<T | null>(null);
  // What was typed meanwhile is newer.
  useEffect(() => { if (draft.found !== null) setValue((now) => now ?? draft.found); }, [draft.found]);
  return {
    value,
    type: (next: T) => { setValue(next); draft.keep(next); },
    done: () => { setValue(null); void draft.drop(); },
  };
}
