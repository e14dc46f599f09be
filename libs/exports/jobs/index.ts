export { ExportsJobsModule } from './exports-jobs.module';
