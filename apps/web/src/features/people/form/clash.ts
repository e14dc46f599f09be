import { ApiProblem } from '@doorstep/api-client';
import { withoutFields, type ContactFields } from '@doorstep/contacts/domain';
import { otherValue, type Decision } from '../third-value';

/** One field that two people changed. */
export interface ClashingField { field: string; base: unknown; yours: unknown; theirs: unknown; changedBy?: string | null; changedByName?: string | null; changedAt: string }
/** A refused change: what clashed, the version to send next, and everything that was to be saved. */
export interface Clash { version: number; fields: ClashingField[]; wanted: ContactFields }

/** Reads a version conflict (CONTRACT 4.3); null for every other failure. */
export function clashOf(failure: unknown, wanted: ContactFields): Clash | null {
  if (!(failure instanceof ApiProblem) || failure.code !== 'contacts/version-conflict') return null;
  const { currentVersion, conflicts } = failure.body as unknown as { currentVersion: number; conflicts: ClashingField[] };
  return { version: currentVersion, fields: conflicts, wanted };
}

/** The change that writes one field; each custom field is one of its own. */
const withField = (change: ContactFields, field: string, value: unknown): ContactFields =>
  (field.startsWith('customFields.') ? { ...change, customFields: { ...change.customFields, [field.slice(13)]: value } } : { ...change, [field]: value }) as ContactFields;

/** What is sent after the choice: all that did not clash, and of the rest what is the reader's, or a third value. Theirs where nothing was chosen. */
export function settled({ wanted, fields }: Clash, chosen: Readonly<Record<string, Decision>>): ContactFields {
  const taken = (field: string): Decision['take'] => chosen[field]?.take ?? 'theirs';
  const kept = withoutFields(wanted, fields.filter(({ field }) => taken(field) !== 'yours').map(({ field }) => field));
  const left = kept.customFields && Object.keys(kept.customFields).length === 0 ? withoutCustom(kept) : kept;
  return fields.reduce((change, one) => (taken(one.field) === 'both' || taken(one.field) === 'other' ? withField(change, one.field, otherValue(chosen[one.field]!, one)) : change), left);
}

const withoutCustom = ({ customFields: _, ...rest }: ContactFields): ContactFields => rest;
