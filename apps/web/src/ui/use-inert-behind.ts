import { useEffect } from 'react';

/** How many sheets are open: one may open another. */
let open = 0;

/** While a sheet is open nothing behind it can be tapped, focused or read aloud. What asks over everything (are you all right?) stands beside the app and not in it. */
export function useInertBehind(opened: boolean): void {
  useEffect(() => {
    if (!opened) return;
    const app = document.getElementById('root');
    open += 1;
    app?.toggleAttribute('inert', true);
    return () => {
      open -= 1;
      if (open === 0) app?.toggleAttribute('inert', false);
    };
  }, [opened]);
}
