export * from './campaigns-http.module';
