import { Module } from '@nestjs/common';
import { AccountsModule } from '@doorstep/accounts';
import { CampaignsModule } from '@doorstep/campaigns';
import { ContactsModule } from '@doorstep/contacts';
import { OrganizationsModule } from '@doorstep/organizations';
import { WorkplacesModule } from '@doorstep/workplaces';
import './words';
import './contact-ties';
import './contact-touches';
import { ImportChanges } from './import-changes';
import { ImportFiles } from './import-files';
import { ImportOffers, OfferParts } from './import-offers';
import { ImportOffersRepository } from './data/import-offers.repository';
import { ImportReading } from './import-reading';
import { ImportReport } from './import-report';
import { ImportRowsRepository } from './data/import-rows.repository';
import { ImportUploads, UploadParts } from './import-uploads';
import { ImportViews } from './import-views';
import { FactsRepository } from './data/facts.repository';
import { ImportsRepository } from './data/imports.repository';
import { ImportsService } from './imports.service';
import { OfferActs } from './offer-acts';
import { Places } from './places';

/** Lists: brought, understood, answered, reported. Running them is the worker's (`jobs`). */
@Module({
  imports: [AccountsModule, OrganizationsModule, ContactsModule, WorkplacesModule, CampaignsModule],
  providers: [
    ImportsRepository, ImportRowsRepository, ImportOffersRepository, FactsRepository, ImportFiles, Places, ImportReading, ImportViews,
    ImportsService, ImportUploads, UploadParts, ImportChanges, ImportReport, ImportOffers, OfferParts, OfferActs,
  ],
  exports: [
    ImportsService, ImportUploads, ImportChanges, ImportReport, ImportOffers, ImportFiles, Places,
    ImportsRepository, ImportRowsRepository, ImportOffersRepository, FactsRepository,
  ],
})
export class ImportsModule {}
