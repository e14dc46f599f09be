import { useState } from 'react';
import { useMay } from '../../../app/session/session';
import { RowsSkeleton } from '../../../ui/page-skeleton';
import { Problem } from '../../../ui/problem';
import { Rows, Section, StubRow } from '../../../ui/stub';
import { useReader } from '../../../words';
import { usePeopleWords } from '../words';
import { useReaders, type Person } from './use-person';

/** For leads: who looked at this person. Asked for on purpose, since asking is written down as well. */
export function Readers({ person }: { person: Person }) {
  const say = usePeopleWords();
  const reader = useReader();
  const may = useMay('contacts.readers');
  const [open, setOpen] = useState(false);
  const readers = useReaders(person.id, may && open);
  if (!may) return null;
  return (
    <Section title={say('readers')}>
      <p className="small quiet">{say('readers.text')}</p>
      {!open && <button type="button" className="link" onClick={() => setOpen(true)}>{say('readers.show')}</button>}
      {open && readers.isPending && <RowsSkeleton rows={2} />}
      {open && readers.error && <Problem failure={readers.error} onRetry={() => void readers.refetch()} />}
      {readers.data && (
        <Rows label={say('readers')}>
          {readers.data.items.map(({ by, lastAt, times }) => {
            const { month, day } = reader.stubDay(reader.dayOf(lastAt));
            return <StubRow key={by.id} stub={day} stubSmall={month} title={by.name || say('clash.someone')} line={say('readers.times', { n: times, at: reader.dayAndTime(lastAt) })} />;
          })}
        </Rows>
      )}
    </Section>
  );
}
