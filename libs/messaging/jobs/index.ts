export { MessagingJobsModule } from './messaging-jobs.module';
