import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { Link } from 'react-router';
import { Page } from '../../../app/shell/page';
import { Banner } from '../../../ui/banner';
import { Rows, Section, StubRow } from '../../../ui/stub';
import { useReader } from '../../../words';
import styles from '../imports.module.css';
import type { ListImport } from '../list-import';
import { UnderstoodCard } from '../mapping/understood-card';
import { useImportWords } from '../words';
import { CountFigures } from './count-figures';
import { Offers } from './offers';
import { UndoImport } from './undo-import';

/** What became of a list, every number open to its rows; what is unclear, what notes ask for, and the way back. */
export function Report({ list }: { list: ListImport }) {
  const say = useImportWords();
  const { status, counts } = list;
  if (status === 'failed') return <Page><Banner kind="bad"><b>{say('failed')}</b> {list.failure?.message} {say('failed.safe')}</Banner><Again /></Page>;
  if (status === 'cancelled') return <Page><Banner>{say('cancelled')}</Banner><Again /></Page>;
  if (status === 'undone') return <Page><Undone list={list} /><Again /></Page>;
  return (
    <Page>
      <CountFigures counts={counts} open={list.id} />
      <div className={styles.acts}>
        {counts.unclear > 0
          ? <Button component={Link} to={`/people/same?importId=${list.id}`} variant="filled">{say('report.unclear', { n: counts.unclear })}</Button>
          : <Button component={Link} to="/people" variant="filled">{say('report.people')}</Button>}
        {counts.rejected > 0 && <Button component="a" href={`/api/v1/imports/${list.id}/rejects.csv`} download leftSection={<IconDownload size={20} stroke={1.9} aria-hidden />}>{say('report.rejects')}</Button>}
      </div>
      {list.offers.filter(({ open }) => open > 0).map(({ kind, open }) => <Offers key={kind} importId={list.id} kind={kind} open={open} />)}
      <div className={styles.side} style={{ marginTop: 24 }}><UnderstoodCard list={list} /></div>
      <UndoImport list={list} />
    </Page>
  );
}

const Again = () => {
  const say = useImportWords();
  return <div className={styles.acts}><Button component={Link} to="/import" variant="filled">{say('report.again')}</Button></div>;
};

function Undone({ list }: { list: ListImport }) {
  const say = useImportWords();
  const { count } = useReader();
  const kept = list.kept ?? [];
  return (
    <>
      <Banner kind="ok"><b>{say('undone')}</b></Banner>
      {kept.length > 0 && (
        <Section title={say('undone.kept')} n={count(kept.length)}>
          <p className="small quiet" style={{ marginBottom: 8 }}>{say('undone.keptWhy')}</p>
          <Rows>{kept.map(({ contactId }, i) => <StubRow key={contactId} stub={i + 1} title={say('undone.person')} to={`/people/${contactId}`} />)}</Rows>
        </Section>
      )}
    </>
  );
}
