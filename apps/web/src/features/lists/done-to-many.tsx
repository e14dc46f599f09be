import { answer, api } from '@doorstep/api-client';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { usePages, type ListPage } from '../../app/pages';
import { useMay } from '../../app/session/session';
import { Paged } from '../../ui/paged';
import { Problem } from '../../ui/problem';
import { Section, StubRow } from '../../ui/stub';
import { useReader } from '../../words';
import { ActProgress } from './act-progress';
import { bulkActsKey, isAtWork, takeBack, useBulkAct, type BulkAct } from './bulk-acts';
import { useListWords } from './words';

/** What was done to many people at once, newest first; each can be taken back for thirty days. */
export function DoneToMany() {
  const say = useListWords();
  const may = useMay('contacts.bulk');
  const pages = usePages<BulkAct>(bulkActsKey, async (cursor): Promise<ListPage<BulkAct>> =>
    answer(api.GET('/api/v1/bulk-acts', { params: { query: { limit: 20, count: true, ...(cursor && { cursor }) } } })) as Promise<ListPage<BulkAct>>);
  if (!may || (pages.loaded && pages.items.length === 0)) return null;
  return (
    <Section title={say('done.title')} n={pages.total}>
      <Paged pages={pages} row={(act) => <DoneRow key={act.id} act={act} />} empty={null} label={say('done.title')} />
    </Section>
  );
}

function DoneRow({ act: listed }: { act: BulkAct }) {
  const say = useListWords();
  const act = useBulkAct(listed);
  const reader = useReader();
  const client = useQueryClient();
  const [failure, setFailure] = useState<unknown>(null);
  const mayUndo = !act.undoneAt && !isAtWork(act) && act.changed > 0 && new Date(act.undoableUntil) > reader.now;
  const ended = act.undoneAt ? say('undone', { n: act.restored ?? 0 }) : act.status === 'cancelled' ? say('work.stopped', { n: act.done }) : act.failure ? act.failure.message : '';
  const undo = async () => {
    setFailure(null);
    await takeBack(act.id).catch(setFailure);
    await Promise.all([client.invalidateQueries({ queryKey: bulkActsKey }), client.invalidateQueries({ queryKey: ['contacts'] })]);
  };
  return (
    <StubRow
      stub={reader.count(act.changed)}
      title={say(`did.${act.act}`, { n: act.changed, tag: act.target.tag ?? '' })}
      line={ended ? `${reader.dayAndTime(act.createdAt)}. ${ended}` : reader.dayAndTime(act.createdAt)}
      tone={act.undoneAt ? 'past' : undefined}
      act={mayUndo ? <button type="button" className="link" onClick={() => void undo()}>{say('undo')}</button> : undefined}
    >
      {isAtWork(act) && <ActProgress act={act} />}
      {failure !== null && <Problem failure={failure} />}
    </StubRow>
  );
}
