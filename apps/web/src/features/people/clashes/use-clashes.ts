import { answer, api } from '@doorstep/api-client';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { peopleKey } from '../list/use-people';
import { personKey } from '../person/use-person';

/** A field that two people changed at once, with who and when; a lead decides. */
export interface FieldClash {
  id: string;
  version: number;
  contactId: string;
  displayName: string;
  field: string;
  base: unknown;
  yours: unknown;
  theirs: unknown;
  now: unknown;
  yoursBy: { id: string; name: string } | null;
  yoursAt: string;
  theirsBy: { id: string; name: string } | null;
  theirsAt: string;
}

/** Nobody changed the field: what stands there is asked against what was heard at a door. */
export const isHeard = (clash: FieldClash): boolean => clash.theirsBy === null && JSON.stringify(clash.base) === JSON.stringify(clash.theirs);

interface ClashPage { items: FieldClash[]; total?: number }

export const clashesKey = ['field-conflicts'] as const;

/** Those that wait: of one person, or of all. */
export const useFieldClashes = (contactId: string | null, enabled = true) => useQuery({
  queryKey: [...clashesKey, contactId],
  queryFn: async ({ signal }): Promise<ClashPage> =>
    await answer(api.GET('/api/v1/field-conflicts', { params: { query: { limit: 50, count: true, ...(contactId && { contactId }) } }, signal })) as ClashPage,
  enabled,
});

/** Takes one of the two values, or a third one. */
export function useDecideClash() {
  const client = useQueryClient();
  return async (clash: FieldClash, wish: { take: 'yours' | 'theirs' } | { take: 'value'; value: unknown }) => {
    await answer(api.PATCH('/api/v1/field-conflicts/{id}', { params: { path: { id: clash.id } }, body: { version: clash.version, ...wish } as never }));
    void client.invalidateQueries({ queryKey: clashesKey });
    void client.invalidateQueries({ queryKey: personKey(clash.contactId) });
    void client.invalidateQueries({ queryKey: peopleKey });
  };
}
