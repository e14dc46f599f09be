import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useReader } from '../words';
import styles from './figures.module.css';

/** A counted number. With `to` it is underlined and opens to its rows; without, the reader may not open it and it is plain. */
export function OpenNumber({ n, to, children }: { n: number; to?: string; children?: ReactNode }) {
  const { count } = useReader();
  const shown = children ?? count(n);
  return to ? <Link to={to} className={styles.open}>{shown}</Link> : <span>{shown}</span>;
}
