export * from './ids';
export * from './errors';
export * from './clock';
export * from './languages';
