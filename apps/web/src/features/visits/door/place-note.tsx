import { Button, Textarea } from '@mantine/core';
import { IconKey } from '@tabler/icons-react';
import { holdsIdentifier } from '@doorstep/contacts/domain';
import { lengthOf } from '@doorstep/kernel';
import { useState } from 'react';
import { useTyped } from '../../../outbox/use-typed';
import { Sheet } from '../../../ui/sheet';
import { useVisitWords } from '../words';

const LONGEST = 500;

interface PlaceNoteProps { value: string; draftKey: string; onSave: (text: string) => void }

/** The note of the place, for everybody who comes to this door after: gate, dog, side door. It goes with the visit. What is being typed stays when the sheet is closed. */
export function PlaceNote({ value, draftKey, onSave }: PlaceNoteProps) {
  const say = useVisitWords();
  const [open, setOpen] = useState(false);
  const typed = useTyped<string>(draftKey);
  const text = typed.value ?? value;
  const problem = lengthOf(text.trim()) > LONGEST ? 'tooLong' : holdsIdentifier(text) ? 'identifier' : null;
  const close = () => setOpen(false);
  return (
    <>
      <button type="button" className="link" onClick={() => setOpen(true)}><IconKey size="1.2em" stroke={1.9} aria-hidden />{say('place')}</button>
      {open && (
        <Sheet open onClose={close} title={say('place')}>
          <div className="form">
            <Textarea
              data-autofocus label={say('place.note')} description={say('place.help')} inputWrapperOrder={['label', 'description', 'input', 'error']} rows={3} value={text}
              error={problem && say(`note.${problem}`, { n: LONGEST })} onChange={(event) => typed.type(event.currentTarget.value)}
            />
            <Button variant="filled" disabled={problem !== null} onClick={() => { onSave(text.trim()); typed.done(); close(); }}>{say('place.keep')}</Button>
          </div>
        </Sheet>
      )}
    </>
  );
}
