import { Button } from '@mantine/core';
import { useState } from 'react';
import { Mark } from '../../../ui/mark';
import { Tag } from '../../../ui/tag';
import { useUiWords } from '../../../ui/use-ui-words';
import { useReader } from '../../../words';
import { useCampaigns } from '../campaigns';
import { usePeopleWords } from '../words';
import { AssessSheet } from './assess-sheet';
import styles from './person.module.css';
import { daysSince } from './stand-line';
import { StandDrawing } from './stand-drawing';
import { useAssessments, type Person } from './use-person';

/** Where a person stands, since when, who saw it and how; the history as a line. For the team only. */
export function StandCard({ person }: { person: Person }) {
  const say = usePeopleWords();
  const ui = useUiWords();
  const reader = useReader();
  const campaigns = useCampaigns();
  const history = useAssessments(person.id);
  const [open, setOpen] = useState(false);
  const now = person.assessment;
  const last = history.data?.[0];
  const campaign = campaigns.find(({ id }) => id === now?.campaignId)?.name;
  return (
    <section className="card">
      <div className={styles.cardHead}>
        <h2 className={styles.cardTitle}>{say('stand.title')}</h2>
        {now && <Tag kind={now.faded ? 'line' : undefined}>{say('stand.ago', { n: daysSince(now.assessedAt, reader.now) })}</Tag>}
      </div>
      {now ? (
        <div className="row">
          <Mark stand={now.value} size={32} faded={now.faded} />
          <span className="small">
            <b>{now.value}, {ui(`stand.${now.value}`)}.</b>{' '}
            {last && <>{say('stand.how', { basis: say(`basis.${last.basis}` as 'basis.phone'), day: reader.shortDay(reader.dayOf(last.assessedAt)) })}{last.by && ` · ${last.by.name}`}{campaign && ` · ${campaign}`}</>}
            {now.faded && <span className="quiet"> {say('stand.faded')}</span>}
          </span>
        </div>
      ) : <p className="small quiet">{say('stand.nobody')}</p>}
      {(history.data?.length ?? 0) > 1 && <StandDrawing history={history.data!} />}
      {history.error && !history.data && <p className="small quiet">{say('part.failed')}</p>}
      <Button mt="sm" onClick={() => setOpen(true)}>{say('stand.change')}</Button>
      <AssessSheet open={open} onClose={() => setOpen(false)} person={person} />
    </section>
  );
}
