import { useState } from 'react';
import { useMay } from '../../../app/session/session';
import { AddChip } from '../../../ui/chip';
import { laterSheet } from '../../../ui/later';
import { ListChoice } from '../../lists/list-choice';
import { useListWords } from '../../lists/words';
import { usePeopleWords } from '../words';
import { FilterChips } from './filter-chips';
import { FilterSheet } from './filter-sheet';
import { keptOf, type Filters } from './filters';

const SaveAsList = laterSheet(async () => (await import('../../lists/save-as-list')).SaveAsList);

/** Which list, what narrows it, the way to more filters, and to keep it all under a name. */
export function FilterBar({ filters, onChange }: { filters: Filters; onChange: (filters: Filters) => void }) {
  const say = usePeopleWords();
  const sayList = useListWords();
  const mayUse = useMay('saved-lists.read');
  const mayKeep = useMay('saved-lists.write');
  const [open, setOpen] = useState<'filters' | 'keep' | null>(null);
  const close = () => setOpen(null);
  return (
    <>
      <ListChoice filters={filters} onChange={onChange} />
      <FilterChips filters={filters} onChange={onChange} listElsewhere={mayUse} />
      <AddChip onClick={() => setOpen('filters')}>{say('filter')}</AddChip>
      {mayKeep && Object.keys(keptOf(filters)).length > 0 && <button type="button" className="link" onClick={() => setOpen('keep')}>{sayList('keep')}</button>}
      <FilterSheet open={open === 'filters'} onClose={close} filters={filters} onChange={onChange} />
      {open === 'keep' && <SaveAsList filters={filters} onClose={close} onKept={(id) => { close(); onChange({ ...filters, campaignId: '', assessment: [], language: [], tag: '', notContactedDays: null, near: '', byId: { savedListId: id } }); }} />}
    </>
  );
}
