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

function sentences(failure: unknown, say: ReturnType<typeof useUiWords>): { title: string; text: string } {
  if (failure instanceof Offline) return { title: say('problem.offline'), text: say('problem.offlineSafe') };
  if (failure instanceof ApiProblem && failure.status === 429) return { title: failure.message || say('problem.tooMany'), text: failure.detail ?? '' };
  if (failure instanceof ApiProblem && failure.status < 500) return { title: failure.message || say('problem.refused'), text: failure.detail ?? '' };
  return { title: say('problem.server'), text: say('problem.serverSafe') };
}
