import { IconChevronLeft } from '@tabler/icons-react';
import { use, useEffect, useRef } from 'react';
import { useNavigate } from 'react-router';
import { useSync } from '../../../outbox/sync';
import { SillBanner, SillCorner } from '../../../ui/sill';
import { useUiWords } from '../../../ui/use-ui-words';
import { RoundChip } from '../../safety/round-chip';
import styles from './door.module.css';

/** The narrow head of a door: back, which door, what waits, hide. The page's name says nothing about anybody. */
export function DoorTop({ title, back, listId }: { title: string; back: string; listId?: string | null }) {
  const sayUi = useUiWords();
  const navigate = useNavigate();
  const corner = use(SillCorner);
  const banner = use(SillBanner);
  // A lost signal is said by the sign in the corner: at a door the room belongs to the door. What needs somebody is said in full.
  const { signIn, needsYou } = useSync();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => { document.title = 'Doorstep'; }, []);
  useEffect(() => { heading.current?.focus({ preventScroll: true }); window.scrollTo(0, 0); }, [title]);
  const goBack = () => {
    const inside = (window.history.state as { idx?: number } | null)?.idx;
    void (inside ? navigate(-1) : navigate(back, { replace: true }));
  };
  return (
    <>
    <header className={styles.top}>
      <button type="button" className={styles.topButton} aria-label={sayUi('back')} onClick={goBack}><IconChevronLeft stroke={1.9} aria-hidden /></button>
      <h1 ref={heading} tabIndex={-1}>{title}</h1>
      <div className={styles.corner}>{corner}</div>
      {listId !== undefined && <RoundChip listId={listId} />}
    </header>
    {(signIn || needsYou > 0) && banner}
    </>
  );
}
