import { Button } from '@mantine/core';
import { useNavigate } from 'react-router';
import type { ListImport } from '../list-import';
import { useChangeImport } from '../use-imports';
import { useImportWords } from '../words';

/** The list is not brought in. Nothing was stored, so nothing is lost. */
export function DiscardList({ list }: { list: ListImport }) {
  const say = useImportWords();
  const navigate = useNavigate();
  const change = useChangeImport(list.id);
  return <div><Button variant="subtle" loading={change.isPending} onClick={() => change.mutate({ status: 'cancelled' }, { onSuccess: () => void navigate('/import') })}>{say('discard')}</Button></div>;
}
