import { Button } from '@mantine/core';
import { Link, useRouteError } from 'react-router';
import { useWords } from '../words';
import { Empty } from '../ui/empty';
import { Problem } from '../ui/problem';
import { Sill } from '../ui/sill';
import { Page } from './shell/page';
import type en from './words/en.json';

const useAppWords = () => useWords<keyof typeof en>('app');

/** An address that leads nowhere, or to something the reader may not see: both look the same. */
export function NotFound() {
  const say = useAppWords();
  return (
    <>
      <Sill title={say('notFound.title')} />
      <Page><Empty text={say('notFound.text')}><Button component={Link} to="/" variant="filled">{say('notFound.home')}</Button></Empty></Page>
    </>
  );
}

/** A screen that could not be shown: its part of the program did not arrive, or it broke. */
export function RouteProblem() {
  const say = useAppWords();
  const failure = useRouteError();
  // After a new version the old parts are gone from the server; loading the page again brings the new ones.
  const stale = failure instanceof TypeError && /import|module/i.test(failure.message);
  return (
    <Page>
      <Problem
        failure={failure}
        title={say(stale ? 'problem.partMissing' : 'problem.broke')}
        text={say('problem.safe')}
        onRetry={() => location.reload()}
        retryWord={say('problem.reload')}
      />
    </Page>
  );
}
