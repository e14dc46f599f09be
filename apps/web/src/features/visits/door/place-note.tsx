import { Button, Textarea } from '@mantine/core';
import { holdsIdentifier } from '@doorstep/contacts/domain';
import { lengthOf } from '@doorstep/kernel';
import { useState } from 'react';
import { Sheet } from '../../../ui/sheet';
import { useVisitWords } from '../words';

const LONGEST = 500;

/** The note of the place, for everybody who comes to this door after: gate, dog, side door. It goes with the visit. */
export function PlaceNoteSheet({ value, onSave, onClose }: { value: string; onSave: (text: string) => void; onClose: () => void }) {
  const say = useVisitWords();
  const [text, setText] = useState(value);
  const problem = lengthOf(text.trim()) > LONGEST ? 'tooLong' : holdsIdentifier(text) ? 'identifier' : null;
  return (
    <Sheet open onClose={onClose} title={say('place')}>
      <div className="form">
        <Textarea
          data-autofocus label={say('place.note')} description={say('place.help')} inputWrapperOrder={['label', 'description', 'input', 'error']} rows={3} value={text}
          error={problem && say(`note.${problem}`, { n: LONGEST })} onChange={(event) => setText(event.currentTarget.value)}
        />
        <Button variant="filled" disabled={problem !== null} onClick={() => { onSave(text.trim()); onClose(); }}>{say('place.keep')}</Button>
      </div>
    </Sheet>
  );
}
