import { Module } from '@nestjs/common';
import { AccountsModule } from '@doorstep/accounts';
import { ContactsModule } from '@doorstep/contacts';
import { ExportMaker, MakerParts } from './export-maker';
import { ExportsModule } from './exports.module';
import { RemoveExport } from './remove-export';

/** What writes files of people and takes them away; in the worker only. */
@Module({
  imports: [ExportsModule, AccountsModule, ContactsModule],
  providers: [MakerParts, ExportMaker, RemoveExport],
  exports: [ExportsModule, ExportMaker, RemoveExport],
})
export class ExportMakingModule {}
