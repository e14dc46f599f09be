import { Button } from '@mantine/core';
import { IconKey } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { useMay } from '../../../app/session/session';
import { Page } from '../../../app/shell/page';
import { PageSkeleton, Problem, Section, Sheet, Sill } from '../../../ui';
import { useOwnProfile } from '../members/members';
import { useTeamWords } from '../words';
import { Devices } from './devices';
import { PasswordForm } from './password-form';
import { ProfileForm } from './profile-form';
import { SavedNote } from './saved-note';

/** One's own name, language, zone, password and devices. */
export function OwnScreen() {
  const say = useTeamWords();
  const mayTokens = useMay('api-tokens.write');
  const own = useOwnProfile();
  const [changing, setChanging] = useState(false);
  const [changed, setChanged] = useState(false);
  if (own.isPending) return <PageSkeleton />;
  if (!own.data) return <><Sill title={say('own')} back="/more" /><Page><Problem failure={own.error} onRetry={() => void own.refetch()} /></Page></>;
  return (
    <>
      <Sill title={say('own')} over={own.data.email ?? own.data.phone} back="/more" />
      <Page>
        <ProfileForm profile={own.data} />
        <Section title={say('password')}>
          <div className="row wrap"><Button onClick={() => { setChanged(false); setChanging(true); }}>{say('password.change')}</Button>{changed && <SavedNote text={say('password.changed')} />}</div>
        </Section>
        <Devices />
        {mayTokens && <Section title={say('more')}><Link to="/team/tokens" className="link"><IconKey size="1.2em" stroke={1.9} aria-hidden />{say('tokens')}</Link></Section>}
      </Page>
      <Sheet open={changing} onClose={() => setChanging(false)} title={say('password.change')}>
        <PasswordForm version={own.data.version} onDone={() => { setChanging(false); setChanged(true); }} />
      </Sheet>
    </>
  );
}
