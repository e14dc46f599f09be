import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCloudUp } from '@tabler/icons-react';
import type { Outcome } from '@doorstep/house-visits/domain';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { loseSession } from '../../../app/session/session';
import { Page } from '../../../app/shell/page';
import { useSync, useWaiting } from '../../../outbox/sync';
import { ringOutbox } from '../../../outbox/sender';
import { kindOf } from '../../../outbox/rules';
import { settleRefused, type Waiting } from '../../../outbox/vault';
import { Empty } from '../../../ui/empty';
import { Sill, SillBanner } from '../../../ui/sill';
import { Rows, Section, StubRow } from '../../../ui/stub';
import { SyncBanner } from '../../../ui/sync-banner';
import { useReader } from '../../../words';
import { RefusedPin } from '../../map/refused-pin';
import { useMapWords } from '../../map/words';
import { namesIn } from '../about';
import { streetLine } from '../doors';
import { UndoSaved } from '../undo-saved';
import { outcomeWord, useVisitWords } from '../words';
import { mayMend, refusalOf } from './refusal';

/** Everything on this phone that the server does not have yet: what needs the reader first. Nothing leaves but by being sent or given up on purpose. */
export function WaitingScreen() {
  const say = useVisitWords();
  const reader = useReader();
  const sayMap = useMapWords();
  const sync = useSync();
  const client = useQueryClient();
  const { mine, others, known } = useWaiting();
  const refused = mine.filter((row) => row.state === 'needs_you');
  const waiting = mine.filter((row) => row.state !== 'needs_you');
  return (
    <>
      {/* The banner as elsewhere, without the link that leads here. */}
      <SillBanner value={<SyncBanner sync={sync} onSignIn={() => void loseSession(client)} />}><Sill title={say('waiting.title')} back="/visits" /></SillBanner>
      <UndoSaved />
      <Page>
        {known && mine.length === 0 && <Empty text={say('waiting.none')}><Button component={Link} to="/" variant="filled">{say('toMyDay')}</Button></Empty>}
        {refused.length > 0 && (
          <Section title={say('waiting.needsYou')} n={reader.count(refused.length)}>
            <Rows>{refused.map((row) => <Refused key={row.id} row={row} />)}</Rows>
          </Section>
        )}
        {waiting.length > 0 && (
          <Section title={say('waiting.waits')} n={reader.count(waiting.length)} aside={sync.online && <Button variant="subtle" onClick={ringOutbox}>{say('waiting.sendNow')}</Button>}>
            <Rows>{waiting.map((row) => <StubRow key={row.id} {...lineOf(row, reader, say, sayMap)} stub={<IconCloudUp stroke={1.9} aria-hidden />} />)}</Rows>
          </Section>
        )}
        {others.length > 0 && (
          <Section title={say('waiting.others')}>
            <p className="small">{say('waiting.othersText', { n: others.length, who: [...new Set(others.map(({ userName }) => userName))].join(', ') })}</p>
          </Section>
        )}
      </Page>
    </>
  );
}

/** The server's own sentence, and two ways on: mend it, or give it up on purpose. */
function Refused({ row }: { row: Waiting }) {
  const say = useVisitWords();
  const reader = useReader();
  const sayMap = useMapWords();
  const [sure, setSure] = useState(false);
  const touch = kindOf(row) !== 'visit';
  const line = lineOf(row, reader, say, sayMap);
  return (
    <StubRow {...line} tone="bad" stub={<IconAlertTriangle stroke={1.9} aria-hidden />}>
      <p className="small"><b>{refusalOf(row.problem) || say(touch ? 'waiting.touchRefused' : 'waiting.refused')}</b></p>
      {kindOf(row) === 'pin' ? <RefusedPin row={row} /> : sure
        ? (
          <div className="row wrap">
            <span className="small">{say(touch ? (namesIn(row.about) ? 'waiting.touchSure' : 'waiting.otherSure') : 'waiting.sure', { who: namesIn(row.about), what: line.title })}</span>
            <Button color="brick" onClick={() => void settleRefused(row.id, null)}>{say(touch ? 'waiting.touchGiveUp' : 'waiting.giveUp')}</Button>
            <Button variant="subtle" onClick={() => setSure(false)}>{say('waiting.keep')}</Button>
          </div>
        )
        : (
          <div className="row wrap">
            {mayMend(row) && <Button component={Link} to={`/visits/waiting/${row.id}`} variant="outline">{say('waiting.mend')}</Button>}
            <Button variant="subtle" onClick={() => setSure(true)}>{say(touch ? 'waiting.touchGiveUp' : 'waiting.giveUp')}</Button>
          </div>
        )}
    </StubRow>
  );
}

function lineOf(row: Waiting, reader: ReturnType<typeof useReader>, say: ReturnType<typeof useVisitWords>, sayMap: ReturnType<typeof useMapWords>) {
  if (kindOf(row) === 'touch') return { title: namesIn(row.about), line: `${say('waiting.touch')}, ${reader.dayAndTime(row.savedAt)}` };
  if (kindOf(row) === 'pin') return { title: namesIn(row.about), line: `${sayMap('waiting.line')}, ${reader.dayAndTime(row.savedAt)}` };
  if (kindOf(row) === 'change') return { title: namesIn(row.about), line: `${say('waiting.change')}, ${reader.dayAndTime(row.savedAt)}` };
  if (kindOf(row) === 'return') return { title: (row.form as { name: string }).name, line: `${say('list.return')}, ${reader.dayAndTime(row.savedAt)}` };
  if (kindOf(row) === 'heard') return { title: say('waiting.heard'), line: reader.dayAndTime(row.savedAt) };
  const { outcome } = row.visit as { outcome: Outcome };
  const street = row.about.address ? streetLine(row.about.address) : '';
  return { title: namesIn(row.about) || street, line: `${say(outcomeWord(outcome))}, ${reader.dayAndTime(row.savedAt)}` };
}
