import { answer, api } from '@doorstep/api-client';
import { useQuery } from '@tanstack/react-query';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { useMay } from '../../../app/session/session';
import { AskOnce } from '../../../ui/ask-once';
import { Rows, Section, StubRow } from '../../../ui/stub';
import type { Network } from '../../ties/network';
import { TieNetwork } from '../../ties/tie-network';
import styles from '../../ties/ties.module.css';
import { useTiesWords, type TiesKey } from '../../ties/words';
import { PersonName } from '../person-name';
import { usePeopleWords, type PeopleKey } from '../words';
import { TieSheet } from './tie-sheet';
import { personKey, useRefreshPerson, useTies, type Person, type Tie } from './use-person';

/** Who this person is tied to: family, coworkers, friends, neighbors, whom they move; drawn, and as a list that says the same. */
export function Ties({ person }: { person: Person }) {
  const say = usePeopleWords();
  const sayTies = useTiesWords();
  const mayWrite = useMay('contacts.write');
  const ties = useTies(person.id);
  const items = ties.data ?? [];
  const { data: network } = useQuery({
    queryKey: [...personKey(person.id), 'network'],
    queryFn: async ({ signal }): Promise<Network> => answer(api.GET('/api/v1/contacts/{id}/network', { params: { path: { id: person.id } }, signal })),
    enabled: items.length > 0,
  });
  const [open, setOpen] = useState(false);
  const [leaving, setLeaving] = useState<Tie | null>(null);
  const refresh = useRefreshPerson(person.id);
  if (items.length === 0 && !mayWrite) return null;
  return (
    <Section title={say('ties')}>
      {ties.error && !ties.data && <p className="small quiet">{say('part.failed')}</p>}
      {ties.data && items.length === 0 && <p className="small quiet">{say('ties.none')}</p>}
      {network && network.people.length > 2 && <TieNetwork network={network} />}
      {items.length > 0 && (
        <Rows label={say('ties')}>
          {items.map((tie) => (
            <StubRow
              key={tie.id}
              stub={<span aria-hidden="true">{Array.from(tie.displayName ?? '·')[0]}</span>}
              title={<PersonName name={tie.displayName ?? say('tie.unseen')} />}
              line={say((tie.kind === 'influences' && tie.direction === 'to' ? 'tie.influenced' : `tie.${tie.kind}`) as PeopleKey)}
              to={tie.displayName === null ? undefined : `/people/${tie.contactId}`}
              act={mayWrite && tie.displayName !== null && (
                <button type="button" className={styles.remove} aria-label={sayTies('remove', { name: tie.displayName })} onClick={() => setLeaving(tie)}><IconX size={18} stroke={1.9} aria-hidden /></button>
              )}
            >
              {network && <Beyond network={network} through={tie.contactId} />}
            </StubRow>
          ))}
        </Rows>
      )}
      {mayWrite && <button type="button" className="link" onClick={() => setOpen(true)}>{say('tie.add')}</button>}
      <TieSheet open={open} onClose={() => setOpen(false)} person={person} />
      <AskOnce
        open={leaving !== null} onClose={() => setLeaving(null)} title={sayTies('remove.title')} act={sayTies('remove.act')}
        onAct={async () => { await answer(api.DELETE('/api/v1/contacts/{id}/relationships/{tieId}', { params: { path: { id: person.id, tieId: leaving!.id } } })); refresh(); }}
      >
        {sayTies('remove.text', { name: person.displayName, other: leaving?.displayName ?? '' })}
      </AskOnce>
    </Section>
  );
}

/** One step further: whom somebody of the list is tied to beside this person. */
function Beyond({ network, through }: { network: Network; through: string }) {
  const say = useTiesWords();
  const far = network.ties.flatMap(({ id, kind, fromId, toId }) => {
    const other = fromId === through ? toId : toId === through ? fromId : null;
    const person = network.people.find((one) => one.id === other && one.steps > 0);
    return person ? [{ id, person, word: say((kind === 'influences' && toId === through ? 'kind.influenced' : `kind.${kind}`) as TiesKey) }] : [];
  });
  if (far.length === 0) return null;
  return (
    <span className={styles.beyond}>
      <span className="quiet">{say('beyond')}</span>
      {far.map(({ id, person, word }) => <Link key={id} to={`/people/${person.id}`}><PersonName name={person.displayName} />&nbsp;({word})</Link>)}
    </span>
  );
}
