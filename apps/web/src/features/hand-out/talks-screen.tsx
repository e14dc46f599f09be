import { answer, api } from '@doorstep/api-client';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { usePages, type ListPage } from '../../app/pages';
import { Page } from '../../app/shell/page';
import { Empty } from '../../ui/empty';
import { Paged } from '../../ui/paged';
import { Sill } from '../../ui/sill';
import { StubRow } from '../../ui/stub';
import { useReader } from '../../words';
import type { VisitList } from '../visits/types';
import { useHandOutWords } from './words';

interface Talk { id: string; contactName: string | null; address: { line1?: string } | null; visitedAt: string | null; timeZone: string; visitors: { id: string; name: string }[] }

/** The encounters of a list in which the person was reached: as many rows as the table's number said. */
export function TalksScreen() {
  const say = useHandOutWords();
  const reader = useReader();
  const { listId = '' } = useParams();
  const list = useQuery({ queryKey: ['visit-lists', listId, 'name'], queryFn: async (): Promise<VisitList> => answer(api.GET('/api/v1/visit-lists/{id}', { params: { path: { id: listId } } })) });
  const talks = usePages<Talk>(['house-visits', 'of-list', listId], async (cursor): Promise<ListPage<Talk>> =>
    answer(api.GET('/api/v1/house-visits', { params: { query: { visitListId: listId, reached: 'person', encounters: true, count: true, limit: 50, cursor } } })));
  const title = say('behind', { n: talks.total ?? 0 });
  return (
    <>
      <Sill title={title} over={list.data?.name} back="/visits" />
      <Page>
        <Paged
          pages={talks} label={title} empty={<Empty text={say('behind.none')} />}
          row={(talk) => {
            const at = talk.visitedAt;
            const on = at ? reader.stubDay(reader.dayOf(at)) : null;
            return (
              <StubRow
                key={talk.id} to={`/visits/logged/${talk.id}`} stub={on?.day ?? '·'} stubSmall={on?.month} title={talk.contactName ?? talk.address?.line1 ?? say('behind.noName')}
                line={[at && reader.time(at, talk.timeZone), talk.visitors.map(({ name }) => name).join(', ')].filter(Boolean).join(' · ')}
              />
            );
          }}
        />
      </Page>
    </>
  );
}
