import { Button } from '@mantine/core';
import { IconUsersGroup } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useMay } from '../../../app/session/session';
import { usePeopleWords } from '../words';
import { useWaitingPairs } from './use-duplicates';

/** The way to “who is who” for those who may decide, with the number of pairs that wait: a button at a desk, a link on a phone. */
export function WaitingPairs({ desk }: { desk: boolean }) {
  const say = usePeopleWords();
  const may = useMay('contacts.merge');
  const n = useWaitingPairs(may);
  if (!may) return null;
  const word = n > 0 ? say('same.link', { n }) : say('same');
  if (!desk) return <Link className="link" to="/people/same">{word}</Link>;
  return <Button component={Link} to="/people/same" leftSection={<IconUsersGroup size={20} stroke={1.9} aria-hidden />}>{word}</Button>;
}
