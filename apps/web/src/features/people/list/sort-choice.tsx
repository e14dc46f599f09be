import { usePeopleWords } from '../words';
import { SORTS, type Filters, type Sort } from './filters';
import styles from './list.module.css';

/** The order of the list. While there are words in the search the closest come first, and there is nothing to choose. */
export function SortChoice({ filters, onChange }: { filters: Filters; onChange: (filters: Filters) => void }) {
  const say = usePeopleWords();
  if (filters.q.trim()) return <span className="small quiet">{say('sort.closest')}</span>;
  return (
    <select className={styles.sort} aria-label={say('sort')} value={filters.sort} onChange={(event) => onChange({ ...filters, sort: event.currentTarget.value as Sort })}>
      {SORTS.map((sort) => <option key={sort} value={sort}>{say(`sort.${sort}`)}</option>)}
    </select>
  );
}
