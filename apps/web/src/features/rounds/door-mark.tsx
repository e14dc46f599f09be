import { IconAlertTriangle } from '@tabler/icons-react';
import { Banner } from '../../ui/banner';
import { useReader } from '../../words';
import type { DoorMark } from './types';
import { useDoorMarkOf } from './unsafe';
import { useRoundWords } from './words';

/** Before anything else at a door: a visitor did not feel safe here. Never why. */
export function DoorMarkBanner({ mark }: { mark: DoorMark }) {
  const say = useRoundWords();
  const reader = useReader();
  return (
    <Banner kind="bad" icon={<IconAlertTriangle stroke={1.9} aria-hidden />}>
      <b>{say('door.mark', { day: reader.shortDay(mark.on), visitor: mark.visitor })}</b> {say('door.markHelp')}
    </Banner>
  );
}

/** The same on somebody's profile. */
export function DoorMarkOf({ contactId }: { contactId: string }) {
  const { data } = useDoorMarkOf(contactId);
  return data ? <DoorMarkBanner mark={data} /> : null;
}
