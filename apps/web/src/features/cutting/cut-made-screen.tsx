import { Button } from '@mantine/core';
import { Link, useParams } from 'react-router';
import { Page } from '../../app/shell/page';
import { PageSkeleton } from '../../ui/page-skeleton';
import { Problem } from '../../ui/problem';
import { Section } from '../../ui/stub';
import { Sill } from '../../ui/sill';
import { useReader } from '../../words';
import { PausesNow, PausesOfLists } from '../rounds/pause-warning';
import { useCut } from './cuts';
import { LeftOut } from './left-out';
import { ListRows } from './list-rows';
import { useCuttingWords } from './words';

/** More lists than these are not asked one by one where rounds are paused. */
const ASKED_ONE_BY_ONE = 25;

/** What was made: the lists with doors and minutes, and who is on none, and why. */
export function CutMadeScreen() {
  const say = useCuttingWords();
  const { count } = useReader();
  const cut = useCut(useParams()['id'] ?? '');
  if (cut.isPending) return <PageSkeleton />;
  if (!cut.data) return <><Sill title={say('title')} back="/visits" /><Page><Problem failure={cut.error} onRetry={() => void cut.refetch()} /></Page></>;
  const { name, lists } = cut.data;
  const handed = lists.some(({ visitors }) => visitors.length > 0);
  const [only] = lists;
  return (
    <>
      <Sill title={name} over={say('title')} back="/visits" />
      {lists.length > ASKED_ONE_BY_ONE ? <PausesNow /> : <PausesOfLists listIds={lists.flatMap(({ id }) => id ?? [])} />}
      <Page>
        <div className="col">
          <p role="status">{say('made', { n: lists.length })}. {say(handed ? 'made.handed' : 'made.waiting')}</p>
          <div>{lists.length === 1 && only?.id ? <Button component={Link} to={`/visits/${only.id}`} variant="filled">{say('made.open')}</Button> : <Button component={Link} to="/visits" variant="filled">{say('made.all')}</Button>}</div>
        </div>
        <Section title={say('made.lists')} n={count(lists.length)}><ListRows lists={lists} /></Section>
        <LeftOut cut={cut.data} />
      </Page>
    </>
  );
}
