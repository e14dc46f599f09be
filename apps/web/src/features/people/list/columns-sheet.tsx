import type { ListColumn } from '@doorstep/contacts/domain';
import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Chip, Chips } from '../../../ui/chip';
import { Problem } from '../../../ui/problem';
import { Sheet } from '../../../ui/sheet';
import { changeList, savedListsKey } from '../../lists/saved-lists';
import { useListWords } from '../../lists/words';
import { ALL_COLUMNS, type useColumns } from './use-columns';

/** Which columns the table has. With a kept list open they can be kept in it, for everybody who uses it. */
export function ColumnsSheet({ columns, onClose }: { columns: ReturnType<typeof useColumns>; onClose: () => void }) {
  const say = useListWords();
  const client = useQueryClient();
  const [failure, setFailure] = useState<unknown>(null);
  const toggled = (one: ListColumn) => ALL_COLUMNS.filter((column) => (column === one ? !columns.columns.includes(one) : columns.columns.includes(column)));
  const keep = async () => {
    try {
      await changeList(columns.list!, { columns: [...columns.columns] });
      await client.invalidateQueries({ queryKey: savedListsKey });
      onClose();
    } catch (why) {
      setFailure(why);
    }
  };
  return (
    <Sheet open onClose={onClose} title={say('columns')}>
      <div className="form">
        <Chips label={say('columns')}>{ALL_COLUMNS.map((column) => <Chip key={column} chosen={columns.columns.includes(column)} onToggle={() => columns.set(toggled(column))}>{say(`column.${column}`)}</Chip>)}</Chips>
        {failure !== null && <Problem failure={failure} />}
        {columns.list?.mayChange && columns.columns.length > 0 && <Button onClick={() => void keep()}>{say('columns.keep', { name: columns.list.name })}</Button>}
        <Button variant="filled" onClick={onClose}>{say('columns.show')}</Button>
      </div>
    </Sheet>
  );
}
