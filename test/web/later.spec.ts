import { signIn } from './support/api';
import { makeRound, returnLists } from './support/round';
import { expect, test } from './support/test';

test('parts that could not be fetched take no screen down: what was asked for says so, and opens with the next signal', async ({ demo, newContext }) => {
  // A phone on which the app is not stored yet, so that every part has to be fetched.
  const context = await newContext({ serviceWorkers: 'block' });
  await signIn(context.request, demo);
  await returnLists(context.request);
  const round = await makeRound(context.request);
  const gone = /\/assets\/(hand-out-sheet|round-banners|keeper|pause-warning)-/;
  let cut = 0;
  await context.route(gone, async (route) => { cut += 1; await route.abort(); });
  const page = await context.newPage();
  await page.goto(`/visits/${round.listId}`);
  await page.getByRole('button', { name: 'More for this list' }).click();
  await page.getByRole('button', { name: 'Hand out by QR or code' }).click();
  const missing = page.getByRole('status').filter({ hasText: 'Not on this phone yet.' });
  await expect(missing).toBeVisible();
  await missing.getByRole('button', { name: 'Close' }).click();
  await expect(missing).toHaveCount(0);
  await expect(page.getByRole('heading', { name: round.listName, level: 1 })).toBeVisible();
  expect(cut).toBeGreaterThanOrEqual(3);

  await page.getByRole('button', { name: 'More for this list' }).click();
  await page.getByRole('button', { name: 'Hand out by QR or code' }).click();
  await expect(missing).toBeVisible();
  await context.unroute(gone);
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await expect(page.getByRole('button', { name: 'Show the code' })).toBeVisible();
});
