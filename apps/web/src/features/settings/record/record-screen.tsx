import { answer, api } from '@doorstep/api-client';
import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { readAll, usePages, type ListPage } from '../../../app/pages';
import { Page } from '../../../app/shell/page';
import { Empty, FilterChip, Paged, Sill, StubRow, Tag } from '../../../ui';
import { Select } from '../../../ui/form';
import { useReader } from '../../../words';
import styles from '../settings.module.css';
import { useSettingWords } from '../words';

/** One line of the record: ids and names of fields, never what stands in them. */
interface AuditEvent {
  id: string; at: string; by: { id: string; name: string } | null; byKind: string; act: string; text: string;
  subjectKind: string | null; subjectId: string | null; fields: string[]; count: number | null; sealed: boolean;
}

/** Who did what, newest first; by person, and about one thing on a tap. It can be read and not changed. */
export function RecordScreen() {
  const say = useSettingWords();
  const [search, setSearch] = useSearchParams();
  const userId = search.get('userId') ?? '';
  const subjectId = search.get('subjectId') ?? '';
  const team = useQuery({
    queryKey: ['users', 'any'],
    queryFn: () => readAll(async (cursor): Promise<ListPage<{ id: string; name: string }>> => answer(api.GET('/api/v1/users', { params: { query: { state: 'any', limit: 100, cursor } } }))),
  });
  const events = usePages<AuditEvent>(['audit-events', userId, subjectId], async (cursor): Promise<ListPage<AuditEvent>> =>
    answer(api.GET('/api/v1/audit-events', { params: { query: { userId: userId || undefined, subjectId: subjectId || undefined, limit: 50, cursor } } })));
  const show = (next: { userId?: string; subjectId?: string }) =>
    setSearch(Object.fromEntries(Object.entries({ userId, subjectId, ...next }).filter(([, value]) => value !== '')));
  return (
    <>
      <Sill title={say('record')} back="/settings" />
      <Page>
        <div className={styles.who}>
          <Select id="record-who" label={say('record.who')} value={userId} placeholder={say('record.everybody')} options={(team.data ?? []).map(({ id, name }) => ({ value: id, label: name }))} onChange={(event) => show({ userId: event.currentTarget.value })} />
        </div>
        {subjectId && <div className={styles.filters}><FilterChip label={say('record.oneThing')} onRemove={() => show({ subjectId: '' })} /></div>}
        <Paged pages={events} label={say('record')} empty={<Empty text={say('record.none')} />} row={(event) => <EventRow key={event.id} event={event} opens={!subjectId} />} />
      </Page>
    </>
  );
}

/** The row opens everything about the same thing. */
function EventRow({ event, opens }: { event: AuditEvent; opens: boolean }) {
  const say = useSettingWords();
  const reader = useReader();
  const day = reader.stubDay(reader.dayOf(event.at));
  const who = event.by?.name ?? byWord(event.byKind, say);
  return (
    <StubRow
      to={opens && event.subjectId ? `/settings/record?subjectId=${event.subjectId}` : undefined}
      stub={day.day}
      stubSmall={day.month}
      title={event.text}
      line={[who, event.by && event.byKind === 'token' && say('by.withToken'), reader.time(event.at), event.count !== null && say('record.count', { n: event.count })].filter(Boolean).join(' · ')}
    >
      {event.fields.length > 0 && <span className="row wrap" style={{ marginTop: 4 }}>{event.fields.map((field) => <Tag key={field} kind="line">{field}</Tag>)}</span>}
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
