export * from './buckets';
export * from './states';
export * from './reminding';
export * from './rules';
