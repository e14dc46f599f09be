import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { AddChip, Chips } from '../../ui/chip';
import { useAttemptWords } from '../attempts/words';
import { ListChoice } from '../lists/list-choice';
import { FilterChips } from '../people/list/filter-chips';
import { FilterSheet } from '../people/list/filter-sheet';
import type { Filters } from '../people/list/filters';
import { usePeopleWords } from '../people/words';
import styles from './cutting.module.css';
import { useCuttingWords } from './words';

/** Of whom: a kept list, filters and words as in the list of people; or those who were chosen there one by one. */
export function Whom({ filters, onFilters, chosen, onChosen }: { filters: Filters; onFilters: (filters: Filters) => void; chosen: readonly string[]; onChosen: (ids: readonly string[]) => void }) {
  const say = useCuttingWords();
  const sayPeople = usePeopleWords();
  const sayAttempt = useAttemptWords();
  const [open, setOpen] = useState(false);
  return (
    <section className="col">
      <h2>{say('whom')}</h2>
      {chosen.length > 0 ? (
        <p><b>{say('whom.chosen', { n: chosen.length })}</b> <button type="button" className="link" onClick={() => onChosen([])}>{say('whom.notChosen')}</button></p>
      ) : (
        <>
          <TextInput type="search" aria-label={say('whom.search')} placeholder={say('whom.search')} value={filters.q} onChange={(event) => onFilters({ ...filters, q: event.currentTarget.value })} />
          <div className={styles.filters}>
            <ListChoice filters={filters} onChange={onFilters} />
            <Chips label={say('whom.filters')}>
              <FilterChips filters={filters} onChange={onFilters} listElsewhere />
              {filters.attempt.length === 0 && <AddChip onClick={() => onFilters({ ...filters, attempt: ['due'] })}>{sayAttempt('chip.due')}</AddChip>}
              <AddChip onClick={() => setOpen(true)}>{sayPeople('filter')}</AddChip>
            </Chips>
          </div>
          <FilterSheet open={open} onClose={() => setOpen(false)} filters={filters} onChange={onFilters} />
        </>
      )}
    </section>
  );
}
