/** Runs once after the suites that meet PostgreSQL: ends theirs and removes its files. */
export default async function globalTeardown(): Promise<void> {
  const running = globalThis as { doorstepTestServer?: { stop(): Promise<void> } };
  await running.doorstepTestServer?.stop();
  delete running.doorstepTestServer;
}
