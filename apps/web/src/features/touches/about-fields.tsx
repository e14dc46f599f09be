import { answer, api } from '@doorstep/api-client';
import { Input } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMay } from '../../app/session/session';
import { Chip, Chips } from '../../ui/chip';
import { fieldId, Select } from '../../ui/form';
import type { TouchForm } from './touch-body';
import { useTouchWords } from './words';

interface Named { id: string; name: string }
interface Coded { code: string; label: string }
type Set = <K extends keyof TouchForm>(name: K, value: TouchForm[K]) => void;

/** Which campaign it was for, what about and under which program: codes of that campaign, for whoever can see one. */
export function AboutFields({ values, set }: { values: TouchForm; set: Set }) {
  const say = useTouchWords();
  const may = useMay('campaigns.read');
  const campaigns = useQuery({
    queryKey: ['campaigns', 'names'],
    queryFn: async ({ signal }): Promise<Named[]> => (await answer(api.GET('/api/v1/campaigns', { params: { query: { limit: 100 } }, signal }))).items,
    enabled: may, staleTime: 5 * 60_000,
  }).data ?? [];
  const chosen = useQuery({
    queryKey: ['campaigns', 'codes', values.campaignId],
    queryFn: async ({ signal }): Promise<{ topics?: Coded[]; programs?: Coded[] }> => answer(api.GET('/api/v1/campaigns/{id}', { params: { path: { id: values.campaignId } }, signal })),
    enabled: values.campaignId !== '', staleTime: 5 * 60_000,
  }).data;
  if (campaigns.length === 0) return null;
  return (
    <>
      <Select
        id={fieldId('campaignId')} label={say('campaign')} placeholder={say('campaign.none')} value={values.campaignId} options={campaigns.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(event) => set('campaignId', event.currentTarget.value)}
      />
      <Codes name="topics" label={say('topics')} offered={chosen?.topics} chosen={values.topics} set={set} />
      <Codes name="programs" label={say('programs')} offered={chosen?.programs} chosen={values.programs} set={set} />
    </>
  );
}

/** What the campaign offers, and what was chosen before and is offered no more: that can be taken off. */
function Codes({ name, label, offered = [], chosen, set }: { name: 'topics' | 'programs'; label: string; offered?: Coded[]; chosen: string[]; set: Set }) {
  const gone = chosen.filter((code) => !offered.some((one) => one.code === code)).map((code) => ({ code, label: code }));
  const all = [...offered, ...gone];
  if (all.length === 0) return null;
  return (
    <Input.Wrapper label={label} labelElement="div">
      <Chips label={label}>
        {all.map(({ code, label: word }) => (
          <Chip key={code} chosen={chosen.includes(code)} onToggle={() => set(name, chosen.includes(code) ? chosen.filter((one) => one !== code) : [...chosen, code])}>{word}</Chip>
        ))}
      </Chips>
    </Input.Wrapper>
  );
}
