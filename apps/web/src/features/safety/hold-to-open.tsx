import { useEffect, useRef, type ReactNode } from 'react';
import { showScreens } from './hide';
import styles from './hide.module.css';

const HOLD_MS = 700;

/** Opens hidden screens by holding; a tap in passing does not open them. A keyboard or a screen reader opens them with its own act. */
export function HoldToOpen({ children }: { children: ReactNode }) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const letGo = () => clearTimeout(timer.current);
  useEffect(() => letGo, []);
  return (
    <button
      type="button" className={styles.open}
      onPointerDown={() => { letGo(); timer.current = setTimeout(showScreens, HOLD_MS); }} onPointerUp={letGo} onPointerLeave={letGo} onPointerCancel={letGo}
      onContextMenu={(event) => event.preventDefault()}
      onClick={(event) => { if (event.detail === 0) showScreens(); }}
    >
      {children}
    </button>
  );
}
