/** Runs once after the suites that meet PostgreSQL. */
export default async function globalTeardown(): Promise<void> {}
