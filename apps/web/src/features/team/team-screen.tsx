import { Button } from '@mantine/core';
import { IconKey, IconUserCircle } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { useMay, useSession } from '../../app/session/session';
import { Page } from '../../app/shell/page';
import { roleWord } from '../../app/shell/rail';
import type appEn from '../../app/words/en.json';
import { Empty, Paged, Section, Sill, StubRow, Tag } from '../../ui';
import { useReader, useWords } from '../../words';
import { InvitationRows } from './invitations/invitation-rows';
import { useMembers, type Member } from './members/members';
import { useTeamWords } from './words';

/** Who signs in, as what, and when they were here last; and who was invited. */
export function TeamScreen() {
  const say = useTeamWords();
  const { count } = useReader();
  const mayInvite = useMay('invitations.write');
  const mayTokens = useMay('api-tokens.write');
  const [gone, setGone] = useState(false);
  const members = useMembers('active');
  return (
    <>
      <Sill title={say('title')} aside={mayInvite && <Button component={Link} to="/team/invite" variant="filled">{say('invite')}</Button>} />
      <Page>
        <Section title={say('people')} n={members.total === undefined ? undefined : count(members.total)}>
          <Paged pages={members} label={say('people')} empty={<Empty text={say('empty')} />} row={(member) => <MemberRow key={member.id} member={member} />} />
        </Section>
        {mayInvite && <InvitationRows />}
        <Section title={say('more')}>
          <div className="col" style={{ alignItems: 'flex-start' }}>
            {mayTokens && <Link to="/team/tokens" className="link"><IconKey size="1.2em" stroke={1.9} aria-hidden />{say('tokens')}</Link>}
            <button type="button" className="link" aria-expanded={gone} onClick={() => setGone(!gone)}>{say(gone ? 'disabled.hide' : 'disabled.show')}</button>
          </div>
          {gone && <Disabled />}
        </Section>
      </Page>
    </>
  );
}

function Disabled() {
  const say = useTeamWords();
  return <Paged pages={useMembers('disabled')} label={say('disabled')} empty={<Empty text={say('disabled.none')} />} row={(member) => <MemberRow key={member.id} member={member} />} />;
}

function MemberRow({ member }: { member: Member }) {
  const say = useTeamWords();
  const sayApp = useWords<keyof typeof appEn>('app');
  const reader = useReader();
  const own = useSession()?.user.id === member.id;
  const seen = member.lastSeenAt ? say('seen', { when: reader.fromToday(reader.dayOf(member.lastSeenAt)) }) : say('seen.never');
  return (
    <StubRow
      to={own ? '/team/me' : `/team/${member.id}`}
      stub={<IconUserCircle stroke={1.9} aria-hidden />}
      tone={member.disabled ? 'past' : undefined}
      title={member.name}
      line={[sayApp(roleWord(member.role)), seen].join(' · ')}
      act={member.disabled ? <Tag kind="line">{say('disabled.tag')}</Tag> : own ? <Tag>{say('you')}</Tag> : undefined}
    />
  );
}
