import { answer, api } from '@doorstep/api-client';
import { addDays, newId } from '@doorstep/kernel';
import { Button, Textarea, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { NotFound } from '../../../app/problems';
import { useMay, useSession } from '../../../app/session/session';
import { Page } from '../../../app/shell/page';
import { Form, useForm } from '../../../ui/form';
import { NoteHint } from '../../../ui/note-hint';
import { PageSkeleton } from '../../../ui/page-skeleton';
import { Problem } from '../../../ui/problem';
import { Sill } from '../../../ui/sill';
import { useReader } from '../../../words';
import { VisitorChoice } from '../lists/visitor-choice';
import { useVisitWords } from '../words';
import { instantOf } from './planned';

interface Person { id: string; displayName: string }
/** When people are at home after work. */
const USUAL_TIME = '18:00';

/** Plans a visit to somebody: a day and a time, who goes, and a note where there is one. */
export function PlanScreen() {
  const say = useVisitWords();
  const contactId = useSearchParams()[0].get('contactId') ?? '';
  const person = useQuery({
    queryKey: ['contacts', contactId],
    enabled: contactId !== '',
    queryFn: async (): Promise<Person> => answer(api.GET('/api/v1/contacts/{id}', { params: { path: { id: contactId } } })),
  });
  if (!contactId) return <NotFound />;
  if (person.error && !person.data) return <><Sill title={say('planned.new')} back="/" /><Page><Problem failure={person.error} onRetry={() => void person.refetch()} /></Page></>;
  if (!person.data) return <PageSkeleton />;
  return <PlanForm person={{ ...person.data, id: contactId }} />;
}

function PlanForm({ person }: { person: Person }) {
  const say = useVisitWords();
  const reader = useReader();
  const navigate = useNavigate();
  const client = useQueryClient();
  const me = useSession()?.user.id ?? 'me';
  const mayName = useMay('users.read');
  const [id] = useState(() => newId());
  const form = useForm({
    start: { id, day: addDays(reader.today, 1), time: USUAL_TIME, visitorIds: [me], notes: '' },
    draft: `visit-plan/${person.id}`,
    check: ({ day, time, visitorIds }) => [
      ...(day ? [] : [{ field: 'day', message: say('planned.dayMissing') }]),
      ...(time ? [] : [{ field: 'time', message: say('planned.timeMissing') }]),
      ...(visitorIds.length > 0 ? [] : [{ field: 'visitorIds', message: say('planned.nobody') }]),
    ],
    send: async ({ id: planId, day, time, visitorIds, notes }) => {
      await answer(api.POST('/api/v1/house-visits', { body: { id: planId, contactId: person.id, plannedAt: instantOf(day, time, reader.timeZone), timeZone: reader.timeZone, visitorIds, ...(notes.trim() ? { notes: notes.trim() } : {}) } }));
      await client.invalidateQueries({ queryKey: ['house-visits'] });
      await navigate(`/people/${person.id}`, { replace: true });
    },
  });
  const nobody = form.problemOf('visitorIds');
  return (
    <>
      <Sill title={say('planned.new')} over={person.displayName} back={`/people/${person.id}`} />
      <Page>
        <Form form={form} label={say('planned.new')}>
          <TextInput {...form.text('day')} type="date" label={say('planned.day')} min={reader.today} />
          <TextInput {...form.text('time')} type="time" label={say('planned.time')} />
          {mayName && <VisitorChoice value={form.values.visitorIds} onChange={(ids) => form.set('visitorIds', ids)} />}
          {nobody && <p className="small" role="alert" style={{ color: 'var(--bad-text)' }}>{nobody}</p>}
          <Textarea {...form.text('notes')} label={say('note')} description={say('note.notice')} maxLength={2000} rows={3} />
          <NoteHint text={form.values.notes} />
          <Button type="submit" variant="filled" loading={form.sending}>{say('planned.save')}</Button>
        </Form>
      </Page>
    </>
  );
}
