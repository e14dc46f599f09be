import { answer, api } from '@doorstep/api-client';
import type { ContactView } from '@doorstep/contacts/domain';
import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { Page } from '../../../app/shell/page';
import { ActionBar } from '../../../ui/action-bar';
import { Form, useForm } from '../../../ui/form';
import { Sill } from '../../../ui/sill';
import { peopleKey } from '../list/use-people';
import { personKey } from '../person/use-person';
import { useIdFor } from '../use-id-for';
import { usePeopleWords } from '../words';
import { IsItTheSame } from './is-it-the-same';
import { LooksLike } from './looks-like';
import { PersonFields } from './person-fields';
import { hasName, newPersonBody, NOBODY, type PersonValues } from './person-values';

/** A person by hand. Saved at once; when somebody like them is there already, the question comes afterwards and loses nothing. */
export function NewPersonScreen() {
  const say = usePeopleWords();
  const navigate = useNavigate();
  const client = useQueryClient();
  const idFor = useIdFor();
  const [saved, setSaved] = useState<ContactView | null>(null);
  const form = useForm<PersonValues>({
    start: NOBODY,
    draft: 'person-new',
    check: (values) => (hasName(values) ? [] : [{ field: 'givenName', message: say('form.nameMissing') }]),
    send: async (values) => {
      const person = await answer(api.POST('/api/v1/contacts', { body: { id: idFor(newPersonBody(values)), ...newPersonBody(values) } })) as ContactView;
      client.setQueryData(personKey(person.id), person);
      void client.invalidateQueries({ queryKey: peopleKey });
      if (person.possibleDuplicates.length > 0) setSaved(person);
      else await navigate(`/people/${person.id}`, { replace: true });
    },
  });
  if (saved) return <IsItTheSame person={saved} />;
  return (
    <>
      <Sill title={say('add')} back="/people" />
      <Page>
        <Form form={form} label={say('add')}>
          <PersonFields values={form.values} set={form.set} problemOf={form.problemOf} alike={<LooksLike fields={newPersonBody(form.values)} />} />
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
