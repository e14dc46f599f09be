import type { ReactNode, Ref } from 'react';
import styles from './banner.module.css';

interface BannerProps {
  kind?: 'now' | 'bad' | 'ok';
  icon?: ReactNode;
  /** One button or link. */
  action?: ReactNode;
  children: ReactNode;
  /** `alert` interrupts the screen reader, `status` waits for a pause. */
  role?: 'alert' | 'status';
  ref?: Ref<HTMLDivElement>;
}

/** A wash with an edge across the column. It stays and never covers. */
export function Banner({ kind = 'now', icon, action, children, role = 'status', ref }: BannerProps) {
  return (
    <div className={styles.banner} data-kind={kind} role={role} ref={ref} tabIndex={-1}>
      {icon}<div className={styles.text}>{children}{action && <div className={styles.action}>{action}</div>}</div>
    </div>
  );
}
