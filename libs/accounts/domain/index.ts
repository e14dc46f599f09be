export * from './permissions';
export * from './session-times';
export * from './device-label';
export * from './invitation-state';
export * from './token-days';
export { SIGN_IN_LIMITS } from './throttling';
export { ORGANIZATION_KINDS } from '@doorstep/organizations/domain';
export * from './user-settings';
