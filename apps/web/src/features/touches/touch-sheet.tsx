import { newId } from '@doorstep/kernel';
import type { QuickTouch } from '@doorstep/contacts/domain';
import { Textarea, TextInput } from '@mantine/core';
import { IconBrandWhatsapp, IconBuildingStore, IconMessage, IconMessageCircle, IconPhone, type Icon } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { Link } from 'react-router';
import { useSession } from '../../app/session/session';
import { saveVisit } from '../../outbox/save-visit';
import { FilterChip } from '../../ui/chip';
import { fieldId, Form, useForm } from '../../ui/form';
import { NoteHint } from '../../ui/note-hint';
import { Sheet } from '../../ui/sheet';
import { useReader } from '../../words';
import { AboutFields } from './about-fields';
import { EMPTY_TOUCH, nameOf, touchBody, type TouchForm, type Whom } from './touch-body';
import styles from './touches.module.css';
import { WhomPicker } from './whom-picker';
import { useTouchWords } from './words';

const kinds: { kind: QuickTouch; icon: Icon }[] = [
  { kind: 'call', icon: IconPhone }, { kind: 'text', icon: IconMessage }, { kind: 'whatsapp', icon: IconBrandWhatsapp },
  { kind: 'kakaotalk', icon: IconMessageCircle }, { kind: 'met_at_work', icon: IconBuildingStore },
];

interface TouchSheetProps { open: boolean; onClose: () => void; /** Where the reader has a person before them, nobody needs to be looked up. */ person?: { id: string; name: string } }

/** How somebody was in touch with us, or we with them: one tap saves, on the device first. When, what about and a note can be added before. */
export function TouchSheet({ open, onClose, person }: TouchSheetProps) {
  const say = useTouchWords();
  return <Sheet open={open} onClose={onClose} title={say('title')}>{open && <TouchOfSomebody onClose={onClose} person={person} />}</Sheet>;
}

/** What was typed belongs to whom it was typed about: another person begins another form. */
function TouchOfSomebody({ onClose, person }: Omit<TouchSheetProps, 'open'>) {
  const [picked, setPicked] = useState<Whom | null>(null);
  const whom = person ?? picked;
  return <TouchFields key={draftOf(whom)} onClose={onClose} fixed={person !== undefined} whom={whom} setWhom={setPicked} />;
}

const draftOf = (whom: Whom | null): string => `touch-${whom === null ? 'nobody' : 'id' in whom ? whom.id : whom.described.trim()}`;

interface TouchFieldsProps { onClose: () => void; /** Whom it is about cannot be changed here. */ fixed: boolean; whom: Whom | null; setWhom: (whom: Whom | null) => void }

function TouchFields({ onClose, fixed, whom, setWhom }: TouchFieldsProps) {
  const say = useTouchWords();
  const reader = useReader();
  const session = useSession();
  const kind = useRef<QuickTouch>('call');
  const savedAt = useRef<Date | null>(null);
  const [ids] = useState(() => [newId(), newId()] as const);
  const draftKey = draftOf(whom);
  const form = useForm<TouchForm>({
    start: EMPTY_TOUCH,
    draft: draftKey,
    check: () => (whom ? [] : [{ field: 'whom', message: say('who.missing') }]),
    send: async (values) => {
      const body = touchBody(whom!, kind.current, values, { now: (savedAt.current ??= new Date()), timeZone: reader.timeZone, ids });
      await saveVisit({
        kind: 'touch', visit: body, form: null, atOnce: true, draftKey,
        about: { people: [{ contactId: body.contactId ?? body.newContact!.id, name: nameOf(whom!), languages: [] }], address: null, campaignId: body.campaignId ?? null, listId: null, stopId: null },
      }, { userId: session!.user.id, userName: session!.user.name, organizationId: session!.organization.id });
      onClose();
    },
  });
  return (
    <Form form={form} label={say('title')}>
      {whom
        ? fixed ? <p className="small quiet">{say('with', { who: nameOf(whom) })}</p> : <div><FilterChip label={nameOf(whom)} onRemove={() => setWhom(null)} /></div>
        : <WhomPicker onPick={setWhom} error={form.problemOf('whom')} />}
      <div className={styles.kinds}>
        {kinds.map(({ kind: one, icon: Kind }) => (
          <button key={one} type="button" disabled={form.sending} onClick={() => { kind.current = one; void form.submit(); }}><Kind stroke={1.9} aria-hidden />{say(`kind.${one}`)}</button>
        ))}
      </div>
      {whom && 'id' in whom && <Link className="link" to={`/visits/new?contactId=${whom.id}&place=workplace`} onClick={onClose}>{say('wholeTalk')}</Link>}
      {whom && <details className={styles.more} open={form.dirty || undefined}>
        <summary>{say('more')}</summary>
        <div className="form">
          <TextInput {...form.text('at')} type="datetime-local" label={say('when')} description={say('when.help')} />
          <AboutFields values={form.values} set={form.set} />
          <Textarea {...form.text('note')} id={fieldId('note')} label={say('note')} description={say('statusNotice')} autosize minRows={2} maxLength={2000} />
          <NoteHint text={form.values.note} />
        </div>
      </details>}
    </Form>
  );
}
