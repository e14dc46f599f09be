import { answer, api } from '@doorstep/api-client';
import { STAYS, type Outcome } from '@doorstep/house-visits/domain';
import { Button } from '@mantine/core';
import { useMay, useSession } from '../../../app/session/session';
import { Banner } from '../../../ui/banner';
import { TakeBackVisit } from './take-back-visit';
import { useQuery } from '@tanstack/react-query';
import { Fragment, type ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { Page } from '../../../app/shell/page';
import { Mark, type Stand } from '../../../ui/mark';
import { PageSkeleton } from '../../../ui/page-skeleton';
import { Problem } from '../../../ui/problem';
import { Sill } from '../../../ui/sill';
import { languageName, useReader } from '../../../words';
import { fetchLabels } from '../at-hand';
import { wordOf } from '../labels';
import { noLabels, type LabelLine } from '../types';
import { outcomeWord, useVisitWords } from '../words';
import styles from '../visits.module.css';

interface Named { contactId: string; name: string }
interface Visit {
  id: string;
  recordedBy: string;
  durationMinutes: number | null;
  place: 'home' | 'workplace' | 'elsewhere';
  messageLeft: boolean | null;
  languageNeeded: string | null;
  passedTo: { name: string } | null;
  comeBack: { on: string; at: string | null } | null;
  takenBackAt: string | null;
  topics: string[];
  programs: string[];
  campaignId: string | null;
  contactId: string | null;
  contactName: string | null;
  address: { line1?: string; line2?: string | null } | null;
  visitedAt: string | null;
  /** The phone's clock was wrong, and the time was put right. */
  clockCorrected: boolean;
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
  const session = useSession();
  const mayWrite = useMay('house-visits.write');
  const visit = useQuery({ queryKey: ['house-visits', id], queryFn: async (): Promise<Visit> => answer(api.GET('/api/v1/house-visits/{id}', { params: { path: { id } } })) });
  const campaignId = visit.data?.campaignId ?? null;
  const coded = (visit.data?.topics.length ?? 0) + (visit.data?.programs.length ?? 0) + (visit.data?.materials.length ?? 0) > 0;
  const labels = useQuery({ queryKey: ['campaigns', campaignId, 'door'], enabled: coded && campaignId !== null, queryFn: () => fetchLabels(campaignId) });
  if (visit.error) return <><Sill title={say('logged')} back="/visits" /><Page><Problem failure={visit.error} onRetry={() => void visit.refetch()} /></Page></>;
  if (!visit.data || labels.isLoading) return <PageSkeleton />;
  const it = visit.data;
  const who = it.contactName ?? [it.address?.line1, it.address?.line2].filter(Boolean).join(', ');
  // A talk stays, and a door that was not safe; anything else goes by who logged it, or a lead.
  const mayTakeBack = mayWrite && it.outcome !== null && !STAYS.includes(it.outcome) && it.takenBackAt === null && it.asks.length === 0 && it.assessment === null && (it.recordedBy === session?.user.id || ['lead', 'admin'].includes(session?.organization.role ?? ''));
  const { topics, programs, materials } = labels.data ?? noLabels;
  const word = (lines: LabelLine[]) => (code: string) => wordOf(lines, code, reader.language);
  const people = (list: Named[]) => list.map(({ contactId, name }, i) => <Fragment key={contactId}>{i > 0 && ', '}<Link to={`/people/${contactId}`}>{name}</Link></Fragment>);
  const rows: [string, ReactNode][] = [
    [say('logged.when'), it.visitedAt && <>{reader.shortDay(reader.dayOf(it.visitedAt))}, {reader.time(it.visitedAt, it.timeZone)}{it.clockCorrected && <div className="small quiet">{say('logged.corrected')}</div>}</>],
    [say('logged.place'), it.place !== 'home' && say(`where.${it.place}`)],
    [say('visitors'), it.visitors.map(({ name }) => name).join(', ')],
    [say('logged.length'), it.durationMinutes !== null && say('length.minutes', { n: it.durationMinutes })],
    [say('logged.message'), it.messageLeft !== null && say(it.messageLeft ? 'answer.yes' : 'answer.no')],
    [say('logged.needed'), it.languageNeeded && languageName(it.languageNeeded, reader.language)],
    [say('logged.passed'), it.passedTo?.name],
    [say('logged.back'), it.comeBack && [reader.shortDay(it.comeBack.on), it.comeBack.at].filter(Boolean).join(', ')],
    [say('met'), it.met.length > 0 && people(it.met)],
    [say('issues'), it.issues.join(', ')],
    [say('asked'), it.asks.length > 0 && it.asks.map((ask) => <div key={ask.id}>{ask.text}: <b>{say(`answer.${ask.answer}`)}</b></div>)],
    [say('logged.stand'), it.assessment && <Mark stand={it.assessment.value as Stand} />],
    [say('leaders'), it.leadersNamed.length > 0 && people(it.leadersNamed)],
    [say('language'), it.language && languageName(it.language, reader.language)],
    [say('topics'), it.topics.map(word(topics)).join(', ')],
    [say('programs'), it.programs.map(word(programs)).join(', ')],
    [say('materials'), it.materials.map(({ code, count }) => `${word(materials)(code)} ×${count}`).join(', ')],
    [say('note'), it.notes],
  ];
  return (
    <>
      <Sill title={it.outcome ? say(outcomeWord(it.outcome)) : say('logged')} over={who} back={it.contactId ? `/people/${it.contactId}` : '/visits'} />
      <Page>
        {it.takenBackAt && <Banner>{say('logged.takenText')}</Banner>}
        <div className="card"><dl className={styles.facts}>{rows.map(([word, value]) => value && <Fragment key={word}><dt>{word}</dt><dd>{value}</dd></Fragment>)}</dl></div>
        {it.contactId && <div className={styles.tools}><Button component={Link} to={`/people/${it.contactId}`}>{say('logged.person')}</Button>{mayTakeBack && <TakeBackVisit id={id} />}</div>}
      </Page>
    </>
  );
}
