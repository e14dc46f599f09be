export * from './house-visits-http.module';
