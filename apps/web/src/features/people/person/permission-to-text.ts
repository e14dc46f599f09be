/** What a person said about being written to, as `GET /contacts/:id/consents` gives it. */
export interface Consent {
  id: string;
  channel: string;
  address: string;
  purpose: string;
  status: 'unknown' | 'granted' | 'revoked';
  method: string;
  wording: string | null;
  evidence: string | null;
  at: string;
  /** The one that counts for its address, channel and purpose. */
  current: boolean;
  by?: { id: string; name: string } | null;
  /** What it was written down with; null or missing for what somebody wrote on the profile. */
  source?: { kind: string; id: string } | null;
}

export type PermissionToText =
  | { can: true; purposes: string[]; since: string }
  | { can: false; why: 'do_not_contact' | 'revoked' | 'no_number' | 'not_asked'; since: string | null };

interface Texted {
  doNotContact: boolean;
  phones: readonly { number: string; type: string; status: string }[];
}

/** Numbers that texts could go to: not a landline by its type, not known to be wrong. */
const textable = ({ type, status }: Texted['phones'][number]): boolean => (type === 'mobile' || type === 'other') && status !== 'bad';

/** Whether texts may be sent to a person, and if not why, in the order in which a reader would want to know. */
export function permissionToText(person: Texted, consents: readonly Consent[]): PermissionToText {
  if (person.doNotContact) return { can: false, why: 'do_not_contact', since: null };
  const numbers = new Set(person.phones.filter(textable).map(({ number }) => number));
  const current = consents.filter(({ channel, current: counts, address }) => channel === 'sms' && counts && numbers.has(address));
  const granted = current.filter(({ status }) => status === 'granted');
  if (granted.length > 0) {
    const since = granted.map(({ at }) => at).sort()[0]!;
    return { can: true, purposes: [...new Set(granted.map(({ purpose }) => purpose))], since };
  }
  const revoked = current.filter(({ status }) => status === 'revoked').map(({ at }) => at).sort().at(-1);
  if (revoked) return { can: false, why: 'revoked', since: revoked };
  return { can: false, why: numbers.size === 0 ? 'no_number' : 'not_asked', since: null };
}
