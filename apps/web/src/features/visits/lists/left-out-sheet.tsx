import { answer, api, ApiProblem } from '@doorstep/api-client';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { Sheet } from '../../../ui/sheet';
import { useReader } from '../../../words';
import { useVisitWords } from '../words';
import styles from '../visits.module.css';

/** Names that are looked up at once. */
const FEW = 20;

/** The people behind a number of who was left out: as many rows as it said. */
export function LeftOutSheet({ title, contactIds, onClose }: { title: string; contactIds: readonly string[]; onClose: () => void }) {
  const say = useVisitWords();
  const { count } = useReader();
  const [shown, setShown] = useState(FEW);
  return (
    <Sheet open onClose={onClose} title={title}>
      <ul className={styles.leftOut} aria-label={title}>{contactIds.slice(0, shown).map((id) => <LeftOutPerson key={id} id={id} />)}</ul>
      {contactIds.length > shown && <button type="button" className="link" onClick={() => setShown(shown + FEW)}>{say('more')} ({count(contactIds.length - shown)})</button>}
    </Sheet>
  );
}

function LeftOutPerson({ id }: { id: string }) {
  const say = useVisitWords();
  const person = useQuery({
    queryKey: ['contacts', id, 'name'], staleTime: 60_000, retry: (n, failure) => n < 2 && !(failure instanceof ApiProblem),
    queryFn: async (): Promise<{ displayName: string }> => answer(api.GET('/api/v1/contacts/{id}', { params: { path: { id } } })),
  });
  return <li>{person.data ? <Link className="link" to={`/people/${id}`}>{person.data.displayName}</Link> : <span className="quiet">{person.error ? say('leftOut.unseen') : '…'}</span>}</li>;
}
