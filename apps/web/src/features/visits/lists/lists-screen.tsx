import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { Page } from '../../../app/shell/page';
import { useMay } from '../../../app/session/session';
import { useWaiting } from '../../../outbox/sync';
import { Empty } from '../../../ui/empty';
import { RowsSkeleton } from '../../../ui/page-skeleton';
import { Problem } from '../../../ui/problem';
import { Sill } from '../../../ui/sill';
import { Rows, Section, StubRow } from '../../../ui/stub';
import { useReader } from '../../../words';
import { LeftHandsOfLate } from '../../hand-out/left-hands';
import { useReturning } from '../../hand-out/use-return';
import { useHandOutWords } from '../../hand-out/words';
import { useAtHand } from '../at-hand';
import { doorsOf, tallyOf } from '../doors';
import { RoundsLink } from '../../safety/rounds-link';
import { UndoSaved } from '../undo-saved';
import { useVisitWords } from '../words';
import { AllLists } from './all-lists';

/** Lists in one's hands first; those who cut lists see every list they may. */
export function ListsScreen() {
  const say = useVisitWords();
  const reader = useReader();
  const sayOut = useHandOutWords();
  const returning = useReturning();
  const mayCut = useMay('visit-lists.write');
  const { lists, ready, failure, retry } = useAtHand();
  const { mine } = useWaiting();
  const [all, setAll] = useState({ some: false, known: false });

  return (
    <>
      <Sill title={say('title')} aside={mayCut && <Button component={Link} to="/visits/cut" variant={lists.length === 0 ? 'filled' : 'default'}>{say('cut')}</Button>} />
      <UndoSaved />
      <LeftHandsOfLate />
      <Page wide>
        <RoundsLink />
        {!ready && (failure ? <Problem failure={failure} onRetry={() => void retry()} /> : <RowsSkeleton rows={2} />)}
        {lists.length > 0 && (
          <Section title={say('inHand')} n={reader.count(lists.length)}>
            <Rows>
              {lists.map(({ list, stops }) => {
                const { done, of } = tallyOf(doorsOf(stops, mine));
                return (
                  <StubRow
                    key={list.id}
                    to={`/visits/${list.id}`}
                    tone={returning.has(list.id) ? 'past' : done < of ? 'now' : undefined}
                    stub={<span className="nowrap">{reader.count(of - done)}</span>}
                    stubSmall={say('doorsLeft', { n: of - done })}
                    title={list.name}
                    line={returning.has(list.id) ? sayOut('returned') : [say('doorsDone', { done, of }), list.dueBackAt && say('dueBack', { day: reader.shortDay(reader.dayOf(list.dueBackAt)) })].filter(Boolean).join('. ')}
                  />
                );
              })}
            </Rows>
          </Section>
        )}
        <p><Link to="/visits/take" className="link">{sayOut('code.open')}</Link></p>
        {mayCut && <AllLists onKnown={(some) => setAll({ some, known: true })} />}
        {ready && lists.length === 0 && !all.some && (!mayCut || all.known) && (
          <Empty text={say(mayCut ? 'none.cut' : 'none')}>{mayCut ? <Button component={Link} to="/visits/cut">{say('cut')}</Button> : <Button component={Link} to="/">{say('toMyDay')}</Button>}</Empty>
        )}
      </Page>
    </>
  );
}
