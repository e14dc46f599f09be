export { ExportsModule } from './exports.module';
export { ExportsService } from './exports.service';
export type { ExportWish } from './exports.service';
export { ExportFiles } from './export-files';
export type { ExportView } from './export-view';
export * from './domain';
