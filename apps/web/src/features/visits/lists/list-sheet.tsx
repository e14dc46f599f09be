import { answer, api } from '@doorstep/api-client';
import type { ListStatus } from '@doorstep/house-visits/domain';
import { mayListMove } from '@doorstep/house-visits/domain';
import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useOnline } from '../../../outbox/sync';
import { Problem } from '../../../ui/problem';
import { Sheet } from '../../../ui/sheet';
import type { VisitList } from '../types';
import { useVisitWords } from '../words';
import { VisitorChoice } from './visitor-choice';

interface Change { status?: ListStatus; visitorIds?: string[] }

/** Hand a list out, take it back, return it. Needs a signal: others must know at once whose doors these are. */
export function ListSheet({ list, open, onClose, onWrite }: { list: VisitList; open: boolean; onClose: () => void; onWrite: () => void }) {
  const say = useVisitWords();
  const online = useOnline();
  const client = useQueryClient();
  const [visitors, setVisitors] = useState(list.visitors.map(({ id }) => id));
  const change = useMutation({
    mutationFn: async (body: Change): Promise<VisitList> => answer(api.PATCH('/api/v1/visit-lists/{id}', { params: { path: { id: list.id } }, body: { version: list.version, ...body } })),
    onSuccess: async () => { await client.invalidateQueries({ queryKey: ['visit-lists'] }); onClose(); },
    onError: () => void client.invalidateQueries({ queryKey: ['visit-lists'] }),
  });
  const may = (to: ListStatus) => list.status !== to && mayListMove(list.status, to);
  const handOut = () => change.mutate({ visitorIds: visitors, status: mayListMove(list.status, 'checked_out') ? 'checked_out' : list.status });
  return (
    <Sheet open={open} onClose={onClose} title={list.name}>
      <div className="form">
        {change.error && <Problem failure={change.error} />}
        {!online && <p className="small">{say('needsSignal')}</p>}
        <VisitorChoice value={visitors} onChange={setVisitors} />
        <Button variant="filled" disabled={!online || visitors.length === 0} loading={change.isPending} onClick={handOut}>{say('list.handOut')}</Button>
        <Button disabled={!online} onClick={() => { onWrite(); onClose(); }}>{say('lines.write')}</Button>
        {may('returned') && <Button disabled={!online || change.isPending} onClick={() => change.mutate({ status: 'returned' })}>{say('list.return')}</Button>}
        {list.status === 'checked_out' && may('ready') && <Button disabled={!online || change.isPending} onClick={() => change.mutate({ status: 'ready', visitorIds: [] })}>{say('list.takeBack')}</Button>}
        {may('archived') && <Button disabled={!online || change.isPending} onClick={() => change.mutate({ status: 'archived' })}>{say('list.archive')}</Button>}
      </div>
    </Sheet>
  );
}
