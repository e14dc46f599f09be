import { answer, api } from '@doorstep/api-client';
import { useMutation } from '@tanstack/react-query';
import { IconCheck } from '@tabler/icons-react';
import { Button } from '@mantine/core';
import { useMay } from '../../../app/session/session';
import { Rows, Section, StubRow } from '../../../ui/stub';
import { useReader } from '../../../words';
import { usePeopleWords } from '../words';
import { usePromises, useRefreshPerson, type Person, type Promised } from './use-person';

/** What was promised about this person and is still open, late ones first. */
export function Promises({ person }: { person: Person }) {
  const say = usePeopleWords();
  const { count } = useReader();
  const promises = usePromises(person.id);
  const items = promises.data?.items ?? [];
  if (promises.error && !promises.data) return <Section title={say('promises')}><p className="small quiet">{say('part.failed')}</p></Section>;
  if (items.length === 0) return null;
  return (
    <Section title={say('promises')} n={count(promises.data?.total ?? items.length)}>
      <Rows label={say('promises')}>{items.map((promised) => <PromiseRow key={promised.id} promised={promised} personId={person.id} />)}</Rows>
    </Section>
  );
}

function PromiseRow({ promised, personId }: { promised: Promised; personId: string }) {
  const say = usePeopleWords();
  const reader = useReader();
  const refresh = useRefreshPerson(personId);
  const mayFollow = useMay('follow-ups.write');
  const settle = useMutation({
    mutationFn: async () => answer(api.PATCH('/api/v1/follow-ups/{id}', { params: { path: { id: promised.id } }, body: { version: promised.version, state: 'done' } })),
    onSuccess: refresh,
  });
  const { month, day } = reader.stubDay(promised.dueOn);
  const late = promised.bucket === 'overdue';
  return (
    <StubRow
      tone={late ? 'bad' : undefined}
      stub={day}
      stubSmall={month}
      title={promised.title}
      line={[late && say('promise.late', { n: reader.daysLate(promised.dueOn) }), promised.assigneeName].filter(Boolean).join(' · ')}
      act={mayFollow && <Button variant="outline" loading={settle.isPending} leftSection={<IconCheck size={18} stroke={1.9} aria-hidden />} onClick={() => settle.mutate()}>{say('promise.done')}</Button>}
    >
      {settle.error && <span className="small" role="alert" style={{ color: 'var(--bad-text)' }}>{say('part.notSaved')}</span>}
    </StubRow>
  );
}
