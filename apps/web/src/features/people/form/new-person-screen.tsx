import { answer, api } from '@doorstep/api-client';
import type { ContactView } from '@doorstep/contacts/domain';
import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { useMay } from '../../../app/session/session';
import { Page } from '../../../app/shell/page';
import { ActionBar } from '../../../ui/action-bar';
import { Form, useForm } from '../../../ui/form';
import { Sill } from '../../../ui/sill';
import { peopleKey } from '../list/use-people';
import { personKey } from '../person/use-person';
import { useIdFor } from '../use-id-for';
import { usePeopleWords } from '../words';
import { IsItTheSame } from './is-it-the-same';
import { LooksLike, type Likely } from './looks-like';
import { PersonFields } from './person-fields';
import { hasName, newPersonBody, NOBODY, type PersonValues } from './person-values';
import { useAddTyped } from './use-add-typed';

/**
 * A person by hand. Saved at once; when somebody like them is there already, the question comes while they are written
 * and again afterwards, and loses nothing.
 */
export function NewPersonScreen() {
  const say = usePeopleWords();
  const navigate = useNavigate();
  const client = useQueryClient();
  const idFor = useIdFor();
  const [saved, setSaved] = useState<ContactView | null>(null);
  const mayMerge = useMay('contacts.merge');
  const addTyped = useAddTyped(idFor);
  /** Whom the reader says this is, for the sending that has just begun. */
  const sameAs = useRef<Likely | null>(null);
  const form = useForm<PersonValues>({
    start: NOBODY,
    draft: 'person-new',
    check: (values) => (hasName(values) || sameAs.current ? [] : [{ field: 'givenName', message: say('form.nameMissing') }]),
    send: async (values) => {
      if (sameAs.current) return addTyped(newPersonBody(values), sameAs.current);
      const person = await answer(api.POST('/api/v1/contacts', { body: { id: idFor(newPersonBody(values)), ...newPersonBody(values) } })) as ContactView;
      client.setQueryData(personKey(person.id), person);
      void client.invalidateQueries({ queryKey: peopleKey });
      if (person.possibleDuplicates.length > 0) setSaved(person);
      else await navigate(`/people/${person.id}`, { replace: true });
    },
  });
  const joinTo = async (theirs: Likely) => {
    sameAs.current = theirs;
    try { await form.submit(); } finally { sameAs.current = null; }
  };
  if (saved) return <IsItTheSame person={saved} />;
  return (
    <>
      <Sill title={say('add')} back="/people" />
      <Page>
        <Form form={form} label={say('add')}>
          <PersonFields values={form.values} set={form.set} problemOf={form.problemOf} alike={<LooksLike fields={newPersonBody(form.values)} busy={form.sending} onSame={mayMerge ? (theirs) => void joinTo(theirs) : undefined} />} />
          <button type="submit" className="unseen" tabIndex={-1} aria-hidden="true">{say('form.save')}</button>
        </Form>
      </Page>
      <ActionBar>
        {form.dirty && <Button onClick={() => void form.reset()}>{say('form.startAgain')}</Button>}
        <Button variant="filled" loading={form.sending} onClick={() => void form.submit()}>{say('form.save')}</Button>
      </ActionBar>
    </>
  );
}
