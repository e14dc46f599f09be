export * from './stages';
export * from './label-kinds';
export * from './codes';
export * from './label-lists';
export * from './find-label';
