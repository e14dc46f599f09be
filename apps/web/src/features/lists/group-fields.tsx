import { Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { AddChip } from '../../ui/chip';
import { fieldId } from '../../ui/form';
import { Sheet } from '../../ui/sheet';
import { FilterChips } from '../people/list/filter-chips';
import { FilterFields } from '../people/list/filter-fields';
import { keptOf, NO_FILTERS, readKept, type Filters } from '../people/list/filters';
import styles from './lists.module.css';
import type { KeptFilter } from './saved-lists';
import { useListWords } from './words';

const most = 10;

interface GroupFieldsProps { part: 'all' | 'any' | 'not'; filters: KeptFilter[]; onChange: (filters: KeptFilter[]) => void; error?: string }

/** One part of a list: lines of filters with "and", "or" or "and nobody who" between them. */
export function GroupFields({ part, filters, onChange, error }: GroupFieldsProps) {
  const say = useListWords();
  const [adding, setAdding] = useState<Filters | null>(null);
  const put = (at: number, kept: KeptFilter) => onChange(Object.keys(kept).length === 0 ? filters.filter((_, i) => i !== at) : filters.map((one, i) => (i === at ? kept : one)));
  const add = () => {
    const kept = keptOf(adding ?? NO_FILTERS);
    setAdding(null);
    if (Object.keys(kept).length > 0) onChange([...filters, kept]);
  };
  return (
    <section className={styles.group} id={fieldId(`groups.${part}`)} tabIndex={-1} aria-label={say(`part.${part}`)}>
      <h2>{say(`part.${part}`)}</h2>
      <p className="small quiet">{say(`part.${part}.help`)}</p>
      {filters.map((kept, at) => (
        <div key={at} className={styles.line}>
          {at > 0 && <span className={styles.word}>{say(`part.${part}.word`)}</span>}
          <FilterChips filters={readKept(kept)} onChange={(next) => put(at, keptOf(next))} />
          <button type="button" className={styles.remove} aria-label={say('part.remove', { n: at + 1 })} onClick={() => onChange(filters.filter((_, i) => i !== at))}><IconX size={18} stroke={1.9} aria-hidden /></button>
        </div>
      ))}
      {error && <p className="small" role="alert">{error}</p>}
      {filters.length < most && <div><AddChip onClick={() => setAdding(NO_FILTERS)}>{say(`part.${part}.add`)}</AddChip></div>}
      <Sheet open={adding !== null} onClose={() => setAdding(null)} title={say(`part.${part}`)}>
        {adding && (
          <div className="form">
            <FilterFields filters={adding} onChange={setAdding} />
            <Button variant="filled" onClick={add}>{say('part.done')}</Button>
          </div>
        )}
      </Sheet>
    </section>
  );
}
