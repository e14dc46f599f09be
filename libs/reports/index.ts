export * from './reports.module';
export * from './campaign-report';
