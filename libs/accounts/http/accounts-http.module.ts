import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts.module';
import { SessionController } from './session.controller';
import { SetUpController } from './set-up.controller';

@Module({ imports: [AccountsModule], controllers: [SessionController, SetUpController] })
export class AccountsHttpModule {}
