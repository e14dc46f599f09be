import { Button, TextInput } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useSession } from '../../../app/session/session';
import { useOnline } from '../../../outbox/sync';
import { useWatch } from '../../../outbox/use-watch';
import { keepBeside, keptBeside, type Beside } from '../../../outbox/vault';
import { Chip, Chips, FilterChip } from '../../../ui/chip';
import { Sheet } from '../../../ui/sheet';
import { Rows, StubRow } from '../../../ui/stub';
import { useVisitWords } from '../words';
import { useKnown } from './use-known';

const NOBODY: Record<string, Beside[]> = {};
/** A visit names ten at most; at a door there are two, seldom three. */
const MOST = 3;

/** Who goes along on a list, chosen once: it lies on this phone as long as the list does. */
export function useBeside(listId: string): Beside[] {
  return useWatch(keptBeside, NOBODY)[listId] ?? [];
}

/** Kept for the list on this phone. */
export const chooseBeside = (listId: string) => (people: Beside[]): void => void keepBeside(listId, people);

/** Who goes along, in one line; a tap chooses. */
export function BesideLine({ people, onOpen }: { people: Beside[]; onOpen: () => void }) {
  const say = useVisitWords();
  return (
    <button type="button" className="link" onClick={onOpen}>
      <IconUserPlus size="1.2em" stroke={1.9} aria-hidden />{people.length > 0 ? say('with', { who: people.map(({ name }) => name).join(', ') }) : say('beside')}
    </button>
  );
}

/** Somebody of the team who has the list too, or a worker without an account: named on each visit, and it counts as theirs. */
export function BesideSheet({ holders, people, onKeep, onClose }: { holders: Beside[]; people: Beside[]; onKeep: (people: Beside[]) => void; onClose: () => void }) {
  const say = useVisitWords();
  const me = useSession()?.user.id;
  const online = useOnline();
  const [text, setText] = useState('');
  const known = useKnown(text, '', online).filter(({ id }) => !people.some((one) => one.id === id));
  const keep = (next: Beside[]) => onKeep(next.slice(0, MOST));
  const team = holders.filter(({ id }) => id !== me);
  return (
    <Sheet open onClose={onClose} title={say('beside')}>
      <div className="form">
        <p className="small quiet">{say('beside.help')}</p>
        <Chips label={say('beside')}>
          {team.map((one) => {
            const on = people.some(({ id }) => id === one.id);
            return <Chip key={one.id} chosen={on} onToggle={() => keep(on ? people.filter(({ id }) => id !== one.id) : [...people, one])}>{one.name}</Chip>;
          })}
          {people.filter(({ id }) => !team.some((one) => one.id === id)).map((one) => <FilterChip key={one.id} label={one.name} onRemove={() => keep(people.filter(({ id }) => id !== one.id))} />)}
        </Chips>
        {people.length < MOST && (
          <>
            <TextInput label={say('beside.search')} description={online ? undefined : say('needsSignal')} value={text} maxLength={200} autoComplete="off" onChange={(event) => setText(event.currentTarget.value)} />
            {known.length > 0 && (
              <Rows>
                {known.map((one) => (
                  <StubRow key={one.id} stub="" title={one.displayName} line={one.worksiteName ?? ''} act={<Button variant="outline" onClick={() => { keep([...people, { id: one.id, name: one.displayName }]); setText(''); }}>{say('choose')}</Button>} />
                ))}
              </Rows>
            )}
          </>
        )}
        <Button variant="filled" onClick={onClose}>{say('beside.done')}</Button>
      </div>
    </Sheet>
  );
}
