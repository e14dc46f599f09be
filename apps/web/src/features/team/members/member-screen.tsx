import { answer, api } from '@doorstep/api-client';
import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Navigate, useParams } from 'react-router';
import { useMay, useSession } from '../../../app/session/session';
import { Page } from '../../../app/shell/page';
import { AskOnce, PageSkeleton, Problem, Section, Sill } from '../../../ui';
import { languageName, useReader } from '../../../words';
import { useTeamWords } from '../words';
import { membersKey, useMember, type Member } from './members';
import { RoleForm } from './role-form';
import { SpokenForm } from './spoken-form';

/** One of the team: what they may do, and ending it. */
export function MemberScreen() {
  const say = useTeamWords();
  const { id = '' } = useParams();
  const own = useSession()?.user.id;
  const member = useMember(id);
  if (own === id) return <Navigate to="/team/me" replace />;
  if (member.isPending) return <PageSkeleton />;
  if (!member.data) return <><Sill title={say('member')} back="/team" /><Page><Problem failure={member.error} onRetry={() => void member.refetch()} /></Page></>;
  return <OneMember key={member.data.version} member={member.data} />;
}

function OneMember({ member }: { member: Member }) {
  const say = useTeamWords();
  const reader = useReader();
  const may = useMay('users.write');
  const organization = useSession()?.organization.name ?? '';
  const client = useQueryClient();
  const [asking, setAsking] = useState<'disable' | 'signOut' | null>(null);
  const refresh = () => client.invalidateQueries({ queryKey: membersKey });
  const disable = async (disabled: boolean) => {
    await answer(api.PATCH('/api/v1/users/{id}', { params: { path: { id: member.id } }, body: { version: member.version, disabled } }));
    await refresh();
  };
  const signOut = async () => { await api.DELETE('/api/v1/sessions', { params: { query: { userId: member.id } } }); await refresh(); };
  return (
    <>
      <Sill title={member.name} back="/team" over={member.disabled ? say('disabled.tag') : say('member')} />
      <Page>
        <p>{member.email ?? member.phone}</p>
        <p className="small quiet">{member.languages.map((code) => languageName(code, reader.language)).join(', ')} · {member.timeZone.replaceAll('_', ' ')} · {member.lastSeenAt ? say('seen.at', { time: reader.dayAndTime(member.lastSeenAt) }) : say('seen.never')}</p>
        {may && !member.disabled && <Section title={say('role')}><RoleForm member={member} /></Section>}
        {may && !member.disabled && <Section title={say('spoken')}><SpokenForm member={member} /></Section>}
        {may && (
          <Section title={say('access')}>
            <div className="row wrap">
              {member.disabled
                ? <Enable onEnable={() => disable(false)} />
                : <><Button onClick={() => setAsking('signOut')}>{say('signOut')}</Button><Button onClick={() => setAsking('disable')} style={{ borderColor: 'var(--bad)', color: 'var(--bad-text)' }}>{say('disable')}</Button></>}
            </div>
          </Section>
        )}
      </Page>
      <AskOnce open={asking === 'disable'} onClose={() => setAsking(null)} title={say('disable.title', { name: member.name })} act={say('disable.do', { name: member.name })} onAct={() => disable(true)}>{say('disable.text', { name: member.name, organization })}</AskOnce>
      <AskOnce open={asking === 'signOut'} onClose={() => setAsking(null)} title={say('signOut.title', { name: member.name })} act={say('signOut')} onAct={signOut}>{say('signOut.text')}</AskOnce>
    </>
  );
}

function Enable({ onEnable }: { onEnable: () => Promise<void> }) {
  const say = useTeamWords();
  const [failure, setFailure] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const go = () => { setBusy(true); onEnable().catch(setFailure).finally(() => setBusy(false)); };
  return <div className="col">{failure !== null && <Problem failure={failure} />}<Button variant="filled" loading={busy} onClick={go}>{say('enable')}</Button><p className="small quiet">{say('enable.text')}</p></div>;
}
