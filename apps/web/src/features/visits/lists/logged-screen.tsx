import { answer, api } from '@doorstep/api-client';
import type { Outcome } from '@doorstep/house-visits/domain';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Fragment, type ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { Page } from '../../../app/shell/page';
import { Mark, type Stand } from '../../../ui/mark';
import { PageSkeleton } from '../../../ui/page-skeleton';
import { Problem } from '../../../ui/problem';
import { Sill } from '../../../ui/sill';
import { languageName, useReader } from '../../../words';
import { outcomeWord, useVisitWords } from '../words';
import styles from '../visits.module.css';

interface Named { contactId: string; name: string }
interface Visit {
  contactId: string | null;
  contactName: string | null;
  address: { line1?: string; line2?: string | null } | null;
  visitedAt: string | null;
  timeZone: string;
  visitors: { id: string; name: string }[];
  outcome: Outcome | null;
  met: Named[];
  leadersNamed: Named[];
  issues: string[];
  asks: { id: string; text: string; answer: 'yes' | 'maybe' | 'no' }[];
  assessment: { value: number } | null;
  language: string | null;
  materials: { code: string; count: number }[];
  notes: string | null;
}

/** A visit as it was logged. */
export function LoggedScreen() {
  const say = useVisitWords();
  const reader = useReader();
  const { id = '' } = useParams();
  const visit = useQuery({ queryKey: ['house-visits', id], queryFn: async (): Promise<Visit> => answer(api.GET('/api/v1/house-visits/{id}', { params: { path: { id } } })) });
  if (visit.error) return <><Sill title={say('logged')} back="/visits" /><Page><Problem failure={visit.error} onRetry={() => void visit.refetch()} /></Page></>;
  if (!visit.data) return <PageSkeleton />;
  const it = visit.data;
  const who = it.contactName ?? [it.address?.line1, it.address?.line2].filter(Boolean).join(', ');
  const people = (list: Named[]) => list.map(({ contactId, name }, i) => <Fragment key={contactId}>{i > 0 && ', '}<Link to={`/people/${contactId}`}>{name}</Link></Fragment>);
  const rows: [string, ReactNode][] = [
    [say('logged.when'), it.visitedAt && `${reader.shortDay(reader.dayOf(it.visitedAt))}, ${reader.time(it.visitedAt, it.timeZone)}`],
    [say('visitors'), it.visitors.map(({ name }) => name).join(', ')],
    [say('met'), it.met.length > 0 && people(it.met)],
    [say('issues'), it.issues.join(', ')],
    [say('asked'), it.asks.length > 0 && it.asks.map((ask) => <div key={ask.id}>{ask.text}: <b>{say(`answer.${ask.answer}`)}</b></div>)],
    [say('logged.stand'), it.assessment && <Mark stand={it.assessment.value as Stand} />],
    [say('leaders'), it.leadersNamed.length > 0 && people(it.leadersNamed)],
    [say('language'), it.language && languageName(it.language, reader.language)],
    [say('materials'), it.materials.map(({ code, count }) => `${code} ×${count}`).join(', ')],
    [say('note'), it.notes],
  ];
  return (
    <>
      <Sill title={it.outcome ? say(outcomeWord(it.outcome)) : say('logged')} over={who} back={it.contactId ? `/people/${it.contactId}` : '/visits'} />
      <Page>
        <div className="card"><dl className={styles.facts}>{rows.map(([word, value]) => value && <Fragment key={word}><dt>{word}</dt><dd>{value}</dd></Fragment>)}</dl></div>
        {it.contactId && <div className={styles.tools}><Button component={Link} to={`/people/${it.contactId}`}>{say('logged.person')}</Button></div>}
      </Page>
    </>
  );
}
