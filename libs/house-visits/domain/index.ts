export * from './at-the-door';
export * from './outcomes';
export * from './encounters';
export * from './doors';
export * from './lists';
export * from './attempt-defaults';
export * from './home-chances';
export * from './next-attempt';
