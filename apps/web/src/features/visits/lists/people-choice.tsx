import { answer, api } from '@doorstep/api-client';
import { LANGUAGES } from '@doorstep/kernel';
import { Input, TextInput } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import { fieldId, Select } from '../../../ui/form';
import { Problem } from '../../../ui/problem';
import { Segments } from '../../../ui/segments';
import { languageName, useLanguage } from '../../../words';
import type { Page } from '../types';
import { useVisitWords } from '../words';
import styles from '../visits.module.css';

/** Everybody who is found, or those who are ticked. */
export interface PeopleChosen { mode: 'all' | 'some'; q: string; language: string; ids: string[] }
interface PersonRow { id: string; displayName: string; worksiteName: string | null; doNotContact: boolean }

/** Who to visit: search and filter, then all of them or some. `busy` are those of whom it is known that another open list has them. */
export function PeopleChoice({ campaignId, value, busy, onChange, error }: { campaignId: string; value: PeopleChosen; busy: string[]; onChange: (value: PeopleChosen) => void; error?: string }) {
  const say = useVisitWords();
  const reader = useLanguage();
  const q = useDeferredValue(value.q.trim());
  const query = { limit: 50, count: true, ...(q ? { q } : {}), ...(campaignId ? { campaignId } : {}), ...(value.language ? { language: value.language } : {}) };
  const people = useQuery({
    queryKey: ['contacts', 'choice', query],
    placeholderData: keepPreviousData,
    queryFn: async (): Promise<Page<PersonRow>> => answer(api.GET('/api/v1/contacts', { params: { query } })),
  });
  const rows = people.data?.items ?? [];
  const total = people.data?.total ?? rows.length;
  const tick = (id: string) => onChange({ ...value, ids: value.ids.includes(id) ? value.ids.filter((one) => one !== id) : [...value.ids, id] });
  return (
    <Input.Wrapper id={fieldId('contactIds')} label={say('people')} labelElement="div" error={error} role="group" aria-label={say('people')} tabIndex={-1}>
      <div className="col">
        <TextInput type="search" aria-label={say('people.search')} placeholder={say('people.search')} value={value.q} onChange={(event) => onChange({ ...value, q: event.currentTarget.value })} />
        <Select id="people-language" label={say('people.language')} placeholder={say('people.anyLanguage')} value={value.language} options={LANGUAGES.map((code) => ({ value: code, label: languageName(code, reader) }))} onChange={(event) => onChange({ ...value, language: event.currentTarget.value })} />
        <Segments label={say('people')} value={value.mode} onChange={(mode) => onChange({ ...value, mode })} options={[{ value: 'all', label: say('people.all', { n: total }) }, { value: 'some', label: say('people.some', { n: value.ids.length }) }]} />
        {people.error && <Problem failure={people.error} onRetry={() => void people.refetch()} />}
        {value.mode === 'some' && (
          <ul className={styles.people}>
            {rows.map((person) => (
              <li key={person.id}><label><input type="checkbox" checked={value.ids.includes(person.id)} onChange={() => tick(person.id)} /><span><b>{person.displayName}</b>{person.worksiteName && <span className="small quiet"> {person.worksiteName}</span>}{busy.includes(person.id) && <span className="small"> {say('people.elsewhere')}</span>}</span></label></li>
            ))}
          </ul>
        )}
        {value.mode === 'some' && total > rows.length && <p className="small quiet">{say('people.narrow', { n: rows.length, of: total })}</p>}
        {people.isSuccess && total === 0 && <p className="small">{say('people.none')}</p>}
      </div>
    </Input.Wrapper>
  );
}
