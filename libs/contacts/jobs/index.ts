export { ContactsJobsModule } from './contacts-jobs.module';
