import type { OnApplicationBootstrap } from '@nestjs/common';
import { Module } from '@nestjs/common';
import { AccountsModule } from '@doorstep/accounts';
import { ContactsModule, contactReferences, requireEveryHeld } from '@doorstep/contacts';
import { MessagingModule } from '@doorstep/messaging';
import { OrganizationsModule } from '@doorstep/organizations';
import './words';
import './contact-ties';
import './forgetting';
import { Allowances } from './allowance';
import { ExportsRepository } from './data/exports.repository';
import { ExportFiles } from './export-files';
import { ExportNotice } from './export-notice';
import { ExportParts, ExportsService } from './exports.service';

/** Files of people: asked for, listed, fetched. Making them is the worker's (`jobs`). */
@Module({
  imports: [AccountsModule, OrganizationsModule, ContactsModule, MessagingModule],
  providers: [ExportsRepository, Allowances, ExportFiles, ExportNotice, ExportParts, ExportsService],
  exports: [ExportsService, ExportsRepository, Allowances, ExportFiles, ExportNotice],
})
export class ExportsModule implements OnApplicationBootstrap {
  onApplicationBootstrap(): void {
    requireEveryHeld(contactReferences());
  }
}
