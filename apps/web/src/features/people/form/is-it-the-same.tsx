import type { ContactView } from '@doorstep/contacts/domain';
import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { Page } from '../../../app/shell/page';
import { useMay } from '../../../app/session/session';
import { Rows, StubRow } from '../../../ui/stub';
import { Sill } from '../../../ui/sill';
import { PersonName } from '../person-name';
import { usePerson } from '../person/use-person';
import { writePhone } from '../phone-writing';
import { useReasons } from '../same/reasons';
import { usePeopleWords } from '../words';

/** The new person is saved; these look like them. Nothing is joined unless somebody says so. */
export function IsItTheSame({ person }: { person: ContactView }) {
  const say = usePeopleWords();
  const mayMerge = useMay('contacts.merge');
  return (
    <>
      <Sill title={say('same.question')} back="/people" over={say('same.saved')} />
      <Page>
        <p>{say('same.saved.text', { name: person.displayName })}</p>
        <div style={{ margin: '16px 0' }}><Rows>{person.possibleDuplicates.map((other) => <Candidate key={other.contactId} person={person} otherId={other.contactId} reasons={other.reasons} mayMerge={mayMerge} />)}</Rows></div>
        {!mayMerge && <p className="small quiet">{say('same.leadLooks')}</p>}
        <Button component={Link} to={`/people/${person.id}`} replace variant="filled" mt="md">{say('same.another')}</Button>
      </Page>
    </>
  );
}

function Candidate({ person, otherId, reasons, mayMerge }: { person: ContactView; otherId: string; reasons: string[]; mayMerge: boolean }) {
  const say = usePeopleWords();
  const why = useReasons();
  const { data: other } = usePerson(otherId);
  const line = [other?.employments[0]?.worksiteName, other?.phones[0] && writePhone(other.phones[0].number)].filter(Boolean).join(' · ');
  return (
    <StubRow
      stub={<span aria-hidden="true">{Array.from(other?.displayName ?? '·')[0]}</span>}
      title={<PersonName name={other?.displayName ?? say('person')} />}
      line={line}
    >
      <span className="small">{why(reasons)}</span>
      <span className="row wrap" style={{ marginTop: 8 }}>
        {mayMerge
          ? <Button component={Link} to={`/people/same?pair=${otherId},${person.id}`} variant="outline">{say('same.yes')}</Button>
          : <Button component={Link} to={`/people/${otherId}`}>{say('same.open')}</Button>}
      </span>
    </StubRow>
  );
}
