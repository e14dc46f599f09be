export * from './names';
export * from './job';
export * from './catalogue';
export { runJob, failureCode } from './run-job';
export type { JobOutcome, JobResult } from './run-job';
export { Bell } from './bell';
export { QueueHealth } from './queue-health';
export { QueueModule } from './queue.module';
