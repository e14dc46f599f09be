export { FollowUpsJobsModule } from './follow-ups-jobs.module';
