import { IconMapPin } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { Stop } from '../visits/types';
import { useMapWords } from './words';

/** From a door of a list to where its pin is set. */
export function PinLink({ listId, stop }: { listId: string | null; stop: Stop }) {
  const say = useMapWords();
  if (listId === null) return null;
  return (
    <Link className="link" style={{ display: 'inline-flex', alignItems: 'center', gap: 4, minHeight: 'var(--target)' }} to={`/visits/${listId}?view=map&door=${stop.id}&place=1`}>
      <IconMapPin size="1.2em" stroke={1.9} aria-hidden />{say(stop.address.pin ? 'movePin' : 'setPin')}
    </Link>
  );
}
