import { answer, api } from '@doorstep/api-client';
import type { ContactFields, ContactView } from '@doorstep/contacts/domain';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { peopleKey } from '../list/use-people';
import { personKey } from '../person/use-person';
import { asksWhich, survivorFirst } from '../same/merge-fields';
import { joinPeople } from '../same/use-duplicates';
import type { Likely } from './looks-like';

/**
 * What was typed of a new person goes to somebody who is there: saved as a card of its own and joined with theirs, so
 * that one step takes it back. Where both say something else the reader is asked which stays.
 * @param idFor the same id for the same content, so that sending it again after a lost answer is one card and one join
 */
export function useAddTyped(idFor: (content: unknown) => string): (typed: ContactFields, theirs: Likely) => Promise<void> {
  const navigate = useNavigate();
  const client = useQueryClient();
  return async (typed, theirs) => {
    const named = Boolean(typed.givenName ?? typed.familyName ?? typed.preferredName ?? typed.displayName);
    const body = named ? typed : { ...typed, displayName: theirs.displayName };
    const there = await answer(api.GET('/api/v1/contacts/{id}', { params: { path: { id: theirs.contactId } } })) as ContactView;
    const card = await answer(api.POST('/api/v1/contacts', { body: { id: idFor({ body, theirs: there.id }), ...body } })) as ContactView;
    const [survivor, duplicate] = survivorFirst(there, card);
    if (asksWhich(survivor, duplicate)) return void await navigate(`/people/same?pair=${there.id},${card.id}&same=1`, { replace: true });
    await joinPeople(idFor({ join: [survivor.id, duplicate.id] }), survivor, duplicate, {});
    await Promise.all([client.invalidateQueries({ queryKey: peopleKey }), client.invalidateQueries({ queryKey: personKey(survivor.id) })]);
    await navigate(`/people/${survivor.id}`, { replace: true });
  };
}
