import { Button } from '@mantine/core';
import { IconCheck, IconHourglass, IconPhone } from '@tabler/icons-react';
import { Rows, StubRow } from '../../ui';
import { useReader } from '../../words';
import type { Pause } from './types';
import { useRoundWords } from './words';

/** Everybody who was told of a pause: who has heard it and who has not, since when, and a way to call them. */
export function PausePeople({ pause }: { pause: Pause }) {
  const say = useRoundWords();
  const reader = useReader();
  const waits = (since: string) => Math.max(0, Math.floor((reader.now.getTime() - Date.parse(since)) / 60_000));
  return (
    <Rows label={say('heardOf', { heard: pause.heard, told: pause.told })}>
      {pause.people.map((person) => (
        <StubRow
          key={person.id}
          tone={person.heardAt ? 'past' : pause.holding ? 'now' : undefined}
          stub={person.heardAt ? <IconCheck stroke={1.9} aria-hidden /> : <IconHourglass stroke={1.9} aria-hidden />}
          title={person.name}
          line={person.heardAt ? say('person.heard', { time: reader.time(person.heardAt) }) : pause.holding ? say('person.not', { n: waits(person.since) }) : say('person.never')}
          act={!pause.holding || person.heardAt ? undefined : person.phone
            ? <Button component="a" href={`tel:${person.phone}`} variant="outline" aria-label={say('person.call', { name: person.name })}><IconPhone size="1.2em" stroke={1.9} aria-hidden /></Button>
            : <span className="small quiet">{say('person.noPhone')}</span>}
        />
      ))}
    </Rows>
  );
}
