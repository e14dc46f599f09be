import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useWords } from '../../words';
import { switchOrganization, useSession } from '../session/session';
import type en from '../words/en.json';
import styles from './shell.module.css';

/** The organization acted in; for a reader of several the choice between them. */
export function OrganizationSwitch({ className }: { className?: string }) {
  const say = useWords<keyof typeof en>('app');
  const session = useSession();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [state, setState] = useState<'still' | 'busy' | 'failed'>('still');
  if (!session) return null;
  if (session.organizations.length < 2) return <div className={className}>{session.organization.name}</div>;
  const change = (id: string) => {
    setState('busy');
    // The open record belongs to the organization that is left.
    void switchOrganization(client, id).then(() => { setState('still'); return navigate('/'); }, () => setState('failed'));
  };
  return (
    <div className={className}>
      <select className={styles.switch} aria-label={say('organization.switch')} value={session.organization.id} disabled={state === 'busy'} onChange={(event) => change(event.currentTarget.value)}>
        {session.organizations.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
      </select>
      <span role="status">{state === 'failed' && say('organization.failed')}</span>
    </div>
  );
}
