export * from './accounts-http.module';
export { FirstAdmin } from '../first-admin';
