import { ApiProblem, answer, api, Offline } from '@doorstep/api-client';
import type { ContactFields, ContactView } from '@doorstep/contacts/domain';
import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { NotFound } from '../../../app/problems';
import { Page } from '../../../app/shell/page';
import { useMay } from '../../../app/session/session';
import { ActionBar } from '../../../ui/action-bar';
import { Banner } from '../../../ui/banner';
import { Form, useForm } from '../../../ui/form';
import { PageSkeleton } from '../../../ui/page-skeleton';
import { Problem } from '../../../ui/problem';
import { Sill } from '../../../ui/sill';
import { clashesKey } from '../clashes/use-clashes';
import { peopleKey } from '../list/use-people';
import { personKey, usePerson } from '../person/use-person';
import { usePeopleWords } from '../words';
import { BothChanged } from './both-changed';
import { clashOf, type Clash } from './clash';
import { PersonFields } from './person-fields';
import { useSendWhenThereIsSignal } from './send-when-there-is-signal';
import { changedFields, hasName, valuesOf, type PersonValues } from './person-values';

/** Changes a person. Fields that somebody else changed meanwhile are asked, one by one; everything else is kept of both. */
export function EditPersonScreen() {
  const { id = '' } = useParams();
  const person = usePerson(id);
  if (person.data) return <EditPerson key={id} person={person.data} />;
  if (person.isPending) return <PageSkeleton />;
  if (person.error instanceof ApiProblem && person.error.status === 404) return <NotFound />;
  return <Page><Problem failure={person.error} onRetry={() => void person.refetch()} /></Page>;
}

type Changes = Partial<PersonValues> & { version: number };

function EditPerson({ person }: { person: ContactView }) {
  const say = usePeopleWords();
  const navigate = useNavigate();
  const client = useQueryClient();
  // The person as it was when the form opened: a newer answer in the background must not turn into a change.
  const [before] = useState(person);
  const [clash, setClash] = useState<Clash | null>(null);
  const leads = useMay('contacts.merge');
  const path = `/people/${person.id}`;

  const patch = async (version: number, fields: ContactFields, askLead = false) => {
    try {
      const after = await answer(api.PATCH('/api/v1/contacts/{id}', { params: { path: { id: person.id } }, body: { version, ...fields, ...(askLead && { onConflict: 'ask-lead' as const }) } })) as ContactView;
      client.setQueryData(personKey(person.id), after);
      void client.invalidateQueries({ queryKey: peopleKey });
      if (askLead) void client.invalidateQueries({ queryKey: clashesKey });
      await navigate(path, { replace: true });
    } catch (failure) {
      const met = clashOf(failure, fields);
      if (met) setClash(met);
      throw failure;
    }
  };
  const form = useForm<Changes>({
    start: { version: before.version },
    draft: `person-${person.id}`,
    check: (changes) => (hasName({ ...valuesOf(before), ...changes }) ? [] : [{ field: 'givenName', message: say('form.nameMissing') }]),
    send: async (changes) => {
      const fields = changedFields(before, changes);
      if (Object.keys(fields).length === 0) return void await navigate(path, { replace: true });
      await patch(changes.version, fields);
    },
  });
  const values = { ...valuesOf(before), ...form.values };
  const waits = form.failure instanceof Offline;
  useSendWhenThereIsSignal(waits && !form.sending, () => void form.submit());

  if (clash) return <BothChanged clash={clash} onBack={() => setClash(null)} onAskLead={async () => { await patch(form.values.version, clash.wanted, true); await form.reset(); }} onChosen={async (version, fields) => { await patch(version, fields); await form.reset(); }} />;
  return (
    <>
      <Sill title={say('edit.title')} over={person.displayName} back={path} />
      <Page>
        {waits && <Banner role="status">{say('edit.waits')}</Banner>}
        <Form form={form} label={say('edit.title')}>
          <PersonFields values={values} set={(name, value) => form.set(name, value as Changes[typeof name])} problemOf={form.problemOf} existing mayReopen={leads || !before.doNotContact} />
          <button type="submit" className="unseen" tabIndex={-1} aria-hidden="true">{say('form.save')}</button>
        </Form>
      </Page>
      <ActionBar>
        {form.dirty && <Button onClick={() => void form.reset()}>{say('edit.discard')}</Button>}
        <Button variant="filled" loading={form.sending} onClick={() => void form.submit()}>{say('form.save')}</Button>
      </ActionBar>
    </>
  );
}
