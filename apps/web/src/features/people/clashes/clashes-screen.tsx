import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { Page } from '../../../app/shell/page';
import { Empty } from '../../../ui/empty';
import { RowsSkeleton } from '../../../ui/page-skeleton';
import { Problem } from '../../../ui/problem';
import { Sill } from '../../../ui/sill';
import { useReader } from '../../../words';
import { useFieldWord } from '../field-word';
import { PersonName } from '../person-name';
import { shownValue } from '../shown-value';
import { ValueChoice } from '../value-choice';
import { usePeopleWords } from '../words';
import styles from './clashes.module.css';
import { useDecideClash, useFieldClashes, type FieldClash } from './use-clashes';

/** For leads: fields that two people changed at once, both values, who and when. `?contactId=` shows those of one person. */
export function ClashesScreen() {
  const say = usePeopleWords();
  const [search] = useSearchParams();
  const contactId = search.get('contactId');
  const clashes = useFieldClashes(contactId);
  const items = clashes.data?.items ?? [];
  return (
    <>
      <Sill title={say('clash.title')} back={contactId ? `/people/${contactId}` : '/people'} over={clashes.data && say('clashes.waiting', { n: clashes.data.total ?? items.length })} />
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
  const [take, setTake] = useState<'yours' | 'theirs'>('theirs');
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const shown = (value: unknown) => shownValue(value, (yes) => say(yes ? 'yes' : 'no')) || say('same.empty');
  const whose = (by: FieldClash['yoursBy'], at: string) => say('clash.theirs', { who: by?.name || say('clash.someone'), at: reader.dayAndTime(at) });
  const save = async () => {
    setBusy(true);
    setFailure(null);
    try { await decide(clash, take); } catch (why) { setFailure(why); setBusy(false); }
  };
  return (
    <section className="card" aria-label={`${clash.displayName}, ${fieldWord(clash.field)}`}>
      <h2 className={styles.who}><Link to={`/people/${clash.contactId}`}><PersonName name={clash.displayName} /></Link></h2>
      {failure !== null && <Problem failure={failure} />}
      <ValueChoice
        label={fieldWord(clash.field)}
        chosen={take}
        onChange={(key) => setTake(key as 'yours' | 'theirs')}
        sides={[{ key: 'theirs', text: shown(clash.theirs), note: whose(clash.theirsBy, clash.theirsAt) }, { key: 'yours', text: shown(clash.yours), note: whose(clash.yoursBy, clash.yoursAt) }]}
      />
      {shown(clash.now) !== shown(clash.theirs) && <p className="small quiet">{say('clashes.now', { value: shown(clash.now) })}</p>}
      <Button mt="sm" variant="outline" loading={busy} onClick={() => void save()}>{say('clashes.decide')}</Button>
    </section>
  );
}
