import { Suspense, useEffect, useState, type ComponentType, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { Banner } from './banner';
import styles from './later.module.css';
import { useUiWords } from './use-ui-words';

/** Loads a part once, for all who show it; `null` while it is not here. */
function loader<P>(load: () => Promise<ComponentType<P>>) {
  let here: ComponentType<P> | null = null;
  let coming: Promise<void> | null = null;
  const fetch = () => (coming ??= load().then((part) => { here = part; }).finally(() => { coming = null; }));
  /** The part, or why there is none yet: it is on its way, or it could not be fetched and is asked for again with the next signal. */
  return function usePart(): ComponentType<P> | 'coming' | 'missing' {
    const [, draw] = useState(0);
    const [missing, setMissing] = useState(false);
    const drawn = here;
    useEffect(() => {
      // It may have come between the drawing and now.
      if (here) { if (!drawn) draw((n) => n + 1); return; }
      let gone = false;
      const look = () => void fetch().then(
        () => { if (!gone) draw((n) => n + 1); },
        () => { if (!gone) setMissing(true); },
      );
      look();
      addEventListener('online', look);
      return () => { gone = true; removeEventListener('online', look); };
    }, []);
    return here ?? (missing ? 'missing' : 'coming');
  };
}

/**
 * A part of a screen that comes after it. Where it cannot be fetched (the signal went before the whole app was on the phone)
 * `meanwhile` stays, the screen goes on, and it is fetched when the signal is back. React's own `lazy` would take the screen down.
 */
export function later<P extends object>(load: () => Promise<ComponentType<P>>, meanwhile: ReactNode = null) {
  const usePart = loader(load);
  return function Later(props: P) {
    const Part = usePart();
    return typeof Part === 'string' ? meanwhile : <Suspense fallback={meanwhile}><Part {...props} /></Suspense>;
  };
}

/** The same for a sheet that somebody opened: what cannot be fetched says so. */
export function laterSheet<P extends { onClose: () => void }>(load: () => Promise<ComponentType<P>>) {
  const usePart = loader(load);
  return function LaterSheet(props: P) {
    const say = useUiWords();
    const Part = usePart();
    if (Part === 'coming') return null;
    // Beside the app and not in it: it can be read and closed while another sheet is open.
    if (Part === 'missing') return createPortal(<div className={styles.missing}><Banner action={<button type="button" className="link" onClick={props.onClose}>{say('close')}</button>}><b>{say('later.title')}</b> {say('later.text')}</Banner></div>, document.body);
    return <Suspense fallback={null}><Part {...props} /></Suspense>;
  };
}
