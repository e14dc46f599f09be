import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { Page } from '../../../app/shell/page';
import { Empty } from '../../../ui/empty';
import { RowsSkeleton } from '../../../ui/page-skeleton';
import { Problem } from '../../../ui/problem';
import { Sill } from '../../../ui/sill';
import { useReader } from '../../../words';
import { ClashChoice } from '../clash-choice';
import { useFieldWord } from '../field-word';
import { PersonName } from '../person-name';
import { shownValue } from '../shown-value';
import { otherValue, type Decision } from '../third-value';
import { usePeopleWords } from '../words';
import styles from './clashes.module.css';
import { isHeard, useDecideClash, useFieldClashes, type FieldClash } from './use-clashes';

/** For leads: fields that two people changed at once, or that were heard at a door; both values, what was before, who and when. `?contactId=` shows those of one person. */
export function ClashesScreen() {
  const say = usePeopleWords();
  const [search] = useSearchParams();
  const contactId = search.get('contactId');
  const clashes = useFieldClashes(contactId);
  const items = clashes.data?.items ?? [];
  return (
    <>
      <Sill title={say('clashes.title')} back={contactId ? `/people/${contactId}` : '/people'} over={clashes.data && say('clashes.waiting', { n: clashes.data.total ?? items.length })} />
      <Page>
        {clashes.isPending && <RowsSkeleton rows={3} />}
        {clashes.error && !clashes.data && <Problem failure={clashes.error} onRetry={() => void clashes.refetch()} />}
        {clashes.data && items.length === 0 && <Empty text={say('clashes.none')}><Button component={Link} to={contactId ? `/people/${contactId}` : '/people'} variant="filled">{say('same.toPeople')}</Button></Empty>}
        <div className={styles.all}>{items.map((clash) => <ClashCard key={clash.id} clash={clash} />)}</div>
      </Page>
    </>
  );
}

function ClashCard({ clash }: { clash: FieldClash }) {
  const say = usePeopleWords();
  const reader = useReader();
  const fieldWord = useFieldWord();
  const decide = useDecideClash();
  const [decision, setDecision] = useState<Decision>({ take: 'theirs', text: typeof clash.theirs === 'string' ? clash.theirs : '' });
  const heard = isHeard(clash);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const shown = (value: unknown) => shownValue(value, (yes) => say(yes ? 'yes' : 'no')) || say('same.empty');
  const whose = (by: FieldClash['yoursBy'], at: string) => say('clash.theirs', { who: by?.name || say('clash.someone'), at: reader.dayAndTime(at) });
  const save = async () => {
    setBusy(true);
    setFailure(null);
    try { await decide(clash, decision.take === 'yours' || decision.take === 'theirs' ? { take: decision.take } : { take: 'value', value: otherValue(decision, clash) }); } catch (why) { setFailure(why); setBusy(false); }
  };
  return (
    <section className="card" aria-label={`${clash.displayName}, ${fieldWord(clash.field)}`}>
      <h2 className={styles.who}><Link to={`/people/${clash.contactId}`}><PersonName name={clash.displayName} /></Link></h2>
      {failure !== null && <Problem failure={failure} />}
      {heard && <p className="small">{say('clashes.heard')}</p>}
      <ClashChoice clash={clash} two={heard} notes={{ yours: whose(clash.yoursBy, clash.yoursAt), theirs: heard ? say('clashes.stands') : whose(clash.theirsBy, clash.theirsAt) }} decision={decision} onChange={setDecision} />
      {shown(clash.now) !== shown(clash.theirs) && <p className="small quiet">{say('clashes.now', { value: shown(clash.now) })}</p>}
      <Button mt="sm" variant="outline" loading={busy} onClick={() => void save()}>{say('clashes.decide')}</Button>
    </section>
  );
}
