import { ActionIcon, Button } from '@mantine/core';
import { IconDirections, IconDoor, IconMapPin, IconX } from '@tabler/icons-react';
import { Link } from 'react-router';
import { Rows, StubRow } from '../../ui/stub';
import { useReader } from '../../words';
import { aboutStop } from '../visits/about';
import { directionsTo } from '../visits/door/directions';
import { houseNumberOf, streetLine, type Door } from '../visits/doors';
import type { VisitList } from '../visits/types';
import styles from './map.module.css';
import { placeOf } from './pins';
import { useMapWords } from './words';

interface ChosenDoorProps { list: VisitList; door: Door; unsent: boolean; onPlace: () => void; onClose: () => void }

/** The door that was chosen on the map: who lives there, how well its place is known, and the way on. */
export function ChosenDoor({ list, door, unsent, onPlace, onClose }: ChosenDoorProps) {
  const say = useMapWords();
  const reader = useReader();
  const { stop, state } = door;
  const { pin, precision } = stop.address;
  const names = stop.people.map(({ brief }) => brief.nameToSay || brief.displayName).join(', ');
  const known = unsent ? say('pin.here') : pin ? say('pin.by', { who: pin.by, day: reader.shortDay(pin.on) }) : say(`precise.${precision ?? (placeOf(stop).point ? 'rooftop' : 'none')}`);
  return (
    <Rows>
      <StubRow
        tone={state === 'now' ? 'now' : undefined}
        stub={<span className={styles.number}>{stop.position}</span>}
        title={names}
        line={state === 'now' ? streetLine(stop.address) : houseNumberOf(stop.address)}
        act={<ActionIcon variant="subtle" size="var(--target)" aria-label={say('chosen.close')} onClick={onClose}><IconX stroke={1.9} aria-hidden /></ActionIcon>}
      >
        <span className="small">{known}</span>
        <div className={styles.acts}>
          <Button component={Link} to={`/visits/${list.id}/doors/${stop.id}`} leftSection={<IconDoor stroke={1.9} aria-hidden />}>{say(state === 'done' ? 'openDoor' : 'atTheDoor')}</Button>
          <Button component="a" href={directionsTo(aboutStop(list, stop), stop.address)} leftSection={<IconDirections stroke={1.9} aria-hidden />}>{say('directions')}</Button>
          <Button leftSection={<IconMapPin stroke={1.9} aria-hidden />} onClick={onPlace}>{say(pin || unsent ? 'movePin' : 'setPin')}</Button>
        </div>
      </StubRow>
    </Rows>
  );
}
