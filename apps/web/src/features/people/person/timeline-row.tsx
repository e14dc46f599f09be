import {
  IconAffiliate, IconBrandWhatsapp, IconBuildingStore, IconCalendarEvent, IconCheckbox, IconDoor, IconFileImport, IconFlag, IconHandStop, IconMail, IconMessage,
  IconMessageCircle, IconMessages, IconNote, IconPhone, IconShieldCheck, IconEye, type Icon,
} from '@tabler/icons-react';
import { StubRow } from '../../../ui/stub';
import { Tag } from '../../../ui/tag';
import { useReader } from '../../../words';
import { textLanguage } from '../name-parts';
import { UndoMerge } from '../same/undo-merge';
import { usePeopleWords, type PeopleKey } from '../words';
import styles from './person.module.css';
import type { TimelineEntry } from './use-person';

const icons: Record<string, Icon> = {
  house_visit: IconDoor, one_on_one: IconMessages, assessment: IconEye, ask: IconHandStop, follow_up: IconCheckbox, message: IconMail, meeting: IconCalendarEvent,
  turnout: IconFlag, consent: IconShieldCheck, import: IconFileImport, merge: IconAffiliate, note: IconNote, call: IconPhone, text: IconMessage,
  whatsapp: IconBrandWhatsapp, kakaotalk: IconMessageCircle, met_at_work: IconBuildingStore,
};

/** Kinds whose word is the whole story; their summary would say it twice. */
const saysItAll = new Set(['note', 'call', 'text', 'whatsapp', 'kakaotalk', 'met_at_work']);

/** One entry: the day on the stub, what it was and with whom, the summary, and the note where the reader may see it. `forLeads`: the note is for leads alone. */
export function TimelineRow({ entry, forLeads }: { entry: TimelineEntry; forLeads: boolean }) {
  const say = usePeopleWords();
  const reader = useReader();
  const { month, day } = reader.stubDay(reader.dayOf(entry.occurredAt));
  const Kind = icons[entry.kind] ?? IconNote;
  const who = entry.by.map(({ name }) => name).join(', ');
  const word = icons[entry.kind] ? say(`kind.${entry.kind}` as PeopleKey) : '';
  return (
    <StubRow
      stub={day}
      stubSmall={month}
      to={entry.link ?? undefined}
      title={<span className={styles.kind}><Kind size={19} stroke={1.9} aria-hidden />{[word, who].filter(Boolean).join(': ')}</span>}
    >
      {!saysItAll.has(entry.kind) && entry.summary && <span>{entry.summary}</span>}
      {entry.kind === 'merge' && <UndoMerge mergeId={entry.source.id} />}
      {entry.note && <p className={styles.quote} lang={textLanguage(entry.note)}>{entry.note}</p>}
      {forLeads && <span><Tag kind="line">{say('note.leadsOnly')}</Tag></span>}
      <span className="tiny quiet">{reader.dayAndTime(entry.occurredAt)}</span>
    </StubRow>
  );
}
