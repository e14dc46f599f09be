export { ContactsJobsModule } from './contacts-jobs.module';
export { AddressPlaces } from '../address-places';
