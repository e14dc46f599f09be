import { answer, api } from '@doorstep/api-client';
import type { OwnFieldKind } from '@doorstep/contacts/domain';
import type { Label } from '@doorstep/kernel';
import { useQuery } from '@tanstack/react-query';
import { useMay } from '../../../app/session/session';

/** A field that the organization keeps of its people; `label` in the reader's language. */
export interface OwnField { name: string; label: string; labelTexts: Label; kind: OwnFieldKind; choices: string[] }

export const ownFieldsKey = ['custom-fields'] as const;

/** The organization's own fields, with the version to send when they are changed. */
export const useOwnFields = () => useQuery({
  queryKey: ownFieldsKey,
  queryFn: async ({ signal }): Promise<{ version: number; items: OwnField[] }> => await answer(api.GET('/api/v1/custom-fields', { signal })) as { version: number; items: OwnField[] },
  enabled: useMay('contacts.write'), staleTime: 5 * 60_000,
});
