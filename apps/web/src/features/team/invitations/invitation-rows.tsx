import { api } from '@doorstep/api-client';
import { Button } from '@mantine/core';
import { IconMail } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { roleWord } from '../../../app/shell/rail';
import type appEn from '../../../app/words/en.json';
import { AskOnce, Paged, Section, StubRow, Tag } from '../../../ui';
import { useReader, useWords } from '../../../words';
import styles from '../team.module.css';
import { useTeamWords } from '../words';
import { invitationsKey, useInvitations, type Invitation } from './invitations';

/** Open, used, too old and taken back, newest first; an open one can be taken back. */
export function InvitationRows() {
  const say = useTeamWords();
  const client = useQueryClient();
  const invitations = useInvitations();
  const [asked, setAsked] = useState<Invitation | null>(null);
  const takeBack = async () => {
    if (asked) await api.DELETE('/api/v1/invitations/{id}', { params: { path: { id: asked.id } } });
    await client.invalidateQueries({ queryKey: invitationsKey });
  };
  const whose = asked?.name ?? asked?.email ?? asked?.phone ?? '';
  return (
    <Section title={say('invitations')}>
      <Paged pages={invitations} label={say('invitations')} empty={<p className="small quiet">{say('invitations.none')}</p>} row={(invitation) => <InvitationRow key={invitation.id} invitation={invitation} onTakeBack={() => setAsked(invitation)} />} />
      <AskOnce open={asked !== null} onClose={() => setAsked(null)} title={say('takeBack.title', { name: whose })} act={say('takeBack')} onAct={takeBack}>{say('takeBack.text')}</AskOnce>
    </Section>
  );
}

function InvitationRow({ invitation, onTakeBack }: { invitation: Invitation; onTakeBack: () => void }) {
  const say = useTeamWords();
  const sayApp = useWords<keyof typeof appEn>('app');
  const reader = useReader();
  const { state, name, email, phone, role, expiresAt } = invitation;
  const known = state === 'open' || state === 'used' || state === 'expired' || state === 'revoked' ? state : 'revoked';
  const open = known === 'open';
  return (
    <StubRow
      stub={<IconMail stroke={1.9} aria-hidden />}
      tone={open ? undefined : 'past'}
      title={name ?? email ?? phone}
      line={[sayApp(roleWord(role)), name && (email ?? phone), open && say('until', { day: reader.shortDay(reader.dayOf(expiresAt)) })].filter(Boolean).join(' · ')}
    >
      <div className={styles.acts}>
        <Tag kind={open ? 'act' : 'line'}>{say(`state.${known}`)}</Tag>
        {(open || known === 'expired') && <Button onClick={onTakeBack}>{say('takeBack.short')}</Button>}
      </div>
    </StubRow>
  );
}
