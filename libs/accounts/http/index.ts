export * from './accounts-http.module';
