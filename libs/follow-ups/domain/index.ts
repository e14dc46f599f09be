export * from './buckets';
export * from './states';
