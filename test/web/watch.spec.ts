import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import { expect, test } from './support/test';
import type { Watch } from './support/watch';

/** What every other test leans on: a page that does what it may not is noticed. */
test.describe('The watch over all pages', () => {
  let elsewhere: Server;
  let other: string;

  test.beforeAll(async () => {
    elsewhere = createServer((_, response) => response.setHeader('content-type', 'text/html').end('<p>Elsewhere</p>'));
    await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve));
    other = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}`;
  });
  test.afterAll(() => new Promise((resolve) => elsewhere.close(resolve)));

  /** Waits until the watch has noticed, then takes out everything that the page did. */
  const noticed = async (page: Page, watch: Watch, words: string) => {
    const seen: string[] = [];
    await expect.poll(() => { seen.push(...watch.take()); return seen.join('\n'); }).toContain(words);
    await page.close();
    watch.take();
  };

  test('sees what the policy of the pages stops', async ({ page, watch }) => {
    await page.goto('/sign-in');
    await page.evaluate((address) => fetch(`${address}/picture`).catch(() => undefined), other);
    await noticed(page, watch, 'policy of the page: connect-src');
  });

  test('sees a request that leaves for another origin', async ({ page, watch }) => {
    await page.goto('/sign-in');
    await page.goto(other);
    await noticed(page, watch, `request to another origin: ${other}`);
  });

  test('sees an error in a script of the page', async ({ page, watch }) => {
    await page.goto('/sign-in');
    await page.evaluate(() => { setTimeout(() => { throw new Error('nobody caught this'); }); });
    await noticed(page, watch, 'nobody caught this');
  });
});
