import { ApiProblem } from '@doorstep/api-client';
import { useEffect } from 'react';
import { useParams } from 'react-router';
import { NotFound } from '../../../app/problems';
import { Page } from '../../../app/shell/page';
import { later } from '../../../ui/later';
import { RowsSkeleton } from '../../../ui/page-skeleton';
import { Problem } from '../../../ui/problem';
import { Sill } from '../../../ui/sill';
import { PersonFileActs } from '../../exports/person-file-acts';
import { useDesk } from '../use-desk';
import { usePeopleWords } from '../words';
import { PersonCard } from './person-card';
import { usePerson } from './use-person';

const DoorMarkOf = later(async () => (await import('../../rounds/door-mark')).DoorMarkOf);

/** One person. At a desk it stands beside the list, whose sill it shares; on a phone it has its own. */
export function PersonScreen() {
  const { id = '' } = useParams();
  const say = usePeopleWords();
  const desk = useDesk();
  const person = usePerson(id);
  const name = person.data?.displayName;
  useEffect(() => { if (desk && name) document.title = `${name} · Doorstep`; }, [desk, name]);

  const gone = person.error instanceof ApiProblem && person.error.status === 404;
  if (gone && !desk) return <NotFound />;
  const body = person.data
    ? <><DoorMarkOf contactId={id} /><PersonCard key={id} person={person.data} titled={desk} /><PersonFileActs person={{ id, name: person.data.displayName }} /></>
    : person.isPending ? <RowsSkeleton rows={4} />
      : gone ? <p className="quiet">{say('person.gone')}</p>
        : <Problem failure={person.error} onRetry={() => void person.refetch()} />;
  if (desk) return body;
  return <><Sill title={name ?? say('person')} back="/people" /><Page>{body}</Page></>;
}
