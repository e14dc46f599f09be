import { Module } from '@nestjs/common';
import { CampaignsModule } from '@doorstep/campaigns';
import { ContactsModule } from '@doorstep/contacts';
import { OrganizationsModule } from '@doorstep/organizations';
import { Candidates } from './candidates';
import { CandidatesRepository } from './data/candidates.repository';
import { DryRunParts, DryRunner } from './dry-runner';
import { ForgetFile } from './forget-file';
import { BatchParts, ImportBatch } from './import-batch';
import { ImportRunner, RunParts } from './import-runner';
import { ImportsModule } from './imports.module';
import { KnownPeople } from './known-people';
import { RowKeyMaker } from './row-keys';
import { RowReader } from './row-reader';
import { RowWriter } from './row-writer';
import { RunPlans } from './run-plan';
import { Staging } from './staging';

/** What brings lists in; in the worker only, whose login alone may use staging. */
@Module({
  imports: [ImportsModule, OrganizationsModule, ContactsModule, CampaignsModule],
  providers: [
    CandidatesRepository, Candidates, KnownPeople, RowKeyMaker, RowReader, RowWriter, RunPlans, Staging, BatchParts, ImportBatch, RunParts, ImportRunner, DryRunParts, DryRunner, ForgetFile,
  ],
  exports: [ImportRunner, DryRunner, ForgetFile],
})
export class ImportRunningModule {}
