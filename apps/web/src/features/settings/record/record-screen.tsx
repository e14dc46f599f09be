import { answer, api } from '@doorstep/api-client';
import { Button } from '@mantine/core';
import { useSearchParams } from 'react-router';
import { usePages, type ListPage } from '../../../app/pages';
import { Page } from '../../../app/shell/page';
import { Empty, FilterChip, Paged, Sill, StubRow, Tag } from '../../../ui';
import { useReader } from '../../../words';
import styles from '../settings.module.css';
import { useSettingWords } from '../words';

/** One line of the record: ids and names of fields, never what stands in them. */
interface AuditEvent {
  id: string; at: string; by: { id: string; name: string } | null; byKind: string; act: string; text: string;
  subjectKind: string | null; subjectId: string | null; fields: string[]; count: number | null; sealed: boolean;
}

/** Who did what, newest first; by person or about one thing on a tap. It can be read and not changed. */
export function RecordScreen() {
  const say = useSettingWords();
  const [search, setSearch] = useSearchParams();
  const userId = search.get('userId') ?? undefined;
  const subjectId = search.get('subjectId') ?? undefined;
  const events = usePages<AuditEvent>(['audit-events', userId, subjectId], async (cursor): Promise<ListPage<AuditEvent>> =>
    answer(api.GET('/api/v1/audit-events', { params: { query: { userId, subjectId, limit: 50, cursor } } })));
  const person = events.items.find(({ by }) => by?.id === userId)?.by?.name ?? say('record.onePerson');
  return (
    <>
      <Sill title={say('record')} back="/settings" />
      <Page>
        {(userId ?? subjectId) && (
          <div className={styles.filters}>
            {userId && <FilterChip label={person} onRemove={() => setSearch(subjectId ? { subjectId } : {})} />}
            {subjectId && <FilterChip label={say('record.oneThing')} onRemove={() => setSearch(userId ? { userId } : {})} />}
          </div>
        )}
        <Paged
          pages={events}
          label={say('record')}
          empty={<Empty text={say('record.none')} />}
          row={(event) => <EventRow key={event.id} event={event} onPerson={userId || !event.by ? undefined : () => setSearch({ ...(subjectId && { subjectId }), userId: event.by!.id })} onThing={subjectId || !event.subjectId ? undefined : () => setSearch({ ...(userId && { userId }), subjectId: event.subjectId! })} />}
        />
      </Page>
    </>
  );
}

function EventRow({ event, onPerson, onThing }: { event: AuditEvent; onPerson?: () => void; onThing?: () => void }) {
  const say = useSettingWords();
  const reader = useReader();
  const day = reader.stubDay(reader.dayOf(event.at));
  const who = event.by?.name ?? byWord(event.byKind, say);
  return (
    <StubRow stub={day.day} stubSmall={day.month} title={event.text} line={[who, event.by && event.byKind === 'token' && say('by.withToken'), reader.time(event.at), event.count !== null && say('record.count', { n: event.count })].filter(Boolean).join(' · ')}>
      {event.fields.length > 0 && <span className="row wrap" style={{ marginTop: 4 }}>{event.fields.map((field) => <Tag key={field} kind="line">{field}</Tag>)}</span>}
      {(onPerson ?? onThing) && (
        <span className="row wrap">
          {onPerson && <Button variant="subtle" onClick={onPerson}>{say('record.byPerson')}</Button>}
          {onThing && <Button variant="subtle" onClick={onThing}>{say('record.aboutThis')}</Button>}
        </span>
      )}
    </StubRow>
  );
}

/** Who did it where no person did; a kind of a newer server is somebody. */
function byWord(kind: string, say: ReturnType<typeof useSettingWords>): string {
  switch (kind) {
    case 'user': case 'token': case 'system': case 'operator': case 'nobody': return say(`by.${kind}`);
    default: return say('by.user');
  }
}
