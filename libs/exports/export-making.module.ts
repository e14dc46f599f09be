import { Module } from '@nestjs/common';
import { AccountsModule } from '@doorstep/accounts';
import { ContactsModule } from '@doorstep/contacts';
import { OrganizationsModule } from '@doorstep/organizations';
import { ExportMaker, MakerParts } from './export-maker';
import { AudienceNames } from './data/audience-names.repository';
import { ExportsModule } from './exports.module';
import { PersonFile } from './person-file/person-file';
import { RemoveExport } from './remove-export';

/** What writes files of people and takes them away; in the worker only. */
@Module({
  imports: [ExportsModule, AccountsModule, ContactsModule, OrganizationsModule],
  providers: [AudienceNames, PersonFile, MakerParts, ExportMaker, RemoveExport],
  exports: [ExportsModule, ExportMaker, RemoveExport],
})
export class ExportMakingModule {}
