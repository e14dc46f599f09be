import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts.module';
import { ApiTokensController } from './api-tokens.controller';
import { AuditEventsController } from './audit-events.controller';
import { InvitationsController } from './invitations.controller';
import { NewOrganizationsController } from './new-organizations.controller';
import { SessionController } from './session.controller';
import { SessionsController } from './sessions.controller';
import { SetUpController } from './set-up.controller';
import { UserSettingsController } from './user-settings.controller';
import { UsersController } from './users.controller';

@Module({
  imports: [AccountsModule],
  controllers: [
    SessionController, SetUpController, InvitationsController, UsersController, SessionsController, ApiTokensController,
    AuditEventsController, NewOrganizationsController, UserSettingsController,
  ],
})
export class AccountsHttpModule {}
