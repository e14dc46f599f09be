import { IconBuildingWarehouse, IconPlayerPause } from '@tabler/icons-react';
import { useSearchParams } from 'react-router';
import { useMay } from '../../app/session/session';
import { Page } from '../../app/shell/page';
import { Banner, Chip, Chips, Empty, Figures, Paged, Sill, StubRow } from '../../ui';
import { useReader } from '../../words';
import { groupNames, groupOf, keptHere, useBoard, useMessages, type Board, type Message } from './messages';
import styles from './messages.module.css';
import { StateTag } from './state-tag';
import { useMessageWords } from './words';

/** Everything that was or will be sent. In the sandbox nothing leaves the machine, and the banner says so. */
export function MessagesScreen() {
  const say = useMessageWords();
  const mayBoard = useMay('outbox.read');
  const [search, setSearch] = useSearchParams();
  const group = groupNames.find((one) => one === search.get('state')) ?? null;
  const messages = useMessages(group);
  const board = useBoard(mayBoard);
  const sandbox = board.data ? board.data.email === 'sandbox' : messages.items.some(keptHere);
  return (
    <>
      <Sill title={say('title')}>
        <div className={styles.filter}>
          <Chips label={say('filter')}>
            <Chip chosen={group === null} onToggle={() => setSearch({}, { replace: true })}>{say('group.all')}</Chip>
            {groupNames.map((one) => <Chip key={one} chosen={group === one} onToggle={() => setSearch(group === one ? {} : { state: one }, { replace: true })}>{say(`group.${one}`)}</Chip>)}
          </Chips>
        </div>
      </Sill>
      {sandbox && <Banner icon={<IconBuildingWarehouse stroke={1.9} aria-hidden />}><b>{say('sandbox')}</b> {say('sandbox.text')}</Banner>}
      {board.data?.paused && <Banner icon={<IconPlayerPause stroke={1.9} aria-hidden />}><b>{say('paused')}</b> {say('paused.text')}</Banner>}
      <Page>
        {board.data && <BoardFigures board={board.data} />}
        <div className={styles.list}>
          <Paged pages={messages} label={say('title')} empty={<Empty text={say(group ? 'empty.group' : 'empty')} />} row={(message) => <MessageRow key={message.id} message={message} />} />
        </div>
      </Page>
    </>
  );
}

/** What waits and what failed, counted by the server over messages and other due work. */
function BoardFigures({ board }: { board: Board }) {
  const say = useMessageWords();
  const reader = useReader();
  return (
    <Figures figures={[
      { n: board.waiting, label: say('board.waiting', { n: board.waiting }), note: board.oldestDueAt ? say('board.oldest', { time: reader.dayAndTime(board.oldestDueAt) }) : undefined, tone: 'now' },
      { n: board.failed, label: say('board.failed', { n: board.failed }), tone: 'bad' },
    ]} />
  );
}

function MessageRow({ message }: { message: Message }) {
  const say = useMessageWords();
  const reader = useReader();
  const at = message.sentAt ?? message.dueAt;
  const day = reader.stubDay(reader.dayOf(at));
  const group = groupOf(message.state);
  return (
    <StubRow
      to={`/messages/${message.id}`}
      stub={day.day}
      stubSmall={day.month}
      tone={group === 'failed' ? 'bad' : group === 'suppressed' ? 'past' : undefined}
      title={message.subject ?? message.body?.split('\n')[0] ?? say('closed')}
      line={[message.to, reader.time(at)].join(' · ')}
    >
      <span className={`row wrap ${styles.tags}`}><StateTag message={message} /></span>
    </StubRow>
  );
}
