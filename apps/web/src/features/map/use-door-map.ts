import { useEffect, useMemo, useRef } from 'react';
import type { Door } from '../visits/doors';
import { DoorMap, type MapScene } from './door-map';
import { areasOf, numbersOf, pinsOf, placeOf, type PinGroup } from './pins';
import { useMapWords } from './words';

interface Showing extends Omit<MapScene, 'pins' | 'areas'> { doors: Door[]; onChoose: (stopId: string) => void }

const namesOf = (doors: readonly Door[]): string => doors.flatMap(({ stop }) => stop.people.map(({ brief }) => brief.nameToSay || brief.displayName)).join(', ');

/** The map of a place on the page; `map.current` is null until it is drawn. */
export function useDoorMap({ doors, chosen, here, streets, placing, onChoose }: Showing) {
  const say = useMapWords();
  const node = useRef<HTMLDivElement>(null);
  const map = useRef<DoorMap | null>(null);
  const tell = useRef(onChoose);
  tell.current = onChoose;
  const words = useMemo(() => ({
    zoomIn: say('zoomIn'), zoomOut: say('zoomOut'),
    number: (pin: PinGroup) => numbersOf(pin.doors),
    pin: (pin: PinGroup) => {
      const who = namesOf(pin.doors);
      if (pin.doors.length > 1) return say('pins', { ns: pin.doors.map(({ stop }) => stop.position).join(', '), who });
      return say(pin.state === 'now' ? 'pin.now' : pin.state === 'done' ? 'pin.done' : 'pin', { n: pin.doors[0]!.stop.position, who });
    },
    area: (area: { zip: string; doors: Door[] }) => say('area', { n: area.doors.length, zip: area.zip }),
  }), [say]);

  useEffect(() => {
    const drawn = new DoorMap(node.current!, words, (id) => tell.current(id));
    map.current = drawn;
    return () => { map.current = null; drawn.remove(); };
  }, [words]);
  const pins = useMemo(() => pinsOf(doors), [doors]);
  const areas = useMemo(() => areasOf(doors), [doors]);
  useEffect(() => { map.current?.show({ pins, areas, chosen, here, streets, placing }); }, [words, pins, areas, chosen, here, streets, placing]);
  // A door whose pin is to be set is looked for where it is thought to be.
  const stop = doors.find((door) => door.stop.id === chosen)?.stop;
  useEffect(() => {
    const { point, area } = stop ? placeOf(stop) : { point: null, area: null };
    if (placing && (point ?? area)) map.current?.lookAt((point ?? area)!, point ? 18 : 14);
  }, [placing, stop?.id]);
  return { node, map };
}
