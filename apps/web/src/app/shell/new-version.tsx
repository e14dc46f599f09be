import { Banner } from '../../ui/banner';
import { useWords } from '../../words';
import { takeVersion, useNewVersion } from '../version';
import type en from '../words/en.json';

/** A newer Doorstep lies ready: the reader says when. */
export function NewVersion() {
  const say = useWords<keyof typeof en>('app');
  if (!useNewVersion()) return null;
  return <Banner kind="ok" action={<button type="button" className="link" onClick={takeVersion}>{say('version.take')}</button>}>{say('version.ready')}</Banner>;
}
