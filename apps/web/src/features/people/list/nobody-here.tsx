import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { useMay } from '../../../app/session/session';
import { Empty } from '../../../ui/empty';
import { usePeopleWords } from '../words';

/** Nobody fits the filters, or nobody is there at all: why, and one button that ends it. */
export function NobodyHere({ filtered, onClear }: { filtered: boolean; onClear: () => void }) {
  const say = usePeopleWords();
  const mayWrite = useMay('contacts.write');
  const mayImport = useMay('imports.write');
  if (filtered) return <Empty text={say('empty.filtered')}><Button onClick={onClear}>{say('empty.clear')}</Button></Empty>;
  if (mayImport) return <Empty text={say('empty.all')}><Button component={Link} to="/import">{say('empty.import')}</Button></Empty>;
  if (mayWrite) return <Empty text={say('empty.mine')}><Button component={Link} to="/people/new">{say('add')}</Button></Empty>;
  return <Empty text={say('empty.handed')} />;
}
