import { Tag } from '../../ui';
import { groupOf, type Message } from './messages';
import { useMessageWords } from './words';

/** What became of it, in a word, with the reason where there is one. */
export function StateTag({ message }: { message: Pick<Message, 'state' | 'suppressedReason'> }) {
  const say = useMessageWords();
  const group = groupOf(message.state);
  const kind = ({ waiting: 'now', sent: 'act', failed: 'bad', suppressed: 'line' } as const)[group];
  return <><Tag kind={kind}>{stateWord(message.state, say)}</Tag>{message.suppressedReason && <span className="small quiet">{reasonWord(message.suppressedReason, say)}</span>}</>;
}

type Say = ReturnType<typeof useMessageWords>;

/** The word of a state; an unknown one of a newer server is shown as its code. */
export function stateWord(state: string, say: Say): string {
  switch (state) {
    case 'scheduled': case 'queued': case 'sending': case 'sent': case 'delivered': case 'failed': case 'suppressed': case 'unknown': return say(`state.${state}`);
    default: return state;
  }
}

export function reasonWord(reason: string, say: Say): string {
  switch (reason) {
    case 'no_consent': case 'opted_out': case 'do_not_contact': case 'window_passed': case 'cancelled': case 'stopped': case 'duplicate_number': case 'daily_cap': return say(`reason.${reason}`);
    default: return reason;
  }
}
