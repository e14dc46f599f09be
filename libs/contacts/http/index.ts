export * from './contacts-http.module';
