export * from './audit';
export * from './audit-sealer';
export * from './audit-tally';
export * from './looks';
export * from './verify-audit';
