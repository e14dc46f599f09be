import { Button } from '@mantine/core';
import { Sheet } from '../../../ui/sheet';
import { usePeopleWords } from '../words';
import { FilterFields } from './filter-fields';
import type { Filters } from './filters';

interface FilterSheetProps { open: boolean; onClose: () => void; filters: Filters; onChange: (filters: Filters) => void }

/** All filters at once; the list behind shows each as it is chosen. */
export function FilterSheet({ open, onClose, filters, onChange }: FilterSheetProps) {
  const say = usePeopleWords();
  return (
    <Sheet open={open} onClose={onClose} title={say('filter.title')}>
      <div className="form">
        <FilterFields filters={filters} onChange={onChange} />
        <Button variant="filled" onClick={onClose}>{say('filter.show')}</Button>
      </div>
    </Sheet>
  );
}
