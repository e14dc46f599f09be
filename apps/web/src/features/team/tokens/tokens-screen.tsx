import { answer, api } from '@doorstep/api-client';
import { Button } from '@mantine/core';
import { IconKey } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { usePages, type ListPage } from '../../../app/pages';
import { Page } from '../../../app/shell/page';
import { AskOnce, Empty, Paged, Section, Sill, StubRow } from '../../../ui';
import { useReader } from '../../../words';
import { CopyButton } from '../share';
import styles from '../team.module.css';
import { useTeamWords } from '../words';
import { TokenForm } from './token-form';
import { tokensKey, type ApiToken } from './tokens';

/** Tokens for other programs. A new one's secret is shown once. */
export function TokensScreen() {
  const say = useTeamWords();
  const client = useQueryClient();
  const [secret, setSecret] = useState<string | null>(null);
  const [asked, setAsked] = useState<ApiToken | null>(null);
  const tokens = usePages<ApiToken>(tokensKey, async (cursor): Promise<ListPage<ApiToken>> => answer(api.GET('/api/v1/api-tokens', { params: { query: { limit: 50, cursor } } })));
  const revoke = async () => {
    if (asked) await api.DELETE('/api/v1/api-tokens/{id}', { params: { path: { id: asked.id } } });
    await client.invalidateQueries({ queryKey: tokensKey });
  };
  return (
    <>
      <Sill title={say('tokens')} back="/team" />
      <Page>
        <p className="small">{say('tokens.about')}</p>
        <Section title={say('tokens.new')}>
          {secret === null ? <TokenForm onMade={setSecret} /> : (
            <div className={styles.ready}>
              <p><b>{say('tokens.once')}</b></p>
              <p className={styles.once} style={{ width: '100%' }}>{secret}</p>
              <div className={styles.acts}><CopyButton text={secret} act={say('tokens.copy')} filled /><Button onClick={() => setSecret(null)}>{say('tokens.kept')}</Button></div>
            </div>
          )}
        </Section>
        <Section title={say('tokens.there')}>
          <Paged pages={tokens} label={say('tokens.there')} empty={<Empty text={say('tokens.none')} />} row={(token) => <TokenRow key={token.id} token={token} onEnd={() => setAsked(token)} />} />
        </Section>
      </Page>
      <AskOnce open={asked !== null} onClose={() => setAsked(null)} title={say('tokens.end.title', { name: asked?.name ?? '' })} act={say('tokens.end.do')} onAct={revoke}>{say('tokens.end.text')}</AskOnce>
    </>
  );
}

function TokenRow({ token, onEnd }: { token: ApiToken; onEnd: () => void }) {
  const say = useTeamWords();
  const reader = useReader();
  const used = token.lastUsedAt ? say('tokens.used', { when: reader.fromToday(reader.dayOf(token.lastUsedAt)) }) : say('tokens.unused');
  return (
    <StubRow
      stub={<IconKey stroke={1.9} aria-hidden />}
      title={token.name}
      line={[`${token.prefix}…`, token.user.name, say('until', { day: reader.shortDay(reader.dayOf(token.expiresAt)) }), used].join(' · ')}
    >
      <div className={styles.acts}><Button onClick={onEnd} aria-label={`${say('tokens.end')}: ${token.name}`}>{say('tokens.end')}</Button></div>
    </StubRow>
  );
}
