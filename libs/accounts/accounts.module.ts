import { Global, Module } from '@nestjs/common';
import { OrganizationsModule } from '@doorstep/organizations';
import { Authenticator, PERMISSION_TABLE } from '@doorstep/platform/access';
import './words';
import { PERMISSIONS } from './domain';
import { FirstAdmin } from './first-admin';
import { Members } from './members';
import { OwnSession } from './own-session';
import { Passwords } from './passwords';
import { RequestAuthenticator } from './request-authenticator';
import { Sessions } from './sessions';
import { SetUpService } from './set-up.service';
import { SignInService } from './sign-in.service';
import { SignInThrottle } from './sign-in-throttle';
import { UsersRepository } from './users.repository';

@Global()
@Module({
  imports: [OrganizationsModule],
  providers: [
    UsersRepository, Members, Passwords, Sessions, SignInThrottle, SignInService, OwnSession, SetUpService, FirstAdmin,
    { provide: Authenticator, useClass: RequestAuthenticator },
    { provide: PERMISSION_TABLE, useValue: PERMISSIONS },
  ],
  exports: [Authenticator, PERMISSION_TABLE, SignInService, OwnSession, SetUpService, Passwords, Sessions, UsersRepository, Members, FirstAdmin],
})
export class AccountsModule {}
