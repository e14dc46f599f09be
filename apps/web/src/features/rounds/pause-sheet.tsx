import { answer, api } from '@doorstep/api-client';
import { PAUSE_REASONS, type PauseReason } from '@doorstep/house-visits/domain';
import { newId } from '@doorstep/kernel';
import { Button, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { readAll, type ListPage } from '../../app/pages';
import { Sheet } from '../../ui';
import { fieldId, Form, Select, useForm } from '../../ui/form';
import { pausesKey } from './my-pauses';
import { NearMe, type Spot } from './near-me';
import { reasonWord, useRoundWords } from './words';

type Reach = 'all' | 'zips' | 'worksite' | 'here';
interface PauseForm { id: string; reach: Reach; zips: string; worksiteId: string; spot: Spot | null; km: string; reason: PauseReason; line: string; hours: string }
interface Worksite { id: string; name: string; postalCode: string | null }

const reaches: Reach[] = ['all', 'zips', 'worksite', 'here'];
const hours = [1, 2, 4, 12] as const;
const circles = ['0.5', '1', '2', '5', '10'] as const;
const zipsOf = (text: string): string[] => text.split(/[\s,;]+/).filter(Boolean);

/** Pauses rounds: where, why, one line, for how long. Sent twice it is one pause. */
export function PauseSheet({ onClose }: { onClose: () => void }) {
  const say = useRoundWords();
  const client = useQueryClient();
  const worksites = useQuery({
    queryKey: ['worksites', 'choices', 'zip'],
    queryFn: () => readAll(async (cursor): Promise<ListPage<Worksite>> => answer(api.GET('/api/v1/worksites', { params: { query: { limit: 100, cursor } } }))),
  });
  const known = (worksites.data ?? []).filter(({ postalCode }) => postalCode);
  const form = useForm<PauseForm>({
    start: { id: newId(), reach: 'all', zips: '', worksiteId: '', spot: null, km: '1', reason: 'danger_nearby', line: '', hours: '' },
    check: ({ reach, zips, worksiteId, spot }) => [
      ...(reach === 'zips' && zipsOf(zips).length === 0 ? [{ field: 'zips', message: say('pause.zipsMissing') }] : []),
      ...(reach === 'worksite' && !known.some(({ id }) => id === worksiteId) ? [{ field: 'worksiteId', message: say('pause.worksiteMissing') }] : []),
      ...(reach === 'here' && !spot ? [{ field: 'spot', message: say('pause.hereMissing') }] : []),
    ],
    send: async ({ id, reach, zips, worksiteId, spot, km, reason, line, hours: length }) => {
      const worksite = known.find((one) => one.id === worksiteId);
      const area = reach === 'zips' ? { postalCodes: zipsOf(zips) }
        : reach === 'worksite' && worksite ? { postalCodes: [worksite.postalCode!], placeName: worksite.name }
          : reach === 'here' && spot ? { near: { ...spot, km: Number(km) } } : {};
      const until = length ? new Date(Date.now() + Number(length) * 3_600_000).toISOString() : undefined;
      await answer(api.POST('/api/v1/round-pauses', { body: { id, ...area, reason, ...(line.trim() ? { line: line.trim() } : {}), ...(until ? { until } : {}) } }));
      await client.invalidateQueries({ queryKey: pausesKey });
      onClose();
    },
  });
  const { reach, spot } = form.values;
  return (
    <Sheet open onClose={onClose} title={say('pause')}>
      <Form form={form}>
        <Select {...form.text('reach')} id={fieldId('reach')} label={say('pause.where')} options={reaches.map((value) => ({ value, label: say(`pause.where.${value}`) }))} />
        {reach === 'zips' && <TextInput {...form.text('zips')} label={say('pause.zips')} description={say('pause.zipsHelp')} inputMode="numeric" maxLength={400} />}
        {reach === 'worksite' && <Select {...form.text('worksiteId')} id={fieldId('worksiteId')} label={say('pause.worksite')} placeholder={say('pause.worksite')} options={known.map(({ id, name, postalCode }) => ({ value: id, label: `${name}, ${postalCode ?? ''}` }))} />}
        {reach === 'here' && (
          <>
            <NearMe id={fieldId('spot')} found={spot} error={form.problemOf('spot')} onFound={(next) => form.set('spot', next)} />
            <Select {...form.text('km')} id={fieldId('km')} label={say('pause.km')} options={circles.map((value) => ({ value, label: say('pause.kmUnit', { km: Number(value) }) }))} />
          </>
        )}
        <Select {...form.text('reason')} id={fieldId('reason')} label={say('pause.reason')} options={PAUSE_REASONS.map((value) => ({ value, label: say(reasonWord(value)) }))} />
        <TextInput {...form.text('line')} label={say('pause.line')} description={say('pause.lineHelp')} maxLength={200} />
        <Select {...form.text('hours')} id={fieldId('hours')} label={say('pause.until')} options={[{ value: '', label: say('pause.until.open') }, ...hours.map((n) => ({ value: String(n), label: say('pause.until.hours', { n }) }))]} />
        <Button type="submit" variant="filled" loading={form.sending}>{say('pause.send')}</Button>
      </Form>
    </Sheet>
  );
}
