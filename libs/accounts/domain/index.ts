export * from './permissions';
export * from './session-times';
