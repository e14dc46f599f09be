import { answer, api } from '@doorstep/api-client';
import type { ContactFields } from '@doorstep/contacts/domain';
import { Button } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { Banner } from '../../../ui/banner';
import { PersonName } from '../person-name';
import { writePhone } from '../phone-writing';
import { useReasons } from '../same/reasons';
import { usePeopleWords } from '../words';

/** Somebody who is there and may be the one that is being written. */
export interface Likely { contactId: string; displayName: string; worksiteName: string | null; primaryPhone: string | null; reasons: string[] }

/**
 * While a new person is being written: people who may be the same, why, and the way to them; what is typed stays as a
 * draft. `onSame`, for those who may join two people: what is typed goes to somebody who is there.
 */
export function LooksLike({ fields, onSame, busy = false }: { fields: ContactFields; onSame?: (theirs: Likely) => void; busy?: boolean }) {
  const say = usePeopleWords();
  const why = useReasons();
  const { givenName, familyName, preferredName, phones, emails } = fields;
  const asked = JSON.stringify({ givenName, familyName, preferredName, phones, emails });
  const [settled] = useDebouncedValue(asked, 600);
  const enough = `${givenName ?? ''}${familyName ?? ''}`.length > 2 || Boolean(phones?.length) || Boolean(emails?.length);
  const found = useQuery({
    queryKey: ['duplicate-checks', settled],
    queryFn: async ({ signal }): Promise<{ items: Likely[]; askedToBeForgotten: string[] }> => answer(api.POST('/api/v1/duplicate-checks', { body: JSON.parse(settled), signal })),
    // Half a number is no mistake yet: whatever is refused here is said when the person is saved.
    enabled: enough, retry: false,
  });
  const items = found.data?.items.slice(0, 3) ?? [];
  const forgotten = found.data?.askedToBeForgotten ?? [];
  if (!enough || (items.length === 0 && forgotten.length === 0)) return null;
  return (
    <>
      {forgotten.length > 0 && <Forgotten addresses={forgotten} />}
      {items.length > 0 && (
        <Banner role="status">
          <b>{say('same.question')}</b>
          {items.map((likely) => (
            <div key={likely.contactId} style={{ marginTop: 6 }}>
              <Link className="link" to={`/people/${likely.contactId}`}><PersonName name={likely.displayName} /></Link>{' '}
              <span className="small">{[likely.worksiteName, likely.primaryPhone && writePhone(likely.primaryPhone), why(likely.reasons)].filter(Boolean).join(' · ')}</span>
              {onSame && <div style={{ marginTop: 4 }}><Button disabled={busy} aria-label={say('same.addTyped.to', { name: likely.displayName })} onClick={() => onSame(likely)}>{say('same.addTyped')}</Button></div>}
            </div>
          ))}
        </Banner>
      )}
    </>
  );
}

/** A number or e-mail that belonged to somebody who asked to be forgotten: told, and nothing is held up. */
function Forgotten({ addresses }: { addresses: readonly string[] }) {
  const say = usePeopleWords();
  return (
    <Banner role="status">
      {addresses.map((address) => <p key={address} style={{ margin: 0 }}>{say('form.forgotten', { address: address.startsWith('+') ? writePhone(address) : address })}</p>)}
    </Banner>
  );
}
