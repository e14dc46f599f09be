import { answer, api } from '@doorstep/api-client';
import type { ListStatus } from '@doorstep/house-visits/domain';
import { AT_HAND, mayListMove } from '@doorstep/house-visits/domain';
import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useMay } from '../../../app/session/session';
import { useOnline } from '../../../outbox/sync';
import { later, laterSheet } from '../../../ui/later';
import { Problem } from '../../../ui/problem';
import { Sheet } from '../../../ui/sheet';
import { RestButton } from '../../hand-out/rest-button';
import { useReturnList } from '../../hand-out/use-return';
import { useHandOutWords } from '../../hand-out/words';
import type { VisitList } from '../types';
import { useVisitWords } from '../words';
import { VisitorChoice } from './visitor-choice';

const HandOutSheet = laterSheet(async () => (await import('../../hand-out/hand-out-sheet')).HandOutSheet);
const PauseWarning = later(async () => (await import('../../rounds/pause-warning')).PauseWarning);

interface Change { status?: ListStatus; visitorIds?: string[] }
interface ListSheetProps { list: VisitList; mine: boolean; open: boolean; onClose: () => void; onWrite: () => void }

/** Hand a list out, take it back, put the rest on a new one: with a signal, since others must know at once whose doors these are. Bringing one's own list back needs none. */
export function ListSheet({ list, mine, open, onClose, onWrite }: ListSheetProps) {
  const say = useVisitWords();
  const sayOut = useHandOutWords();
  const online = useOnline();
  const client = useQueryClient();
  const mayChange = useMay('visit-lists.write');
  const returnList = useReturnList();
  const [visitors, setVisitors] = useState(list.visitors.map(({ id }) => id));
  const [handing, setHanding] = useState(false);
  const change = useMutation({
    mutationFn: async (body: Change): Promise<VisitList> => answer(api.PATCH('/api/v1/visit-lists/{id}', { params: { path: { id: list.id } }, body: { version: list.version, ...body } })),
    onSuccess: async () => { await client.invalidateQueries({ queryKey: ['visit-lists'] }); onClose(); },
    onError: () => void client.invalidateQueries({ queryKey: ['visit-lists'] }),
  });
  const giveBack = useMutation({ mutationFn: () => returnList(list), onSuccess: onClose });
  const may = (to: ListStatus) => list.status !== to && mayListMove(list.status, to);
  const handOut = () => change.mutate({ visitorIds: visitors, status: mayListMove(list.status, 'checked_out') ? 'checked_out' : list.status });
  const inHand = AT_HAND.includes(list.status);
  const back = list.status === 'returned' || list.status === 'expired';
  if (handing) return <HandOutSheet list={list} onClose={() => { setHanding(false); onClose(); }} />;
  return (
    <Sheet open={open} onClose={onClose} title={list.name}>
      <div className="form">
        {(change.error ?? giveBack.error) && <Problem failure={change.error ?? giveBack.error} />}
        {mine && inHand && <Button variant={mayChange ? 'default' : 'filled'} loading={giveBack.isPending} onClick={() => giveBack.mutate()}>{say('list.return')}</Button>}
        {mayChange && (
          <>
            {!online && <p className="small">{say('needsSignal')}</p>}
            {open && !back && <PauseWarning listId={list.id} />}
            {inHand && <Button variant="filled" disabled={!online} onClick={() => setHanding(true)}>{sayOut('out.open')}</Button>}
            {back && list.done < list.doors && <RestButton list={list} filled onDone={onClose} />}
            {mayListMove(list.status, 'checked_out') && <VisitorChoice value={visitors} onChange={setVisitors} />}
            {mayListMove(list.status, 'checked_out') && <Button disabled={!online || visitors.length === 0} loading={change.isPending} onClick={handOut}>{say('list.handOut')}</Button>}
            {inHand && <Button disabled={!online} onClick={() => { onWrite(); onClose(); }}>{say('lines.write')}</Button>}
            {!mine && may('returned') && <Button disabled={!online || change.isPending} onClick={() => change.mutate({ status: 'returned' })}>{say('list.return')}</Button>}
            {list.status === 'checked_out' && may('ready') && <Button disabled={!online || change.isPending} onClick={() => change.mutate({ status: 'ready', visitorIds: [] })}>{say('list.takeBack')}</Button>}
            {may('archived') && <Button disabled={!online || change.isPending} onClick={() => change.mutate({ status: 'archived' })}>{say('list.archive')}</Button>}
          </>
        )}
      </div>
    </Sheet>
  );
}
