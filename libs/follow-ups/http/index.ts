export * from './follow-ups-http.module';
