import { noteCaution, type NoteCaution } from '@doorstep/contacts/domain';
import { useState } from 'react';
import { Banner } from './banner';
import { useUiWords } from './use-ui-words';

/** Under a text that people write freely: asks gently, while they write, to say it without what is never kept. Nothing is held up; once left, it does not ask the same again. */
export function NoteHint({ text }: { text: string }) {
  const say = useUiWords();
  const [left, setLeft] = useState<NoteCaution | null>(null);
  const caution = noteCaution(text);
  if (caution === null || caution === left) return null;
  return <Banner action={<button type="button" className="link" onClick={() => setLeft(caution)}>{say('noteHint.leave')}</button>}>{say(`noteHint.${caution}`)}</Banner>;
}
