import type { ContactView } from '@doorstep/contacts';
import type { Database, Scope } from '@doorstep/platform/database';
import { DueWork } from '@doorstep/platform/outbox';
import { AlikeRepository, askedOf } from '../../libs/contacts/data/alike.repository';
import { SearchRenewal } from '../../libs/contacts/search-renewal';

/** Keeps the words of the search anew for everybody of the scope whose words are old, as the worker does. */
export async function renewWords(worker: Database, scope: Scope): Promise<void> {
  const renewal = new SearchRenewal(worker, new DueWork({ ring: async () => undefined } as never));
  for (let done = -1; done !== 0; ) done = await renewal.batch(scope);
}

/** Keeps the keys by which people who may be one are found, as on entry. */
export const keepAlike = (scope: Scope, people: readonly ContactView[]): Promise<void> =>
  new AlikeRepository().put(scope, people.map((person) => askedOf(person.id, person as unknown as Parameters<typeof askedOf>[1])));
