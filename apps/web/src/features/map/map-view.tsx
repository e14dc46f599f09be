import { Button } from '@mantine/core';
import { IconCurrentLocation } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { Banner } from '../../ui/banner';
import { Section } from '../../ui/stub';
import { useReader } from '../../words';
import type { Door } from '../visits/doors';
import type { VisitList } from '../visits/types';
import { ChosenDoor } from './chosen-door';
import styles from './map.module.css';
import { OffTheMap } from './off-the-map';
import { useDoorsWithPins } from './pin-row';
import { offTheMap } from './pins';
import { PlacePin } from './place-pin';
import { askPosition, NoPosition, type Position } from './position';
import { PrecisionLine } from './precision-line';
import { useDoorMap } from './use-door-map';
import { useStreets } from './use-streets';
import { useMapWords } from './words';

/** The doors of a list on a map, with the same doors as rows (`children`) beside or below it. */
export function MapView({ list, doors: known, children }: { list: VisitList; doors: Door[]; children: ReactNode }) {
  const say = useMapWords();
  const reader = useReader();
  const streets = useStreets();
  const { doors, unsent } = useDoorsWithPins(known);
  const [where, go] = useSearchParams();
  const chosen = where.get('door');
  const placing = where.has('place');
  const choose = (door: string | null, more: object = {}) => go({ view: 'map', ...(door && { door }), ...more }, { replace: true });
  const [here, setHere] = useState<Position | null>(null);
  const [asking, setAsking] = useState<'no' | 'asking' | NoPosition['reason']>('no');
  const { node, map } = useDoorMap({ doors, chosen, here, streets, placing, onChoose: (id) => choose(id) });
  const door = doors.find(({ stop }) => stop.id === chosen) ?? null;

  const ask = async (): Promise<Position | null> => {
    setAsking('asking');
    try {
      const found = await askPosition();
      setAsking('no');
      setHere(found);
      map.current?.lookAt(found, 16);
      return found;
    } catch (why) {
      setAsking(why instanceof NoPosition ? why.reason : 'failed');
      return null;
    }
  };
  return (
    <div className={styles.view}>
      <section className={styles.side} aria-label={say('title')}>
        <p className={styles.said} id="map-help">{say('help')}</p>
        <div className={styles.frame} data-placing={placing || undefined}>
          <div ref={node} className={styles.map} role="application" aria-label={say('title')} aria-describedby="map-help" />
          {placing && <span className={styles.cross} aria-hidden />}
        </div>
        {!placing && <PrecisionLine listId={list.id} doors={doors} />}
        {asking !== 'no' && <Banner kind={asking === 'asking' ? 'ok' : 'now'}>{say(asking === 'asking' ? 'where.asking' : `where.${asking}`)}</Banner>}
        {here && asking === 'no' && !placing && <p className="small" role="status">{say('where.you', { m: here.accuracy })}</p>}
        {door && placing
          ? <PlacePin key={door.stop.id} list={list} door={door} middle={() => map.current!.middle()} onStanding={ask} onClose={() => choose(door.stop.id)} onSaved={() => choose(door.stop.id)} />
          : (
            <>
              {door && <ChosenDoor list={list} door={door} unsent={unsent.has(door.stop.id)} onPlace={() => choose(door.stop.id, { place: '1' })} onClose={() => choose(null)} />}
              <div className="row wrap">
                <Button leftSection={<IconCurrentLocation stroke={1.9} aria-hidden />} onClick={() => void ask()} disabled={asking === 'asking'}>{say('whereAmI')}</Button>
                <span className="small quiet">{say('where.note')}</span>
              </div>
            </>
          )}
      </section>
      {!placing && (
        <div className={styles.rows}>
          {offTheMap(doors).length > 0 && (
            <Section title={say('off', { n: offTheMap(doors).length })} n={reader.count(offTheMap(doors).length)}>
              <OffTheMap doors={offTheMap(doors)} onPlace={(id) => choose(id, { place: '1' })} />
            </Section>
          )}
          {children}
        </div>
      )}
    </div>
  );
}
