import { useQueryClient } from '@tanstack/react-query';
import { IconMessagePlus } from '@tabler/icons-react';
import { Suspense, useCallback, useEffect, useState } from 'react';
import { useMatch } from 'react-router';
import { useWaiting } from '../../outbox/sync';
import type { Waiting } from '../../outbox/vault';
import { useWords } from '../../words';
import { useMay } from '../session/session';
import type en from '../words/en.json';
import styles from './shell.module.css';
import { useTouchBell, type Touched } from './touch-bell';

type TouchParts = typeof import('../../features/touches/touch-parts').TouchParts;

const undoable = (row: Waiting): boolean => row.kind === 'touch' && row.state === 'waiting' && row.attempts === 0 && row.sendAfter > row.savedAt && Date.parse(row.sendAfter) > Date.now();
/** The sheet comes after the screen, while there is still a signal. */
const SOON_MS = 1_500;

/**
 * From anywhere: the button that opens the sheet of touches, and what was just saved with it. On a person's card that
 * person is meant, and `TouchOf` opens it for whoever it stands beside. Alt+Shift+T opens it too. `hidden`: a task has the phone's foot.
 */
export function QuickTouch({ hidden }: { hidden: boolean }) {
  const say = useWords<keyof typeof en>('app');
  const may = useMay('contacts.write');
  const client = useQueryClient();
  const { mine } = useWaiting();
  const [Parts, setParts] = useState<TouchParts | null>(null);
  const [open, setOpen] = useState(false);
  /** Whoever was tapped beside their name; else the person whose card this is. */
  const [tapped, setTapped] = useState<Touched | null>(null);
  const id = useMatch('/people/:id/*')?.params.id ?? '';
  const name = id && client.getQueryData<{ displayName: string }>(['contacts', 'one', id])?.displayName;
  const fetchParts = useCallback(() => import('../../features/touches/touch-parts').then((found) => setParts(() => found.TouchParts), () => undefined), []);
  const show = useCallback((person: Touched | null = null) => { setTapped(person); setOpen(true); void fetchParts(); }, [fetchParts]);
  useTouchBell(show);
  useEffect(() => {
    if (!may) return;
    const timer = setTimeout(() => void fetchParts(), SOON_MS);
    const onKey = (event: KeyboardEvent) => { if (event.altKey && event.shiftKey && event.code === 'KeyT') { event.preventDefault(); show(); } };
    addEventListener('keydown', onKey);
    return () => { clearTimeout(timer); removeEventListener('keydown', onKey); };
  }, [may, fetchParts, show]);
  if (!may) return null;
  return (
    <>
      {!hidden && (
        <button type="button" className={styles.touch} aria-keyshortcuts="Alt+Shift+T" title={say('touch.open')} onClick={() => show()}>
          <IconMessagePlus stroke={1.9} aria-hidden /><span className={styles.touchWord}>{say('touch.open')}</span>
        </button>
      )}
      <Suspense fallback={null}>
        {Parts && <Parts open={open} onClose={() => setOpen(false)} person={tapped ?? (name ? { id, name } : undefined)} saved={mine.filter(undoable).at(-1)} savedClassName={styles.touchSaved} />}
      </Suspense>
    </>
  );
}
