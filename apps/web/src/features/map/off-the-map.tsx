import { ActionIcon } from '@mantine/core';
import { IconMapPinPlus } from '@tabler/icons-react';
import { Rows, StubRow } from '../../ui/stub';
import { houseNumberOf, type Door } from '../visits/doors';
import styles from './map.module.css';
import { placeOf } from './pins';
import { useMapWords } from './words';

/** Doors that no pin stands for, each with the reason, and the pin that ends it. */
export function OffTheMap({ doors, onPlace }: { doors: Door[]; onPlace: (stopId: string) => void }) {
  const say = useMapWords();
  return (
    <Rows>
      {doors.map(({ stop }) => {
        const names = stop.people.map(({ brief }) => brief.nameToSay || brief.displayName).join(', ');
        const why = placeOf(stop).area ? say('off.zip', { zip: stop.address.postalCode?.slice(0, 5) ?? '' }) : say('off.none');
        return (
          <StubRow
            key={stop.id} stub={<span className={styles.number}>{stop.position}</span>} title={names} line={`${houseNumberOf(stop.address)}. ${why}`}
            act={<ActionIcon variant="subtle" size="var(--target)" aria-label={`${say('setPin')}: ${names}`} onClick={() => onPlace(stop.id)}><IconMapPinPlus stroke={1.9} aria-hidden /></ActionIcon>}
          />
        );
      })}
    </Rows>
  );
}
