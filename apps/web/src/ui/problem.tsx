import { ApiProblem, Offline } from '@doorstep/api-client';
import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { Ref } from 'react';
import { Banner } from './banner';
import { useUiWords } from './use-ui-words';

interface ProblemProps {
  failure: unknown;
  /** In place of what the failure says by itself. */
  title?: string;
  /** What is safe and what to do. */
  text?: string;
  onRetry?: () => void;
  retryWord?: string;
  ref?: Ref<HTMLDivElement>;
}

/** What happened, what is safe, one button; the code in small type for support. In place of the content. */
export function Problem({ failure, title, text, onRetry, retryWord, ref }: ProblemProps) {
  const say = useUiWords();
  const said = sentences(failure, say);
  const code = failure instanceof ApiProblem ? failure.code : null;
  return (
    <Banner
      kind="bad"
      role="alert"
      ref={ref}
      icon={<IconAlertTriangle stroke={1.9} aria-hidden />}
      action={onRetry && <Button onClick={onRetry}>{retryWord ?? say('problem.retry')}</Button>}
    >
      <b>{title ?? said.title}</b> {text ?? said.text}
      {code && <div className="tiny quiet">{say('problem.code')} {code}</div>}
    </Banner>
  );
}

/** What a problem says beyond its title; many say it all in the title. */
const beyondTitle = (failure: ApiProblem): string => (failure.detail && failure.detail !== failure.message ? failure.detail : '');

function sentences(failure: unknown, say: ReturnType<typeof useUiWords>): { title: string; text: string } {
  if (failure instanceof Offline) return { title: say('problem.offline'), text: say('problem.offlineSafe') };
  if (failure instanceof ApiProblem && failure.status === 429) return { title: failure.message || say('problem.tooMany'), text: beyondTitle(failure) };
  if (failure instanceof ApiProblem && failure.status < 500) return { title: failure.message || say('problem.refused'), text: beyondTitle(failure) };
  return { title: say('problem.server'), text: say('problem.serverSafe') };
}
