import { IconChevronLeft } from '@tabler/icons-react';
import { createContext, use, useEffect, useRef, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { pageTitle } from '../features/safety/hide';
import styles from './sill.module.css';
import { useUiWords } from './use-ui-words';

/** What every sill shows in its corner on a phone (the sync sign); given by the shell. */
export const SillCorner = createContext<ReactNode>(null);

/** What stands under every sill (the banner of what waits); given by the shell. */
export const SillBanner = createContext<ReactNode>(null);

/** The first screen keeps the browser's own focus; each later one starts at its title. */
let firstScreen = true;

interface SillProps {
  title: string;
  /** The small line above the title: the day, the campaign. */
  over?: ReactNode;
  /** Where back leads when there is no history, e.g. `/visits`. Shows the back button and the smaller title of a task. */
  back?: string;
  /** Right of the title: at most one filled button. On a phone beside the corner. */
  aside?: ReactNode;
  /** Under the title, still above the rule: tally, search, segments. */
  children?: ReactNode;
}

/** The page title on its thick and thin rule. Once per screen; it also names the page and takes the focus when the screen opens. */
export function Sill({ title, over, back, aside, children }: SillProps) {
  const corner = use(SillCorner);
  const banner = use(SillBanner);
  const say = useUiWords();
  const navigate = useNavigate();
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => { document.title = pageTitle(title); }, [title]);
  useEffect(() => {
    if (!firstScreen) heading.current?.focus({ preventScroll: true });
    firstScreen = false;
  }, []);

  const goBack = () => {
    const inside = (window.history.state as { idx?: number } | null)?.idx;
    if (inside) void navigate(-1);
    else if (back) void navigate(back, { replace: true });
  };

  return (
    <>
    <header className={styles.sill} data-back={back === undefined ? undefined : ''}>
      <div className={styles.line}>
        {back !== undefined && <button type="button" className={styles.back} aria-label={say('back')} onClick={goBack}><IconChevronLeft stroke={1.9} aria-hidden /></button>}
        <div className={styles.title}>
          {over && <div className={styles.over}>{over}</div>}
          <h1 ref={heading} tabIndex={-1}>{title}</h1>
        </div>
        {(aside || corner) && <div className={styles.aside}>{corner}{aside}</div>}
      </div>
      {children}
    </header>
    {banner}
    </>
  );
}
