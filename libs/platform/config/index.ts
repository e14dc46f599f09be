export * from './connection';
export * from './settings';
