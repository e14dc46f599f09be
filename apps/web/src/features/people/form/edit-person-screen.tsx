import { ApiProblem, answer, api, Offline } from '@doorstep/api-client';
import type { ContactFields, ContactView } from '@doorstep/contacts/domain';
import { newId } from '@doorstep/kernel';
import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { NotFound } from '../../../app/problems';
import { Page } from '../../../app/shell/page';
import { useMay, useSession } from '../../../app/session/session';
import type { WaitingChange } from '../../../outbox/post';
import { saveVisit } from '../../../outbox/save-visit';
import { dropWaiting, type Waiting } from '../../../outbox/vault';
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
import { useChangeToAddTo } from './use-waiting-change';
import { changedFields, hasName, valuesOf, type PersonValues } from './person-values';

/** Changes a person. Fields that somebody else changed meanwhile are asked, one by one; everything else is kept of both. */
export function EditPersonScreen() {
  const { id = '' } = useParams();
  const person = usePerson(id);
  const waiting = useChangeToAddTo(id, useSession()?.user.id);
  if (person.data && waiting !== undefined) return <EditPerson key={id} person={person.data} waiting={waiting} />;
  if (person.data || person.isPending) return <PageSkeleton />;
  if (person.error instanceof ApiProblem && person.error.status === 404) return <NotFound />;
  return <Page><Problem failure={person.error} onRetry={() => void person.refetch()} /></Page>;
}

type Changes = Partial<PersonValues> & { version: number };

/** `waiting`: a change of before that has not been sent; the form goes on from it. */
function EditPerson({ person, waiting }: { person: ContactView; waiting: Waiting | null }) {
  const say = usePeopleWords();
  const navigate = useNavigate();
  const client = useQueryClient();
  // The person as it was when the form opened: a newer answer in the background must not turn into a change.
  const [before] = useState(person);
  const [clash, setClash] = useState<Clash | null>(null);
  const leads = useMay('contacts.merge');
  const path = `/people/${person.id}`;
  const session = useSession();

  const patch = async (version: number, fields: ContactFields, askLead = false) => {
    try {
      const after = await answer(api.PATCH('/api/v1/contacts/{id}', { params: { path: { id: person.id } }, body: { version, ...fields, ...(askLead && { onConflict: 'ask-lead' as const }) } })) as ContactView;
      client.setQueryData(personKey(person.id), after);
      void client.invalidateQueries({ queryKey: peopleKey });
      if (waiting) await dropWaiting(waiting.id).catch(() => undefined);
      if (askLead) void client.invalidateQueries({ queryKey: clashesKey });
      await navigate(path, { replace: true });
    } catch (failure) {
      const met = clashOf(failure, fields);
      if (met) setClash(met);
      throw failure;
    }
  };
  /** Without a signal the change waits in the outbox and goes by itself; where the device keeps nothing it stays in the form. */
  const keep = async (changes: Changes, fields: ContactFields) => {
    const change: WaitingChange = { id: newId(), contactId: person.id, version: changes.version, fields };
    await saveVisit({
      kind: 'change', visit: change, form: changes, atOnce: false, draftKey: `person-${person.id}`, ...(waiting && { insteadOf: waiting.id }),
      about: { people: [{ contactId: person.id, name: person.displayName, languages: person.languages }], address: null, campaignId: null, listId: null, stopId: null },
    }, { userId: session!.user.id, userName: session!.user.name, organizationId: session!.organization.id });
    await navigate(path, { replace: true });
  };
  const form = useForm<Changes>({
    start: { version: before.version, ...waiting?.form as Partial<Changes> | null },
    draft: `person-${person.id}`,
    check: (changes) => (hasName({ ...valuesOf(before), ...changes }) ? [] : [{ field: 'givenName', message: say('form.nameMissing') }]),
    send: async (changes) => {
      const fields = changedFields(before, changes);
      if (Object.keys(fields).length === 0) {
        if (waiting) await dropWaiting(waiting.id).catch(() => undefined);
        return void await navigate(path, { replace: true });
      }
      try {
        await patch(changes.version, fields);
      } catch (failure) {
        if (!(failure instanceof Offline)) throw failure;
        await keep(changes, fields).catch(() => { throw failure; });
      }
    },
  });
  const values = { ...valuesOf(before), ...form.values };

  if (clash) return <BothChanged clash={clash} onBack={() => setClash(null)} onAskLead={async () => { await patch(form.values.version, clash.wanted, true); await form.reset(); }} onChosen={async (version, fields) => { await patch(version, fields); await form.reset(); }} />;
  return (
    <>
      <Sill title={say('edit.title')} over={person.displayName} back={path} />
      <Page>
        {waiting && <Banner kind={waiting.state === 'needs_you' ? 'bad' : 'now'}>{say(waiting.state === 'needs_you' ? 'edit.refused' : 'edit.adds')}</Banner>}
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
