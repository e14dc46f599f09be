import { useState } from 'react';
import { AddChip, FilterChip } from '../../../ui/chip';
import { Mark, type Stand } from '../../../ui/mark';
import { useCampaigns } from '../campaigns';
import { useSpoken } from '../spoken';
import { usePeopleWords } from '../words';
import { FilterSheet } from './filter-sheet';
import { FROM_ELSEWHERE, type Filters } from './filters';

/** What narrows the list, each as a chip that can be taken away, and the way to more. */
export function FilterBar({ filters, onChange }: { filters: Filters; onChange: (filters: Filters) => void }) {
  const say = usePeopleWords();
  const spoken = useSpoken();
  const campaigns = useCampaigns();
  const [open, setOpen] = useState(false);
  const { campaignId, assessment, language, tag, notContactedDays, elsewhere } = filters;
  const or = (parts: string[]) => parts.join(` ${say('filter.or')} `);
  return (
    <>
      {campaignId && <FilterChip label={campaigns.find(({ id }) => id === campaignId)?.name ?? say('filter.campaign')} onRemove={() => onChange({ ...filters, campaignId: '' })} />}
      {assessment.length > 0 && (
        <FilterChip label={say('filter.standsAt', { stands: or(assessment) })} onRemove={() => onChange({ ...filters, assessment: [] })}>
          {assessment.map((one) => <Mark key={one} stand={Number(one) as Stand} size={18} decorative />)}{say('filter.standsAt', { stands: or(assessment) })}
        </FilterChip>
      )}
      {language.length > 0 && <FilterChip label={or(language.map(spoken))} onRemove={() => onChange({ ...filters, language: [] })} />}
      {tag && <FilterChip label={say('filter.tagged', { tag })} onRemove={() => onChange({ ...filters, tag: '' })} />}
      {notContactedDays !== null && <FilterChip label={say('filter.quietFor', { n: notContactedDays })} onRemove={() => onChange({ ...filters, notContactedDays: null })} />}
      {FROM_ELSEWHERE.filter((key) => elsewhere[key]).map((key) => (
        <FilterChip key={key} label={say(`filter.${key}`)} onRemove={() => onChange({ ...filters, elsewhere: { ...elsewhere, [key]: undefined } })} />
      ))}
      <AddChip onClick={() => setOpen(true)}>{say('filter')}</AddChip>
      <FilterSheet open={open} onClose={() => setOpen(false)} filters={filters} onChange={onChange} />
    </>
  );
}
