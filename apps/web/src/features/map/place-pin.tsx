import { Button } from '@mantine/core';
import { IconCurrentLocation } from '@tabler/icons-react';
import { kmBetween, PIN_FAR_KM } from '@doorstep/contacts/domain';
import { useEffect, useRef, useState } from 'react';
import { ActionBar } from '../../ui/action-bar';
import { Problem } from '../../ui/problem';
import { useReader } from '../../words';
import type { Door } from '../visits/doors';
import type { VisitList } from '../visits/types';
import { useSavePin } from './pin-row';
import { placeOf, type Point } from './pins';
import type { Position } from './position';
import { useMapWords } from './words';

interface PlacePinProps {
  list: VisitList;
  door: Door;
  /** Where the middle of the map is. */
  middle: () => Point;
  onStanding: () => Promise<Position | null>;
  onSaved: () => void;
  onClose: () => void;
}

/** Further than this off the phone's own guess is worth a word. */
const ROUGH_METERS = 40;

/** Setting a door's pin: the map is moved under it. Another pin that stands there, or a ZIP code far away, is asked about once. */
export function PlacePin({ list, door: { stop }, middle, onStanding, onSaved, onClose }: PlacePinProps) {
  const say = useMapWords();
  const reader = useReader();
  const save = useSavePin(list);
  const heading = useRef<HTMLHeadingElement>(null);
  const [rough, setRough] = useState<number | null>(null);
  const [asked, setAsked] = useState<{ point: Point; far: number | null } | null>(null);
  const [saving, setSaving] = useState(false);
  /** The phone is being asked: what is in the middle of the map now is not what its owner means. */
  const [finding, setFinding] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  useEffect(() => heading.current?.focus(), []);

  const { pin } = stop.address;
  const { point: before, area } = placeOf(stop);
  const meters = (point: Point) => (before ? Math.round(kmBetween(before, point) * 1000) : 0);
  const store = async (point: Point, far: boolean) => {
    setSaving(true);
    setFailure(null);
    try {
      await save(stop, point, { far });
      onSaved();
    } catch (why) {
      setFailure(why);
      setSaving(false);
    }
  };
  const go = () => {
    const point = asked?.point ?? middle();
    const away = area ? kmBetween(area, point) : 0;
    const far = away > PIN_FAR_KM ? Math.round(away * 10) / 10 : null;
    if (!asked && (pin || far !== null)) setAsked({ point, far });
    else void store(point, far !== null);
  };
  const stand = async () => {
    setFinding(true);
    const found = await onStanding();
    setFinding(false);
    setAsked(null);
    setRough(found && found.accuracy > ROUGH_METERS ? found.accuracy : null);
  };
  return (
    <>
      <div className="col">
        <h2 ref={heading} tabIndex={-1}>{say('place.title')}</h2>
        {failure !== null && <Problem failure={failure} title={say('place.failed')} />}
        {asked
          ? (
            <div role="alert">
              {pin && <p><b>{say('replace.title', { who: pin.by })}</b> {say('replace.text', { day: reader.shortDay(pin.on), m: meters(asked.point) })}</p>}
              {asked.far !== null && <p><b>{say('far.title', { km: asked.far })}</b> {say('far.text')}</p>}
            </div>
          )
          : (
            <>
              <p>{say('place.how')}</p>
              {rough !== null && <p role="status"><b>{say('place.rough', { m: rough })}</b></p>}
              <Button leftSection={<IconCurrentLocation stroke={1.9} aria-hidden />} loading={finding} onClick={() => void stand()}>{say('place.standing')}</Button>
              <p className="small quiet">{say('place.note')}</p>
            </>
          )}
      </div>
      <ActionBar>
        <Button onClick={onClose}>{say('place.cancel')}</Button>
        <Button variant="filled" loading={saving} disabled={finding} onClick={go}>{asked ? say(pin ? 'replace.act' : 'far.act') : say('place.save')}</Button>
      </ActionBar>
    </>
  );
}
