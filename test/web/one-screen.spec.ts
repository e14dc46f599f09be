import path from 'node:path';
import { call, signIn } from './support/api';
import { settled } from './support/settled';
import { expect, test } from './support/test';

/** The picture of the README is taken anew where pictures are asked for. */
const PICTURE = process.env['SCREENSHOTS'] ? path.resolve(__dirname, '../../docs/images/door.png') : undefined;

test.use({ deviceScaleFactor: 1.5 });

test('what to know and what may have happened stand on one screen of a phone, the warning first', async ({ page, context, demo }) => {
  await signIn(context.request, demo, 'lead');
  // Doors that other tests found unsafe stand over every screen of a lead until somebody looks after them.
  const { items: unsafe } = await call<{ items: { id: string; version: number; seenAt: string | null }[] }>(context.request, 'get', 'unsafe-doors?state=standing&limit=50');
  for (const { id, version, seenAt } of unsafe) if (!seenAt) await call(context.request, 'patch', `unsafe-doors/${id}`, { version, seen: true });
  await page.goto('/visits');
  await page.getByRole('link', { name: 'Pico-Union, evening' }).filter({ visible: true }).click();
  await page.getByRole('list', { name: 'Doors' }).getByRole('link').first().click();
  await expect(page.getByRole('heading', { name: 'What happened?' })).toBeVisible();
  const warning = page.getByText('Do not mention the union to others here');
  await expect(warning).toBeInViewport({ ratio: 1 });
  const name = page.getByRole('heading', { level: 2 }).first();
  expect((await warning.boundingBox())!.y).toBeLessThan((await name.boundingBox())!.y);
  for (const outcome of ['We talked', 'Nobody home', 'Could not get in', 'Come back another time', 'Did not want to talk today', 'Does not live here anymore', 'Something else', 'I did not feel safe']) {
    await expect(page.getByRole('button', { name: outcome })).toBeInViewport({ ratio: 1 });
  }
  await settled(page);
  const picture = await page.screenshot({ path: PICTURE });
  expect(picture.length).toBeGreaterThan(10_000);
});
