export * from './states';
export * from './lease';
export * from './purposes';
export * from './sending-time';
export * from './retries';
export * from './masking';
