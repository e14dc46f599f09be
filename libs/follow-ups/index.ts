export * from './follow-ups.module';
export * from './follow-ups.service';
export type { FollowUpView } from './follow-up-view';
export * from './domain';
export { hasNextStep, hasPromise, keptPromises } from './born-from';
