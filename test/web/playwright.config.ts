import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';

const system = process.env['CHROMIUM'] ?? ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find((path) => existsSync(path));

/** A browser that asks nobody but the server under test; also for tests that start one of their own. */
export const chromium = {
  executablePath: system,
  args: [
    '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync',
    '--disable-default-apps', '--disable-domain-reliability',
  ],
};

/** A phone in Los Angeles, whatever the zone of the machine; the tests that sit at a desk say so. */
export const phone = { width: 390, height: 844 };
export const desk = { width: 1440, height: 900 };

/** The journey from nothing takes longest: it begins first, so that nobody waits for it in the end. */
const JOURNEY = 'seven-steps.spec.ts';

/**
 * Browser tests against the built program. Two run at once: each of the two has a demo of its own, or starts what it
 * needs; the tests of one file stand one after the other, unless the file says otherwise.
 */
const config = defineConfig({
  testDir: '.',
  projects: [{ name: 'journey', testMatch: JOURNEY }, { name: 'screens', testMatch: '*.spec.ts', testIgnore: JOURNEY }],
  workers: 2,
  retries: 0,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  // What a failed test leaves to look at: beside the packages, not in the tree.
  outputDir: '../../node_modules/.cache/doorstep-browser',
  use: {
    ...{ viewport: phone, locale: 'en-US', timezoneId: 'America/Los_Angeles' },
    actionTimeout: 20_000,
    navigationTimeout: 30_000,
    launchOptions: chromium,
  },
});

export { config as default };
