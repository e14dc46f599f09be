export { ImportsHttpModule } from './imports-http.module';
