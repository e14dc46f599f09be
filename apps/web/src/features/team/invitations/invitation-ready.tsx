import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { useSession } from '../../../app/session/session';
import { Page } from '../../../app/shell/page';
import { Banner, Sill } from '../../../ui';
import { useReader } from '../../../words';
import { canShare, CopyButton, ShareButton } from '../share';
import styles from '../team.module.css';
import { useTeamWords } from '../words';
import type { ToldInvitation } from './invitations';
import { QrCode } from './qr-code';
import { readQr } from './qr';

/** The link and its QR code: held up, sent or copied now, since they are not shown again. */
export function InvitationReady({ invitation, onAnother }: { invitation: ToldInvitation; onAnother: () => void }) {
  const say = useTeamWords();
  const reader = useReader();
  const organization = useSession()?.organization.name ?? '';
  const { link, name, email, phone, expiresAt, sent } = invitation;
  const qr = readQr(invitation.qrSvg);
  const who = name ?? email ?? phone ?? '';
  return (
    <>
      <Sill title={say('ready.title')} over={who} back="/team" />
      <Page>
        <div className={styles.ready}>
          {link === null ? <Banner>{say('ready.before')}</Banner> : (
            <>
              <p>{say('ready.text', { day: reader.shortDay(reader.dayOf(expiresAt)) })} <b>{say('ready.once')}</b></p>
              {qr && <QrCode qr={qr} label={say('ready.qr', { who })} />}
              <p className={styles.once} style={{ width: '100%' }}>{link}</p>
              <div className={styles.acts}>
                {canShare() && <ShareButton title={organization} text={say('share.text', { organization })} url={link} />}
                <CopyButton text={link} act={say('copy')} filled={!canShare()} />
              </div>
              {sent && <p className="small quiet">{say('ready.sent')}</p>}
            </>
          )}
          <div className={styles.acts}>
            <Button onClick={onAnother}>{say('invite.another')}</Button>
            <Link to="/team" className="link">{say('toTeam')}</Link>
          </div>
        </div>
      </Page>
    </>
  );
}
