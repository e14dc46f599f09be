export * from './buckets';
export * from './states';
export * from './reminding';
