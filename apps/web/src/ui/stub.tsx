import type { ReactNode } from 'react';
import { Link } from 'react-router';
import styles from './stub.module.css';

/** Hairlined rows in one card. */
export function Rows({ children, label }: { children: ReactNode; label?: string }) {
  return <ul className={styles.rows} aria-label={label}>{children}</ul>;
}

/** A heading over rows with the number of them. */
export function Section({ title, n, aside, children }: { title: string; n?: ReactNode; aside?: ReactNode; children?: ReactNode }) {
  return (
    <section>
      <div className={styles.section}>
        <h2>{title}</h2>
        {n !== undefined && <span className={styles.n}>{n}</span>}
        {aside && <span className={styles.sectionAside}>{aside}</span>}
      </div>
      {children}
    </section>
  );
}

/** The torn-off left part of a row: one big thing and a small word under it. */
export function Stub({ children, small, className }: { children: ReactNode; small?: ReactNode; className?: string }) {
  return <div className={`${styles.stub} ${className ?? ''}`}>{children}{small && <small>{small}</small>}</div>;
}

interface StubRowProps {
  /** What the eye looks for: time, door number, date, stand, count. */
  stub: ReactNode;
  stubSmall?: ReactNode;
  title: ReactNode;
  /** Second line, second voice. */
  line?: ReactNode;
  /** `now`: the marigold row; `bad`: late; `past`: done and behind us; `chosen`: open beside the list. */
  tone?: 'now' | 'bad' | 'past' | 'chosen';
  /** The whole row opens this address. */
  to?: string;
  /** At most one act, right (a check, a button), or a mark. It stays its own target. */
  act?: ReactNode;
  /** More under the second line: tags, buttons. */
  children?: ReactNode;
}

/** A record: stub left, the rest in the middle, at most one act right. */
export function StubRow({ stub, stubSmall, title, line, tone, to, act, children }: StubRowProps) {
  return (
    <li className={styles.row} data-tone={tone}>
      <Stub small={stubSmall}>{stub}</Stub>
      <div className={styles.body}>
        <b className={styles.rowTitle}>{to ? <Link to={to} className={styles.open}>{title}</Link> : title}</b>
        {line && <span className={styles.rowLine}>{line}</span>}
        {children}
      </div>
      {act && <div className={styles.act}>{act}</div>}
    </li>
  );
}
