import { Button } from '@mantine/core';
import { IconCheck, IconCopy, IconShare } from '@tabler/icons-react';
import { useState } from 'react';
import { useTeamWords } from './words';

/** Copies a text that is shown once; says when it could not, so that it is copied by hand. */
export function CopyButton({ text, act, filled = false }: { text: string; act: string; filled?: boolean }) {
  const say = useTeamWords();
  const [done, setDone] = useState<boolean | null>(null);
  const copy = () => { void Promise.resolve(navigator.clipboard?.writeText(text) ?? Promise.reject(new Error('no clipboard'))).then(() => setDone(true), () => setDone(false)); };
  return (
    <>
      <Button variant={filled ? 'filled' : 'default'} onClick={copy} leftSection={done ? <IconCheck size="1.2em" stroke={1.9} aria-hidden /> : <IconCopy size="1.2em" stroke={1.9} aria-hidden />}>{done ? say('copied') : act}</Button>
      <span role="status" className="small">{done === false && say('copy.failed')}</span>
    </>
  );
}

export const canShare = (): boolean => typeof navigator.share === 'function';

/** The phone's own way to hand a link over. Closing its sheet is no failure. */
export function ShareButton({ title, text, url }: { title: string; text: string; url: string }) {
  const say = useTeamWords();
  return <Button variant="filled" leftSection={<IconShare size="1.2em" stroke={1.9} aria-hidden />} onClick={() => void navigator.share({ title, text, url }).catch(() => undefined)}>{say('share')}</Button>;
}
