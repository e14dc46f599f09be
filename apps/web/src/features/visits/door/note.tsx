import { Textarea } from '@mantine/core';
import { holdsIdentifier } from '@doorstep/contacts/domain';
import { lengthOf } from '@doorstep/kernel';
import { NoteHint } from '../../../ui/note-hint';
import { useVisitWords } from '../words';

export const LONGEST_NOTE = 2000;

/** What is wrong with a note: too long for the server, or a number that must never be written of a person (security.md MIN-03). */
export const noteProblem = (note: string): 'tooLong' | 'identifier' | null =>
  lengthOf(note.trim()) > LONGEST_NOTE ? 'tooLong' : holdsIdentifier(note) ? 'identifier' : null;

/** A note, with the sentence that status is never asked. Problems show while writing, before anything is saved. */
export function Note({ value, onChange, id = 'visit-note' }: { value: string; onChange: (note: string) => void; id?: string }) {
  const say = useVisitWords();
  const problem = noteProblem(value);
  return (
    <div>
      <Textarea
        id={id}
        label={say('note')}
        description={say('note.notice')}
        inputWrapperOrder={['label', 'description', 'input', 'error']}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        error={problem && say(`note.${problem}`, { n: LONGEST_NOTE })}
        autosize={false}
        rows={4}
      />
      <NoteHint text={value} />
    </div>
  );
}
