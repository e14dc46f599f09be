import type { QuickTouch } from '@doorstep/contacts/domain';

/** Who it was: somebody who is here, or somebody new in the reader's own words. */
export type Whom = { id: string; name: string } | { described: string };

/** What the sheet holds beside who and how. */
export interface TouchForm {
  /** `YYYY-MM-DDTHH:mm` of this device; empty: just now. */
  at: string;
  campaignId: string;
  topics: string[];
  programs: string[];
  note: string;
}
export const EMPTY_TOUCH: TouchForm = { at: '', campaignId: '', topics: [], programs: [], note: '' };

/** What is sent; made once, so that sending it again is the same touch. `ids` for the touch and for a person who is new. */
export interface TouchBody {
  id: string;
  contactId?: string;
  newContact?: { id: string; displayName: string };
  kind: QuickTouch;
  occurredAt: string;
  timeZone: string;
  campaignId?: string;
  topics?: string[];
  programs?: string[];
  note?: string;
}

/** @param now the device's clock; a time of the form that cannot be read, or lies ahead, is now. */
export function touchBody(whom: Whom, kind: QuickTouch, form: TouchForm, { now, timeZone, ids }: { now: Date; timeZone: string; ids: readonly [string, string] }): TouchBody {
  const told = form.at === '' ? NaN : new Date(form.at).getTime();
  const at = told < now.getTime() ? new Date(told) : now;
  const campaign = form.campaignId !== '';
  return {
    id: ids[0],
    ...('id' in whom ? { contactId: whom.id } : { newContact: { id: ids[1], displayName: whom.described.trim() } }),
    kind, occurredAt: at.toISOString(), timeZone,
    ...(campaign && { campaignId: form.campaignId }),
    ...(campaign && form.topics.length > 0 && { topics: form.topics }),
    ...(campaign && form.programs.length > 0 && { programs: form.programs }),
    ...(form.note.trim() !== '' && { note: form.note.trim() }),
  };
}

export const nameOf = (whom: Whom): string => ('id' in whom ? whom.name : whom.described.trim());
