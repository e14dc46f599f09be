import { Button } from '@mantine/core';
import { settleRefused, type Waiting } from '../../outbox/vault';
import { sendAnyway } from './pin-row';
import { useMapWords } from './words';

/** A pin that the server asks about once more: it is sent as it is meant, or the door stays where it was. */
export function RefusedPin({ row }: { row: Waiting }) {
  const say = useMapWords();
  const { code } = (row.problem ?? {}) as { code?: string };
  const canGo = code === 'contacts/pin-far' || code === 'contacts/pin-there';
  return (
    <div className="row wrap">
      {canGo && <Button variant="outline" onClick={() => void sendAnyway(row)}>{say('waiting.anyway')}</Button>}
      <Button variant="subtle" onClick={() => void settleRefused(row.id, null)}>{say('waiting.giveUp')}</Button>
    </div>
  );
}
