import { Button, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconBuilding, IconMapPin, IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useMay } from '../../app/session/session';
import { Page } from '../../app/shell/page';
import { Empty, Paged, Segments, Sill, StubRow } from '../../ui';
import { useReader } from '../../words';
import { useWorkplaceWords } from './words';
import { addressLine, useWorkplaceList, type Kind } from './workplaces';
import styles from './workplaces.module.css';

const kinds: Kind[] = ['employers', 'worksites', 'units'];
const addPath: Record<Kind, string> = { employers: '/workplaces/employers/new', worksites: '/workplaces/sites/new', units: '/workplaces/units/new' };

/** Employers, workplaces and units, each with its search by name. */
export function WorkplacesScreen() {
  const say = useWorkplaceWords();
  const may = useMay('workplaces.write');
  const [search, setSearch] = useSearchParams();
  const kind = kinds.find((one) => one === search.get('show')) ?? 'employers';
  const [typed, setTyped] = useState('');
  const [q] = useDebouncedValue(typed.trim(), 250);
  return (
    <>
      <Sill title={say('title')} aside={may && <Button component={Link} to={addPath[kind]} variant="filled">{say(`add.${kind}`)}</Button>}>
        <div className={styles.tools}>
          <Segments label={say('show')} value={kind} onChange={(next) => setSearch(next === 'employers' ? {} : { show: next }, { replace: true })} options={kinds.map((value) => ({ value, label: say(value) }))} />
          <TextInput type="search" aria-label={say('search')} placeholder={say('search')} value={typed} onChange={(event) => setTyped(event.currentTarget.value)} leftSection={<IconSearch size="1.2em" stroke={1.9} aria-hidden />} />
        </div>
      </Sill>
      <Page>
        {kind === 'employers' && <Employers q={q} />}
        {kind === 'worksites' && <Sites q={q} />}
        {kind === 'units' && <Units q={q} />}
      </Page>
    </>
  );
}

function Nothing({ kind, q }: { kind: Kind; q: string }) {
  const say = useWorkplaceWords();
  return <Empty text={q ? say('empty.search', { q }) : say(`empty.${kind}`)} />;
}

function Employers({ q }: { q: string }) {
  const say = useWorkplaceWords();
  return (
    <Paged
      pages={useWorkplaceList('employers', { q })}
      label={say('employers')}
      empty={<Nothing kind="employers" q={q} />}
      row={({ id, name, kind, sector, otherNames }) => <StubRow key={id} to={`/workplaces/employers/${id}`} stub={<IconBuilding stroke={1.9} aria-hidden />} title={name} line={[say(`employer.${kind}`), sector, otherNames.join(', ')].filter(Boolean).join(' · ')} />}
    />
  );
}

function Sites({ q }: { q: string }) {
  const say = useWorkplaceWords();
  const may = useMay('workplaces.write');
  return (
    <Paged
      pages={useWorkplaceList('worksites', { q })}
      label={say('worksites')}
      empty={<Nothing kind="worksites" q={q} />}
      row={(site) => <StubRow key={site.id} to={may ? `/workplaces/sites/${site.id}/edit` : undefined} stub={<IconMapPin stroke={1.9} aria-hidden />} title={site.name} line={[say(`site.${site.kind}`), addressLine(site)].filter(Boolean).join(' · ')} />}
    />
  );
}

function Units({ q }: { q: string }) {
  const say = useWorkplaceWords();
  const { count } = useReader();
  return (
    <Paged
      pages={useWorkplaceList('units', { q })}
      label={say('units')}
      empty={<Nothing kind="units" q={q} />}
      row={(unit) => <StubRow key={unit.id} to={`/workplaces/units/${unit.id}`} stub={unit.headCount === null ? '?' : count(unit.headCount)} stubSmall={unit.headCount === null ? undefined : say('people', { n: unit.headCount })} title={unit.name} line={unit.departments.map(({ name }) => name).join(', ') || unit.sector} />}
    />
  );
}
