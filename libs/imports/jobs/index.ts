export { ImportsJobsModule } from './imports-jobs.module';
