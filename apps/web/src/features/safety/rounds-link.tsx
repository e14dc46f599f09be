import { IconClockShield } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useOpenRounds } from './use-rounds';
import { useSafetyWords } from './words';

/** From the visits to the rounds that are on now; says how many, and nothing where there are none to see. */
export function RoundsLink() {
  const say = useSafetyWords();
  const total = useOpenRounds().data?.total ?? 0;
  return <Link to="/safety" className="link row small"><IconClockShield size="1.2em" stroke={1.9} aria-hidden />{total > 0 ? say('rounds.link', { n: total }) : say('rounds.linkNone')}</Link>;
}
