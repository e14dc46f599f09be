import styles from './page-skeleton.module.css';

/** The still shape of a list while it loads: a sill and rows with their stubs. Says nothing that is not known. */
export function PageSkeleton({ rows = 4 }: { rows?: number }) {
  return <div aria-busy="true" className={styles.page}><div className={styles.sill} /><RowsSkeleton rows={rows} /></div>;
}

/** Only the rows, under a sill that is already there. */
export function RowsSkeleton({ rows = 4 }: { rows?: number }) {
  return (
    <div className={styles.rows} aria-busy="true">
      {Array.from({ length: rows }, (_, i) => <div key={i} className={styles.row}><i /><div><b /><span /></div></div>)}
    </div>
  );
}
