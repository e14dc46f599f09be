import type { ReactNode } from 'react';
import { useTask } from '../app/shell/task';
import styles from './action-bar.module.css';

/** The one bar of a task, at the foot: the save button is always at the same spot, right. The phone's navigation gives way to it. */
export function ActionBar({ children }: { children: ReactNode }) {
  useTask();
  return <div className={styles.bar}><div className={styles.inner}>{children}</div></div>;
}
