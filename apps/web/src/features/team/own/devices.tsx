import { answer, api } from '@doorstep/api-client';
import { Button } from '@mantine/core';
import { IconDeviceMobile } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { usePages, type ListPage } from '../../../app/pages';
import { AskOnce, Paged, Section, StubRow, Tag } from '../../../ui';
import { useReader } from '../../../words';
import styles from '../team.module.css';
import { useTeamWords } from '../words';

interface Device { id: string; device: string; current: boolean; createdAt: string; lastSeenAt: string }

const devicesKey = ['sessions'] as const;

/** Where the reader is signed in; one device or all others can be signed out. */
export function Devices() {
  const say = useTeamWords();
  const client = useQueryClient();
  const [asked, setAsked] = useState<Device | 'others' | null>(null);
  const devices = usePages<Device>(devicesKey, async (cursor): Promise<ListPage<Device>> => answer(api.GET('/api/v1/sessions', { params: { query: { limit: 20, cursor } } })));
  const end = async () => {
    if (asked === 'others') await api.DELETE('/api/v1/sessions');
    else if (asked) await api.DELETE('/api/v1/sessions/{id}', { params: { path: { id: asked.id } } });
    await client.invalidateQueries({ queryKey: devicesKey });
  };
  const others = devices.items.filter(({ current }) => !current).length;
  return (
    <Section title={say('devices')} aside={others > 1 && <button type="button" className="link" onClick={() => setAsked('others')}>{say('devices.endOthers')}</button>}>
      <Paged pages={devices} label={say('devices')} empty={<p className="small quiet">{say('devices.none')}</p>} row={(device) => <DeviceRow key={device.id} device={device} onEnd={() => setAsked(device)} />} />
      <AskOnce
        open={asked !== null}
        onClose={() => setAsked(null)}
        title={asked === 'others' || asked === null ? say('devices.endOthers') : say('devices.end.title', { device: asked.device })}
        act={say(asked === 'others' ? 'devices.endOthers' : 'devices.end')}
        onAct={end}
      >
        {say('devices.end.text')}
      </AskOnce>
    </Section>
  );
}

function DeviceRow({ device, onEnd }: { device: Device; onEnd: () => void }) {
  const say = useTeamWords();
  const reader = useReader();
  const seen = say('seen', { when: reader.fromToday(reader.dayOf(device.lastSeenAt)) });
  return (
    <StubRow
      stub={<IconDeviceMobile stroke={1.9} aria-hidden />}
      title={device.device}
      line={`${say('devices.since', { day: reader.shortDay(reader.dayOf(device.createdAt)) })} · ${seen}`}
    >
      <div className={styles.acts}>{device.current ? <Tag kind="act">{say('devices.this')}</Tag> : <Button onClick={onEnd} aria-label={`${say('devices.end')}: ${device.device}`}>{say('devices.end')}</Button>}</div>
    </StubRow>
  );
}
