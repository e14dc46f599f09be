import { Module } from '@nestjs/common';
import { OrganizationsModule } from '../organizations.module';
import { OrganizationsController } from './organizations.controller';
import { SettingsController } from './settings.controller';

@Module({ imports: [OrganizationsModule], controllers: [OrganizationsController, SettingsController] })
export class OrganizationsHttpModule {}
