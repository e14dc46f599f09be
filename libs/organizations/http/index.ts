export * from './organizations-http.module';
