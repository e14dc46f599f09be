import { answer, api } from '@doorstep/api-client';
import { Button, Textarea } from '@mantine/core';
import { IconPhone } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { Page } from '../../app/shell/page';
import { PageSkeleton, Problem, Section, Sheet, Sill } from '../../ui';
import { Form, useForm } from '../../ui/form';
import { useReader } from '../../words';
import styles from './rounds.module.css';
import type { UnsafeDoor } from './types';
import { unsafeKey, useUnsafeDoor } from './unsafe';
import { useRoundWords } from './words';

/** One door that was not safe: whom to call first, then where it was, and lifting the mark. */
export function UnsafeDoorScreen() {
  const say = useRoundWords();
  const { id = '' } = useParams();
  const door = useUnsafeDoor(id);
  if (door.isPending) return <PageSkeleton />;
  if (!door.data) return <><Sill title={say('door')} back="/rounds" /><Page><Problem failure={door.error} onRetry={() => void door.refetch()} /></Page></>;
  return <OneDoor door={door.data} />;
}

function OneDoor({ door }: { door: UnsafeDoor }) {
  const say = useRoundWords();
  const reader = useReader();
  const client = useQueryClient();
  const [lifting, setLifting] = useState(false);
  const { visitor, address } = door;
  const when = (at: string) => reader.dayAndTime(at);
  const look = useMutation({
    mutationFn: async () => answer(api.PATCH('/api/v1/unsafe-doors/{id}', { params: { path: { id: door.id } }, body: { version: door.version, seen: true } })),
    onSettled: () => client.invalidateQueries({ queryKey: unsafeKey }),
  });
  const place = address ? [address.line1, address.line2, address.city, address.postalCode].filter(Boolean).join(', ') : null;
  return (
    <>
      <Sill title={place ?? say('doors.alone')} over={say('door')} back="/rounds" />
      <Page>
        <div className="card">
          <p><b>{say('door.said', { name: visitor.name })}</b></p>
          <p className="quiet">{say('door.when', { when: reader.dayAndTime(door.markedAt, door.timeZone) })} {door.late && say('door.late')}</p>
          {look.error && <Problem failure={look.error} />}
          <div className={styles.foot}>
            {visitor.phone
              ? <Button component="a" href={`tel:${visitor.phone}`} variant={door.liftedAt || door.seenAt ? 'default' : 'filled'} leftSection={<IconPhone size="1.2em" stroke={1.9} aria-hidden />}>{say('door.call', { name: visitor.name })}</Button>
              : <span className="small quiet">{say('door.noPhone', { name: visitor.name })}</span>}
            {!door.seenAt && <Button loading={look.isPending} onClick={() => look.mutate()}>{say('door.look')}</Button>}
          </div>
          {door.seenAt && door.seenBy && <p role="status">{say('door.looked', { name: door.seenBy.name, when: when(door.seenAt) })}</p>}
          <p><Link className="link" to={`/visits/logged/${door.visitId}`}>{say('door.visit')}</Link></p>
        </div>
        <Section title={say('door.people')}>
          {door.people.length === 0 ? <p className="quiet">{address ? '–' : say('door.nobody')}</p> : <ul>{door.people.map(({ id, name }) => <li key={id}><Link className="link" to={`/people/${id}`}>{name}</Link></li>)}</ul>}
        </Section>
        {door.liftedAt
          ? <p>{say('door.lifted', { when: when(door.liftedAt), name: door.liftedBy?.name ?? '', note: door.note ?? '' })}</p>
          : <><p className="small">{say('door.standing')}</p><Button onClick={() => setLifting(true)}>{say('door.lift')}</Button></>}
      </Page>
      {lifting && <LiftSheet door={door} onClose={() => setLifting(false)} />}
    </>
  );
}

function LiftSheet({ door, onClose }: { door: UnsafeDoor; onClose: () => void }) {
  const say = useRoundWords();
  const client = useQueryClient();
  const form = useForm<{ note: string }>({
    start: { note: '' },
    send: async ({ note }) => {
      await answer(api.PATCH('/api/v1/unsafe-doors/{id}', { params: { path: { id: door.id } }, body: { version: door.version, lifted: true, note: note.trim() || undefined } }));
      await client.invalidateQueries({ queryKey: unsafeKey });
      onClose();
    },
  });
  return (
    <Sheet open onClose={onClose} title={say('door.lift')}>
      <Form form={form}>
        <Textarea {...form.text('note')} label={say('door.liftNote')} description={say('door.liftHelp')} maxLength={500} rows={3} />
        <Button type="submit" variant="filled" loading={form.sending}>{say('door.lift')}</Button>
      </Form>
    </Sheet>
  );
}
