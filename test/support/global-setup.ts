/** Runs once before the suites that meet PostgreSQL. */
export default async function globalSetup(): Promise<void> {}
