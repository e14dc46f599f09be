import { answer, api } from '@doorstep/api-client';
import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { usePages, type ListPage } from '../../app/pages';
import { Page } from '../../app/shell/page';
import { Empty, Paged, Problem, Sill, StubRow, Tag } from '../../ui';
import { useReader } from '../../words';
import { ForgetSheet } from './forget-sheet';
import { forgettingKey, type Forgetting } from './forgettings';
import { useExportWords } from './words';

/** People who asked to be forgotten and still are here, the most urgent first. */
export function ForgettingScreen() {
  const say = useExportWords();
  const client = useQueryClient();
  const [chosen, setChosen] = useState<Forgetting | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const pages = usePages<Forgetting>([...forgettingKey], async (cursor): Promise<ListPage<Forgetting>> =>
    answer(api.GET('/api/v1/contact-forgettings', { params: { query: { state: 'requested', limit: 50, cursor } } })));
  const decline = async ({ id, version }: Forgetting) => {
    try {
      await answer(api.PATCH('/api/v1/contact-forgettings/{id}', { params: { path: { id } }, body: { version, state: 'declined' } }));
      setFailure(null);
      await client.invalidateQueries({ queryKey: forgettingKey });
    } catch (why) {
      setFailure(why);
    }
  };
  return (
    <>
      <Sill title={say('forget.list')} back="/settings" />
      <Page>
        {failure !== null && <Problem failure={failure} />}
        <Paged pages={pages} label={say('forget.list')} empty={<Empty text={say('forget.none')} />} row={(one) => <ForgettingRow key={one.id} one={one} onForget={setChosen} onDecline={(it) => void decline(it)} />} />
      </Page>
      {chosen?.contactId && <ForgetSheet person={{ id: chosen.contactId, name: chosen.displayName ?? '' }} onClose={() => setChosen(null)} />}
    </>
  );
}

function ForgettingRow({ one, onForget, onDecline }: { one: Forgetting; onForget: (one: Forgetting) => void; onDecline: (one: Forgetting) => void }) {
  const say = useExportWords();
  const reader = useReader();
  const due = reader.stubDay(reader.dayOf(one.dueAt));
  return (
    <StubRow stub={due.day} stubSmall={due.month} title={one.displayName ?? ''} line={[one.requestedBy && say('forget.by', { name: one.requestedBy.name }), one.reason].filter(Boolean).join(' · ')}>
      <span className="row wrap" style={{ marginTop: 4 }}>
        {one.late && <Tag kind="line">{say('forget.late')}</Tag>}
        <Button size="compact-md" variant="filled" onClick={() => onForget(one)}>{say('forget')}</Button>
        <Button size="compact-md" onClick={() => onDecline(one)}>{say('forget.decline')}</Button>
        {one.contactId && <Link className="link" to={`/people/${one.contactId}`}>{say('forget.open')}</Link>}
      </span>
    </StubRow>
  );
}
