import { answer, api } from '@doorstep/api-client';
import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'react-router';
import { useMay } from '../../app/session/session';
import { Page } from '../../app/shell/page';
import { AskOnce, Banner, PageSkeleton, Problem, Rows, Section, Sill, StubRow } from '../../ui';
import { languageName, useReader } from '../../words';
import { keptHere, messagesKey, useMessage, type Message } from './messages';
import styles from './messages.module.css';
import { StateTag, stateWord } from './state-tag';
import { useMessageWords } from './words';

/** One message: what it says, to whom, and everything that happened to it. */
export function MessageScreen() {
  const say = useMessageWords();
  const { id = '' } = useParams();
  const message = useMessage(id);
  if (message.isPending) return <PageSkeleton />;
  if (!message.data) return <><Sill title={say('one')} back="/messages" /><Page><Problem failure={message.error} onRetry={() => void message.refetch()} /></Page></>;
  return <OneMessage message={message.data} />;
}

function OneMessage({ message }: { message: Message }) {
  const say = useMessageWords();
  const reader = useReader();
  return (
    <>
      <Sill title={message.subject ?? say('one')} over={`${say(message.channel === 'sms' ? 'channel.sms' : 'channel.email')} · ${message.to}`} back="/messages" />
      {keptHere(message) && <Banner>{say('sandbox.one')}</Banner>}
      <Page>
        <div className="card">
          {message.body === null ? <p className="quiet">{say('closed.text')}</p> : <p className={styles.content} lang={message.language}>{message.body}</p>}
        </div>
        <Section title={say('about')}>
          <dl className={`card ${styles.facts}`}>
            <div><dt>{say('state')}</dt><dd className="row wrap"><StateTag message={message} /></dd></div>
            <div><dt>{say('due')}</dt><dd>{reader.dayAndTime(message.dueAt)}</dd></div>
            <div><dt>{say('language')}</dt><dd>{languageName(message.language, reader.language)}</dd></div>
            {message.channel === 'sms' && <div><dt>{say('segments')}</dt><dd>{reader.count(message.segments)}</dd></div>}
            {message.attempts > 1 && <div><dt>{say('attempts')}</dt><dd>{reader.count(message.attempts)}</dd></div>}
            {message.failureCode && <div><dt>{say('failure')}</dt><dd className="tiny">{message.failureCode}</dd></div>}
          </dl>
        </Section>
        <Acts message={message} />
        <Section title={say('events')}>
          <Rows label={say('events')}>
            {message.events.map((event, i) => {
              const day = reader.stubDay(reader.dayOf(event.at));
              return <StubRow key={i} stub={day.day} stubSmall={day.month} title={stateWord(event.state, say)} line={[reader.time(event.at), event.code].filter(Boolean).join(' · ')} />;
            })}
          </Rows>
        </Section>
      </Page>
    </>
  );
}

/** Stop it while it waits; send it again when it failed. */
function Acts({ message }: { message: Message }) {
  const say = useMessageWords();
  const may = useMay('messages.write');
  const client = useQueryClient();
  const [asking, setAsking] = useState(false);
  const refresh = () => client.invalidateQueries({ queryKey: messagesKey });
  const again = useMutation({
    mutationFn: async () => answer(api.POST('/api/v1/message-retries', { body: { messageId: message.id } })),
    onSettled: refresh,
  });
  const stop = async () => { await api.DELETE('/api/v1/messages/{id}', { params: { path: { id: message.id } } }); await refresh(); };
  const failed = message.state === 'failed' || message.state === 'unknown';
  if (!may || (message.state !== 'scheduled' && !failed)) return null;
  return (
    <>
      {again.error && <Problem failure={again.error} />}
      <div className={styles.acts}>
        {failed && <Button variant="filled" loading={again.isPending} onClick={() => again.mutate()}>{say('again')}</Button>}
        {message.state === 'scheduled' && <Button onClick={() => setAsking(true)}>{say('stop')}</Button>}
      </div>
      <AskOnce open={asking} onClose={() => setAsking(false)} title={say('stop.title')} act={say('stop')} onAct={stop}>{say('stop.text', { to: message.to })}</AskOnce>
    </>
  );
}
