export * from './routes';
export * from './guard';
export * from './scope.interceptor';
export * from './boot-check';
export * from './cross-site';
export * from './public-links';
