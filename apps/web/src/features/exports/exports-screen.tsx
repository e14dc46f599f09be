import { answer, api } from '@doorstep/api-client';
import { Button } from '@mantine/core';
import { usePages, type ListPage } from '../../app/pages';
import { Page } from '../../app/shell/page';
import { Empty, Paged, Sill, StubRow, Tag } from '../../ui';
import { useReader } from '../../words';
import { exportsKey, fileOf, type Taken } from './exports';
import { useExportWords } from './words';

/** What a file holds: so many people of a list, or everything about one. */
function titleOf(one: Taken, say: ReturnType<typeof useExportWords>): string {
  if (one.format === 'zip') return one.contactName === null ? say('held.gone') : say('held.row', { name: one.contactName });
  return say('row', { n: one.status === 'done' || one.status === 'expired' ? one.rows : one.rowsExpected, format: say(`format.${one.format}`) });
}

/** Files of people that were taken out, newest first: admins see everybody's, leads their own. */
export function ExportsScreen() {
  const say = useExportWords();
  const pages = usePages<Taken>([...exportsKey, 'list'], async (cursor): Promise<ListPage<Taken>> => answer(api.GET('/api/v1/exports', { params: { query: { limit: 50, cursor } } })));
  return (
    <>
      <Sill title={say('list')} back="/settings" />
      <Page>
        <p className="quiet">{say('list.help')}</p>
        <Paged pages={pages} label={say('list')} empty={<Empty text={say('list.none')} />} row={(one) => <ExportRow key={one.id} one={one} />} />
      </Page>
    </>
  );
}

function ExportRow({ one }: { one: Taken }) {
  const say = useExportWords();
  const reader = useReader();
  const day = reader.stubDay(reader.dayOf(one.createdAt));
  return (
    <StubRow
      stub={day.day}
      stubSmall={day.month}
      title={titleOf(one, say)}
      line={[one.createdBy.name, reader.time(one.createdAt), one.failure?.message ?? one.reason].filter(Boolean).join(' · ')}
    >
      <span className="row wrap" style={{ marginTop: 4 }}>
        {one.ready ? <Button component="a" href={fileOf(one.id)} download size="compact-md">{say('fetch')}</Button> : <Tag kind="line">{say(`status.${one.status}`)}</Tag>}
      </span>
    </StubRow>
  );
}
