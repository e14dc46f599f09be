export { ExportsHttpModule } from './exports-http.module';
