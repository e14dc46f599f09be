export * from './outcomes';
export * from './encounters';
export * from './doors';
export * from './lists';
