import { answer, api } from '@doorstep/api-client';
import type { QuickTouch } from '@doorstep/contacts/domain';
import { Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { IconBrandWhatsapp, IconBuildingStore, IconMessage, IconMessageCircle, IconPhone, type Icon } from '@tabler/icons-react';
import { useState } from 'react';
import { Problem } from '../../../ui/problem';
import { Sheet } from '../../../ui/sheet';
import { useIdFor } from '../use-id-for';
import { usePeopleWords } from '../words';
import styles from './person.module.css';
import { useRefreshPerson, type Person } from './use-person';

const kinds: { kind: QuickTouch; icon: Icon }[] = [
  { kind: 'call', icon: IconPhone }, { kind: 'text', icon: IconMessage }, { kind: 'whatsapp', icon: IconBrandWhatsapp },
  { kind: 'kakaotalk', icon: IconMessageCircle }, { kind: 'met_at_work', icon: IconBuildingStore },
];

/** How we were in touch just now: one tap saves. A few words can be written before. */
export function TouchSheet({ open, onClose, person }: { open: boolean; onClose: () => void; person: Person }) {
  const say = usePeopleWords();
  const refresh = useRefreshPerson(person.id);
  const [note, setNote] = useState('');
  const [opened, setOpened] = useState(0);
  const idFor = useIdFor();
  const save = useMutation({
    mutationFn: async (kind: QuickTouch) => answer(api.POST('/api/v1/contacts/{id}/touches', {
      // A second tap after a lost answer is the same touch; the next time the sheet is used it is another.
      params: { path: { id: person.id } }, body: { id: idFor([opened, kind, note.trim()]), kind, ...(note.trim() && { note: note.trim() }) },
    })),
    onSuccess: () => { refresh(); setNote(''); setOpened(opened + 1); onClose(); },
  });
  return (
    <Sheet open={open} onClose={onClose} title={say('touch.title')}>
      <div className="form">
        {save.error && <Problem failure={save.error} />}
        <div className={styles.big}>
          {kinds.map(({ kind, icon: Kind }) => (
            <button key={kind} type="button" disabled={save.isPending} onClick={() => save.mutate(kind)}><Kind stroke={1.9} aria-hidden />{say(`touch.${kind}`)}</button>
          ))}
        </div>
        <Textarea label={say('touch.note')} description={say('statusNotice')} value={note} onChange={(event) => setNote(event.currentTarget.value)} autosize minRows={2} maxLength={2000} />
      </div>
    </Sheet>
  );
}
