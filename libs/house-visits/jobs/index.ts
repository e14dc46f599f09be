export { HouseVisitsJobsModule } from './house-visits-jobs.module';
