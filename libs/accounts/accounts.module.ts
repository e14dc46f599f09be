import { Global, Module } from '@nestjs/common';
import { OrganizationsModule } from '@doorstep/organizations';
import { Authenticator, PERMISSION_TABLE } from '@doorstep/platform/access';
import './words';
import { ApiTokens } from './api-tokens';
import { AuditTrail } from './audit-trail';
import { PERMISSIONS } from './domain';
import { FirstAdmin } from './first-admin';
import { InvitationAcceptance } from './invitation-acceptance';
import { InvitationList } from './invitation-list';
import { InvitationMail } from './invitation-mail';
import { InvitationsRepository } from './invitations.repository';
import { InvitationsService } from './invitations.service';
import { Members } from './members';
import { NewOrganizations } from './new-organizations';
import { OwnProfile } from './own-profile';
import { OwnSession } from './own-session';
import { Passwords } from './passwords';
import { RequestAuthenticator } from './request-authenticator';
import { SessionList } from './session-list';
import { Sessions } from './sessions';
import { SetUpService } from './set-up.service';
import { SignInService } from './sign-in.service';
import { SignInThrottle } from './sign-in-throttle';
import { TeamList } from './team-list';
import { TeamService } from './team.service';
import { UserSettings } from './user-settings';
import { UsersRepository } from './users.repository';

/** What the doors of this room and rooms above it call. */
const OPEN = [
  SignInService, OwnSession, SetUpService, FirstAdmin, Passwords, Sessions, UsersRepository, InvitationsService, InvitationList, InvitationAcceptance,
  Members, TeamList, TeamService, OwnProfile, SessionList, ApiTokens, AuditTrail, NewOrganizations, UserSettings,
];

@Global()
@Module({
  imports: [OrganizationsModule],
  providers: [
    ...OPEN, SignInThrottle, InvitationsRepository, InvitationMail,
    { provide: Authenticator, useClass: RequestAuthenticator },
    { provide: PERMISSION_TABLE, useValue: PERMISSIONS },
  ],
  exports: [Authenticator, PERMISSION_TABLE, ...OPEN],
})
export class AccountsModule {}
