import { Input, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useMay } from '../../../app/session/session';
import { Chip, Chips } from '../../../ui/chip';
import { Select } from '../../../ui/form';
import { Mark } from '../../../ui/mark';
import { AttemptFilter } from '../../attempts/attempt-filter';
import { useListWords } from '../../lists/words';
import { useCampaigns } from '../campaigns';
import { SPOKEN, useSpoken } from '../spoken';
import { usePeopleWords } from '../words';
import { useChoices } from './choices';
import { kmOf, QUIET_DAYS, type Filters } from './filters';

/** Languages offered at once; the others are one tap further. */
const few = 4;
const toggled = (all: string[], one: string) => (all.includes(one) ? all.filter((other) => other !== one) : [...all, one]);

interface FilterFieldsProps { filters: Filters; onChange: (filters: Filters) => void }

/** Everything that can narrow a list. Each takes effect when it is chosen. */
export function FilterFields({ filters, onChange }: FilterFieldsProps) {
  const say = usePeopleWords();
  const spoken = useSpoken();
  const campaigns = useCampaigns();
  const showsStand = useMay('contacts.history');
  const [all, setAll] = useState(false);
  const set = (part: Partial<Filters>) => onChange({ ...filters, ...part });
  const offered = SPOKEN.filter((code, i) => all || i < few || filters.language.includes(code));
  return (
    <>
      {campaigns.length > 0 && (
        <Select
          id="filter-campaign"
          label={say('filter.campaign')}
          placeholder={say('filter.any')}
          value={filters.campaignId}
          options={campaigns.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(event) => set({ campaignId: event.currentTarget.value })}
        />
      )}
      {showsStand && (
        <Group label={say('filter.stand')}>
          {([0, 1, 2, 3, 4, 5] as const).map((stand) => (
            <Chip key={stand} chosen={filters.assessment.includes(String(stand))} onToggle={() => set({ assessment: toggled(filters.assessment, String(stand)).sort() })}>
              <Mark stand={stand} size={21} />
            </Chip>
          ))}
        </Group>
      )}
      <Group label={say('filter.language')}>
        {offered.map((code) => <Chip key={code} chosen={filters.language.includes(code)} onToggle={() => set({ language: toggled(filters.language, code) })}>{spoken(code)}</Chip>)}
        {!all && <button type="button" className="link" onClick={() => setAll(true)}>{say('filter.moreLanguages')}</button>}
      </Group>
      <Group label={say('filter.quiet')}>
        {QUIET_DAYS.map((days) => <Chip key={days} chosen={filters.notContactedDays === days} onToggle={() => set({ notContactedDays: filters.notContactedDays === days ? null : days })}>{say('filter.days', { n: days })}</Chip>)}
      </Group>
      <AttemptFilter chosen={filters.attempt} onChange={(attempt) => set({ attempt })} />
      <NearFilter near={filters.near} onChange={(near) => set({ near })} />
      <TagFilter value={filters.tag} onChange={(tag) => set({ tag })} />
      {(['worksiteId', 'unitId', 'affiliateId', 'visitListId', 'assigneeId'] as const).map((key) => <ByIdField key={key} by={key} filters={filters} onChange={onChange} />)}
    </>
  );
}

/** A filter by one thing; it is not there where there is nothing to choose from. */
function ByIdField({ by, filters, onChange }: FilterFieldsProps & { by: 'worksiteId' | 'unitId' | 'affiliateId' | 'visitListId' | 'assigneeId' }) {
  const say = useListWords();
  const sayPeople = usePeopleWords();
  const options = useChoices(by);
  if (options.length === 0) return null;
  return (
    <Select
      id={`filter-${by}`}
      label={say(`filter.${by}`)}
      placeholder={sayPeople('filter.any')}
      value={filters.byId[by] ?? ''}
      options={options}
      onChange={(event) => onChange({ ...filters, byId: { ...filters.byId, [by]: event.currentTarget.value || undefined } })}
    />
  );
}

function Group({ label, children }: { label: string; children: ReactNode }) {
  return <Input.Wrapper label={label} labelElement="div"><Chips label={label}>{children}</Chips></Input.Wrapper>;
}

/** People around the place where the reader stands; the device asks whether it may tell. */
function NearFilter({ near, onChange }: { near: string; onChange: (near: string) => void }) {
  const say = useListWords();
  const [unknown, setUnknown] = useState(false);
  const here = (km: number) => {
    setUnknown(false);
    if (kmOf(near) === km) return onChange('');
    if (!('geolocation' in navigator)) return setUnknown(true);
    navigator.geolocation.getCurrentPosition(({ coords }) => onChange(`${coords.latitude.toFixed(4)},${coords.longitude.toFixed(4)},${km}`), () => setUnknown(true), { maximumAge: 60_000, timeout: 15_000 });
  };
  return (
    <Group label={say('filter.near')}>
      {[1, 3, 10].map((km) => <Chip key={km} chosen={kmOf(near) === km} onToggle={() => here(km)}>{say('near.km', { n: km })}</Chip>)}
      {unknown && <p className="small" role="status">{say('near.unknown')}</p>}
    </Group>
  );
}

/** A tag takes effect when the field is left, so that the list does not jump with each letter. */
function TagFilter({ value, onChange }: { value: string; onChange: (tag: string) => void }) {
  const say = usePeopleWords();
  const [text, setText] = useState(value);
  return <TextInput label={say('filter.tag')} value={text} maxLength={50} onChange={(event) => setText(event.currentTarget.value)} onBlur={() => onChange(text.trim())} onKeyDown={(event) => { if (event.key === 'Enter') onChange(text.trim()); }} />;
}
