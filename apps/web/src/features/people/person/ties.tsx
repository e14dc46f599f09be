import { useState } from 'react';
import { useMay } from '../../../app/session/session';
import { Rows, Section, StubRow } from '../../../ui/stub';
import { PersonName } from '../person-name';
import { usePeopleWords, type PeopleKey } from '../words';
import { TieSheet } from './tie-sheet';
import { useTies, type Person } from './use-person';

/** Who this person is tied to: family, coworkers, friends, neighbors, whom they move. */
export function Ties({ person }: { person: Person }) {
  const say = usePeopleWords();
  const mayWrite = useMay('contacts.write');
  const ties = useTies(person.id);
  const [open, setOpen] = useState(false);
  const items = ties.data ?? [];
  if (items.length === 0 && !mayWrite) return null;
  return (
    <Section title={say('ties')}>
      {ties.error && !ties.data && <p className="small quiet">{say('part.failed')}</p>}
      {ties.data && items.length === 0 && <p className="small quiet">{say('ties.none')}</p>}
      {items.length > 0 && (
        <Rows label={say('ties')}>
          {items.map((tie) => (
            <StubRow
              key={tie.id}
              stub={<span aria-hidden="true">{Array.from(tie.displayName ?? '·')[0]}</span>}
              title={<PersonName name={tie.displayName ?? say('tie.unseen')} />}
              line={say((tie.kind === 'influences' && tie.direction === 'to' ? 'tie.influenced' : `tie.${tie.kind}`) as PeopleKey)}
              to={tie.displayName === null ? undefined : `/people/${tie.contactId}`}
            />
          ))}
        </Rows>
      )}
      {mayWrite && <button type="button" className="link" onClick={() => setOpen(true)}>{say('tie.add')}</button>}
      <TieSheet open={open} onClose={() => setOpen(false)} person={person} />
    </Section>
  );
}
