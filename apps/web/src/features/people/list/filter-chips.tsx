import { FilterChip } from '../../../ui/chip';
import { Mark, type Stand } from '../../../ui/mark';
import { AttemptChip } from '../../attempts/attempt-filter';
import { useListWords } from '../../lists/words';
import { useSavedList } from '../../lists/saved-lists';
import { useCampaigns } from '../campaigns';
import { useSpoken } from '../spoken';
import { usePeopleWords } from '../words';
import { useChoices } from './choices';
import { BY_ID, kmOf, type ById, type Filters } from './filters';

/** What narrows a list, each as a chip that can be taken away. */
export function FilterChips({ filters, onChange, listElsewhere = false }: { filters: Filters; onChange: (filters: Filters) => void; /** The kept list is chosen and shown by another control. */ listElsewhere?: boolean }) {
  const say = usePeopleWords();
  const spoken = useSpoken();
  const campaigns = useCampaigns();
  const sayList = useListWords();
  const { campaignId, assessment, language, tag, notContactedDays, attempt, near, byId } = filters;
  const or = (parts: string[]) => parts.join(` ${say('filter.or')} `);
  return (
    <>
      {BY_ID.filter((key) => byId[key] && !(listElsewhere && key === 'savedListId')).map((key) => <ByIdChip key={key} by={key} id={byId[key]!} onRemove={() => onChange({ ...filters, byId: { ...byId, [key]: undefined } })} />)}
      {campaignId && <FilterChip label={campaigns.find(({ id }) => id === campaignId)?.name ?? say('filter.campaign')} onRemove={() => onChange({ ...filters, campaignId: '' })} />}
      {assessment.length > 0 && (
        <FilterChip label={say('filter.standsAt', { stands: or(assessment) })} onRemove={() => onChange({ ...filters, assessment: [] })}>
          {assessment.map((one) => <Mark key={one} stand={Number(one) as Stand} size={18} decorative />)}{say('filter.standsAt', { stands: or(assessment) })}
        </FilterChip>
      )}
      {language.length > 0 && <FilterChip label={or(language.map(spoken))} onRemove={() => onChange({ ...filters, language: [] })} />}
      {tag && <FilterChip label={say('filter.tagged', { tag })} onRemove={() => onChange({ ...filters, tag: '' })} />}
      {notContactedDays !== null && <FilterChip label={say('filter.quietFor', { n: notContactedDays })} onRemove={() => onChange({ ...filters, notContactedDays: null })} />}
      {attempt.length > 0 && <AttemptChip chosen={attempt} or={or} onRemove={() => onChange({ ...filters, attempt: [] })} />}
      {near && <FilterChip label={sayList('chip.near', { n: kmOf(near) ?? 0 })} onRemove={() => onChange({ ...filters, near: '' })} />}
    </>
  );
}

/** A filter by one thing, with its name where the reader may know it. */
function ByIdChip({ by, id, onRemove }: { by: ById; id: string; onRemove: () => void }) {
  if (by === 'savedListId') return <ListChip id={id} onRemove={onRemove} />;
  if (by === 'circleId' || by === 'eventId') return <PlainChip by={by} onRemove={onRemove} />;
  return <NamedChip by={by} id={id} onRemove={onRemove} />;
}

function PlainChip({ by, onRemove }: { by: 'circleId' | 'eventId'; onRemove: () => void }) {
  const say = usePeopleWords();
  return <FilterChip label={say(`filter.${by}`)} onRemove={onRemove} />;
}

function NamedChip({ by, id, onRemove }: { by: Exclude<ById, 'savedListId' | 'circleId' | 'eventId'>; id: string; onRemove: () => void }) {
  const say = usePeopleWords();
  const sayList = useListWords();
  const name = useChoices(by).find(({ value }) => value === id)?.label;
  if (by === 'assigneeId') return <FilterChip label={name ? sayList('chip.assignee', { name }) : sayList('filter.assignee')} onRemove={onRemove} />;
  return <FilterChip label={name ?? say(`filter.${by}`)} onRemove={onRemove} />;
}

function ListChip({ id, onRemove }: { id: string; onRemove: () => void }) {
  const say = useListWords();
  const list = useSavedList(id);
  return <FilterChip label={list.data ? say('chip.list', { name: list.data.name }) : say('lists.one')} onRemove={onRemove} />;
}
