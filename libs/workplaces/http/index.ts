export * from './workplaces-http.module';
