import { Button } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { useMay } from '../../../app/session/session';
import { Page } from '../../../app/shell/page';
import { Empty, PageSkeleton, Problem, Section, Sill } from '../../../ui';
import { useReader } from '../../../words';
import { useWorkplaceWords } from '../words';
import { useWorkplace, useWorkplaceList, type Unit } from '../workplaces';
import styles from '../workplaces.module.css';

/** One unit: how many work there, in which departments and shifts. */
export function UnitScreen() {
  const say = useWorkplaceWords();
  const { id = '' } = useParams();
  const unit = useWorkplace('units', id);
  if (unit.isPending) return <PageSkeleton />;
  if (!unit.data) return <><Sill title={say('unit')} back="/workplaces?show=units" /><Page><Problem failure={unit.error} onRetry={() => void unit.refetch()} /></Page></>;
  return <OneUnit unit={unit.data} />;
}

function OneUnit({ unit }: { unit: Unit }) {
  const say = useWorkplaceWords();
  const { count } = useReader();
  const may = useMay('workplaces.write');
  const mayCut = useMay('visit-lists.write');
  const employer = useWorkplace('employers', unit.employerId);
  const back = unit.employerId ? `/workplaces/employers/${unit.employerId}` : '/workplaces?show=units';
  const people = (n: number | null) => (n === null ? say('notKnown') : count(n));
  const bare = unit.departments.length === 0 && unit.shifts.length === 0;
  return (
    <>
      <Sill
        title={unit.name}
        back={back}
        over={[employer.data?.name, unit.sector].filter(Boolean).join(' · ') || say('unit')}
        aside={may && <Button component={Link} to={`/workplaces/units/${unit.id}/edit`} leftSection={<IconPencil size="1.2em" stroke={1.9} aria-hidden />}>{say('edit')}</Button>}
      />
      <Page>
        <dl className={`card ${styles.facts}`}>
          <div><dt>{say('headCount')}</dt><dd><b>{people(unit.headCount)}</b>{unit.headCountSource && <span className="small quiet"> ({unit.headCountSource})</span>}</dd></div>
          {unit.worksiteIds.length > 0 && <div><dt>{say('worksites')}</dt><dd><SiteNames unit={unit} /></dd></div>}
        </dl>
        {unit.departments.length > 0 && <Parts title={say('departments')} head={[say('department'), say('headCount.short')]} rows={unit.departments.map((one) => [one.id, one.name, people(one.headCount)])} />}
        {unit.shifts.length > 0 && <Parts title={say('shifts')} head={[say('shift'), say('headCount.short')]} rows={unit.shifts.map((one) => [one.id, <>{one.name}{one.starts && <span className="small quiet"> {[one.starts, one.ends].filter(Boolean).join('–')}</span>}</>, people(one.headCount)])} />}
        {bare && <Empty text={say('empty.parts')} />}
        {mayCut && <Link className="link" to={`/visits/cut?unitId=${unit.id}`}>{say('cut')}</Link>}
      </Page>
    </>
  );
}

function SiteNames({ unit }: { unit: Unit }) {
  const sites = useWorkplaceList('worksites', { employerId: unit.employerId ?? undefined });
  return <>{sites.items.filter(({ id }) => unit.worksiteIds.includes(id)).map(({ name }) => name).join(', ') || '…'}</>;
}

function Parts({ title, head, rows }: { title: string; head: [string, string]; rows: [string, ReactNode, string][] }) {
  return (
    <Section title={title}>
      <div className="card">
        <table className={styles.parts}>
          <thead><tr><th scope="col">{head[0]}</th><th scope="col" className={styles.number}>{head[1]}</th></tr></thead>
          <tbody>{rows.map(([id, name, people]) => <tr key={id}><td>{name}</td><td className={styles.number}>{people}</td></tr>)}</tbody>
        </table>
      </div>
    </Section>
  );
}
