import { Button } from '@mantine/core';
import { IconMapPin, IconPencil } from '@tabler/icons-react';
import { Link, useParams } from 'react-router';
import { useMay } from '../../../app/session/session';
import { Page } from '../../../app/shell/page';
import { PageSkeleton, Paged, Problem, Section, Sill, StubRow } from '../../../ui';
import { useReader } from '../../../words';
import { useWorkplaceWords } from '../words';
import { addressLine, useWorkplace, useWorkplaceList, type Employer } from '../workplaces';

/** One employer with its workplaces and units. */
export function EmployerScreen() {
  const say = useWorkplaceWords();
  const { id = '' } = useParams();
  const employer = useWorkplace('employers', id);
  if (employer.isPending) return <PageSkeleton />;
  if (!employer.data) return <><Sill title={say('employer')} back="/workplaces" /><Page><Problem failure={employer.error} onRetry={() => void employer.refetch()} /></Page></>;
  return <OneEmployer employer={employer.data} />;
}

function OneEmployer({ employer }: { employer: Employer }) {
  const say = useWorkplaceWords();
  const may = useMay('workplaces.write');
  const { count } = useReader();
  const { id, name, kind, sector, otherNames } = employer;
  const sites = useWorkplaceList('worksites', { employerId: id });
  const units = useWorkplaceList('units', { employerId: id });
  return (
    <>
      <Sill
        title={name}
        back="/workplaces"
        over={[say(`employer.${kind}`), sector].filter(Boolean).join(' · ')}
        aside={may && <Button component={Link} to={`/workplaces/employers/${id}/edit`} leftSection={<IconPencil size="1.2em" stroke={1.9} aria-hidden />}>{say('edit')}</Button>}
      />
      <Page>
        {otherNames.length > 0 && <p className="small quiet">{say('otherNames.also', { names: otherNames.join(', ') })}</p>}
        <Section title={say('worksites')} aside={may && <Link to={`/workplaces/sites/new?employer=${id}`} className="link">{say('add.worksites')}</Link>}>
          <Paged
            pages={sites}
            label={say('worksites')}
            empty={<p className="small quiet">{say('empty.worksitesHere')}</p>}
            row={(site) => <StubRow key={site.id} to={may ? `/workplaces/sites/${site.id}/edit` : undefined} stub={<IconMapPin stroke={1.9} aria-hidden />} title={site.name} line={[site.kind === 'site' ? '' : say(`site.${site.kind}`), addressLine(site)].filter(Boolean).join(' · ')} />}
          />
        </Section>
        <Section title={say('units')} aside={may && <Link to={`/workplaces/units/new?employer=${id}`} className="link">{say('add.units')}</Link>}>
          <Paged
            pages={units}
            label={say('units')}
            empty={<p className="small quiet">{say('empty.unitsHere')}</p>}
            row={(unit) => <StubRow key={unit.id} to={`/workplaces/units/${unit.id}`} stub={unit.headCount === null ? '?' : count(unit.headCount)} stubSmall={unit.headCount === null ? undefined : say('people', { n: unit.headCount })} title={unit.name} line={unit.departments.map((department) => department.name).join(', ')} />}
          />
        </Section>
      </Page>
    </>
  );
}
