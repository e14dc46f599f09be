import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { answer, api } from '@doorstep/api-client';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { IconUserPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useOnline } from '../../outbox/sync';
import { fieldId } from '../../ui/form';
import type { Whom } from './touch-body';
import styles from './touches.module.css';
import { useTouchWords } from './words';

interface Found { id: string; displayName: string; worksiteName?: string | null }
const most = 5;

/** Finds who it was while the reader writes; whoever is not found is somebody new, in the reader's own words. */
export function WhomPicker({ onPick, error }: { onPick: (whom: Whom) => void; error?: string }) {
  const say = useTouchWords();
  const online = useOnline();
  const lately = useLately();
  const [text, setText] = useState('');
  const typed = text.trim();
  const [q] = useDebouncedValue(typed, 200);
  const found = useQuery({
    queryKey: ['contacts', 'list', 'whom', q],
    queryFn: async ({ signal }): Promise<{ items: Found[] }> => answer(api.GET('/api/v1/contacts', { params: { query: { q, limit: most } }, signal })),
    enabled: online && q.length > 1,
  });
  const people = q.length > 1 ? found.data?.items ?? [] : typed === '' ? lately : [];
  return (
    <div>
      <TextInput
        id={fieldId('whom')} type="search" label={say('who')} placeholder={say('who.hint')} value={text} error={error} autoComplete="off" data-autofocus maxLength={200}
        description={!online || found.error ? say('who.noSignal') : undefined}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {(people.length > 0 || typed !== '') && (
        <div className={styles.found} role="group" aria-label={typed === '' ? say('who.lately') : say('who')}>
          {typed === '' && <span className={styles.lately}>{say('who.lately')}</span>}
          {people.map(({ id, displayName, worksiteName }) => (
            <button key={id} type="button" onClick={() => onPick({ id, name: displayName })}><b>{displayName}</b>{worksiteName && <span className="small quiet"> {worksiteName}</span>}</button>
          ))}
          {typed !== '' && (
            <button type="button" onClick={() => onPick({ described: typed })}><IconUserPlus size={18} stroke={1.9} aria-hidden /> {say('who.unknown', { text: typed })}</button>
          )}
        </div>
      )}
      {typed === '' && <p className="small quiet" style={{ marginTop: 6 }}>{say('who.describeHint')}</p>}
    </div>
  );
}

/** People whose cards were opened a moment ago on this device, the last one first. */
function useLately(): Found[] {
  const client = useQueryClient();
  return client.getQueryCache().findAll({ queryKey: ['contacts', 'one'] })
    .filter(({ queryKey, state }) => queryKey.length === 3 && state.data !== undefined)
    .sort((a, b) => b.state.dataUpdatedAt - a.state.dataUpdatedAt)
    .slice(0, 3)
    .map(({ state }) => state.data as Found);
}
