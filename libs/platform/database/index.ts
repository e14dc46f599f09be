export * from './scope';
export * from './prepare';
export * from './tables';
export * from './database.module';
export { MIGRATIONS } from './migrations';
export { LOGINS } from './logins';
export { refuseStrongLogin } from './login-check';
export * from './open-database';
export { copyIn } from './copy-in';
