export * from './kinds';
export * from './name-key';
export * from './times-of-day';
