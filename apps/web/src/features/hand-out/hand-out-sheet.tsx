import { answer, api } from '@doorstep/api-client';
import { newId } from '@doorstep/kernel';
import { Button } from '@mantine/core';
import { IconShare } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Problem } from '../../ui/problem';
import { Segments } from '../../ui/segments';
import { Sheet } from '../../ui/sheet';
import { useReader } from '../../words';
import { QrCode } from '../team/invitations/qr-code';
import { readQr } from '../team/invitations/qr';
import { canShare, CopyButton } from '../team/share';
import type { Page, VisitList } from '../visits/types';
import styles from './hand-out.module.css';
import { useHandOutWords } from './words';

interface HandOut { id: string; code: string | null; seats: number; takesOver: boolean; expiresAt: string; takings: { userId: string; name: string }[] }
type Told = HandOut & { link: string | null; qrSvg: string | null };

/** Often enough to see a colleague's phone take the list while both stand there. */
const LOOK_MS = 4_000;

/** Hands a list out: a QR code to hold up, a link to send, six letters to read aloud; and who took it. */
export function HandOutSheet({ list, onClose }: { list: VisitList; onClose: () => void }) {
  const say = useHandOutWords();
  const client = useQueryClient();
  const [told, setTold] = useState<Told | null>(null);
  const [another, setAnother] = useState(false);
  const [seats, setSeats] = useState<'1' | '2'>('1');
  const has = list.visitors.map(({ name }) => name).join(', ');
  const full = list.visitors.length >= 2;
  const [how, setHow] = useState<'joins' | 'over'>(full ? 'over' : 'joins');
  const key = ['visit-lists', list.id, 'hand-outs'];
  const path = { id: list.id };
  const before = useQuery({
    queryKey: key,
    queryFn: async (): Promise<Page<HandOut>> => answer(api.GET('/api/v1/visit-lists/{id}/hand-outs', { params: { path } })),
    refetchInterval: LOOK_MS,
  });
  const make = useMutation({
    mutationFn: async (): Promise<Told> => answer(api.POST('/api/v1/visit-lists/{id}/hand-outs', { params: { path }, body: { id: newId(), seats: how === 'joins' && has ? 1 : Number(seats), takesOver: has !== '' && how === 'over' } })),
    onSuccess: (made) => { setTold(made); setAnother(false); void client.invalidateQueries({ queryKey: key }); },
  });
  const revoke = useMutation({
    mutationFn: async (id: string) => { await api.DELETE('/api/v1/visit-lists/{id}/hand-outs/{handOutId}', { params: { path: { ...path, handOutId: id } } }); },
    onSuccess: async () => { setTold(null); await client.invalidateQueries({ queryKey: ['visit-lists'] }); onClose(); },
  });
  const latest = before.data?.items.find(({ id }) => id === told?.id) ?? (told ? undefined : before.data?.items[0]);
  const good = another ? null : told ?? (latest?.code ? latest : null);
  const failure = make.error ?? revoke.error ?? before.error;
  return (
    <Sheet open onClose={() => { void client.invalidateQueries({ queryKey: ['visit-lists'] }); onClose(); }} title={say('out.title', { list: list.name })}>
      <div className="form">
        {failure && <Problem failure={failure} onRetry={() => void before.refetch()} />}
        {good ? (
          <Ready out={good} told={told} taken={latest?.takings ?? []} list={list}>
            <Button onClick={() => { setTold(null); setAnother(true); }}>{say('out.again')}</Button>
            <Button variant="subtle" loading={revoke.isPending} onClick={() => revoke.mutate(good.id)}>{say('out.revoke')}</Button>
          </Ready>
        ) : (
          <>
            {has && (
              <div>
                <p className="small">{say('out.how', { who: has })}</p>
                {full ? <p><b>{say('out.over')}</b></p> : <Segments label={say('out.how', { who: has })} value={how} onChange={setHow} options={[{ value: 'joins', label: say('out.joins') }, { value: 'over', label: say('out.over') }]} />}
              </div>
            )}
            {(!has || how === 'over') && (
              <div>
                <p className="small">{say('out.seats')}</p>
                <Segments label={say('out.seats')} value={seats} onChange={setSeats} options={[{ value: '1', label: say('out.one') }, { value: '2', label: say('out.two') }]} />
              </div>
            )}
            <Button variant="filled" loading={make.isPending} disabled={before.isPending} onClick={() => make.mutate()}>{say('out.make')}</Button>
          </>
        )}
      </div>
    </Sheet>
  );
}

function Ready({ out, told, taken, list, children }: { out: HandOut; told: Told | null; taken: HandOut['takings']; list: VisitList; children: React.ReactNode }) {
  const say = useHandOutWords();
  const reader = useReader();
  const qr = readQr(told?.qrSvg ?? null);
  const link = told?.link ?? null;
  const share = () => void navigator.share({ title: list.name, text: say('out.shareText', { list: list.name }), url: link! }).catch(() => undefined);
  return (
    <>
      {qr && <QrCode qr={qr} label={say('out.qr')} />}
      {out.code && <div><p className="small">{say('out.read')}</p><p className={styles.code} aria-label={[...out.code].join(' ')}>{out.code.slice(0, 3)} {out.code.slice(3)}</p></div>}
      <p className="small">{say('out.until', { day: reader.shortDay(reader.dayOf(out.expiresAt)), time: reader.time(out.expiresAt) })}</p>
      <p role="status"><b>{taken.length > 0 ? say('out.taken', { who: taken.map(({ name }) => name).join(', ') }) : say('out.nobody')}</b></p>
      {link
        ? (
          <>
            {canShare() && <Button variant="filled" leftSection={<IconShare size="1.2em" stroke={1.9} aria-hidden />} onClick={share}>{say('out.share')}</Button>}
            <CopyButton text={link} act={say('out.copy')} filled={!canShare()} />
          </>
        )
        : <p className="small quiet">{say('out.once')}</p>}
      {children}
    </>
  );
}
