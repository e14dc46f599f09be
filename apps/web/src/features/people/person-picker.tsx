import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { fetchPeople, peopleKey, type PersonRow } from './list/use-people';
import { PersonName } from './person-name';
import styles from './person/person.module.css';
import { usePeopleWords } from './words';

interface PersonPickerProps { label: string; except?: string; onPick: (person: PersonRow) => void; error?: string; id?: string }

/** Finds a person while the reader writes; a tap chooses. */
export function PersonPicker({ label, except, onPick, error, id }: PersonPickerProps) {
  const say = usePeopleWords();
  const [text, setText] = useState('');
  const [q] = useDebouncedValue(text.trim(), 200);
  const found = useQuery({
    queryKey: [...peopleKey, 'pick', q],
    queryFn: ({ signal }) => fetchPeople({ q, limit: 6 }, signal),
    enabled: q.length > 1,
  });
  const people = (found.data?.items ?? []).filter((person) => person.id !== except).slice(0, 5);
  return (
    <div>
      <TextInput id={id} type="search" label={label} placeholder={say('search.hint')} value={text} error={error} autoComplete="off" onChange={(event) => setText(event.currentTarget.value)} />
      {q.length > 1 && found.data && (
        <div className={styles.picked} style={{ marginTop: 8 }}>
          {people.map((person) => (
            <button key={person.id} type="button" onClick={() => { setText(''); onPick(person); }}>
              <b><PersonName name={person.displayName} /></b>{person.worksiteName && <span className="small quiet"> {person.worksiteName}</span>}
            </button>
          ))}
          {people.length === 0 && <p className="small quiet" style={{ padding: 12 }} role="status">{say('picker.nobody')}</p>}
        </div>
      )}
    </div>
  );
}
