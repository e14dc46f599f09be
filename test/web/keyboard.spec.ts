import type { Page } from '@playwright/test';
import { expect, test } from './support/test';

/** Presses Tab until the focus is on what has this name; fails when the ring has gone all the way round without it. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const named = page.getByRole('button', { name }).or(page.getByRole('link', { name })).or(page.getByRole('textbox', { name })).or(page.getByLabel(name, { exact: true })).first();
  await expect(named).toBeVisible();
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    if (await named.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`Tab does not lead to ${name}.`);
}

/** A ring or another outline is drawn around what has the focus. */
const focusIsDrawn = (page: Page) =>
  page.evaluate(() => {
    const { outlineStyle, outlineWidth, boxShadow, borderColor } = getComputedStyle(document.activeElement ?? document.body);
    return (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) || boxShadow !== 'none' || borderColor === 'rgb(0, 0, 0)';
  });

test('the keyboard alone signs in, opens My day and settles what was promised', async ({ page, demo }) => {
  await page.goto('/sign-in');
  await tabTo(page, 'E-mail or phone');
  await page.keyboard.type(demo.email('lead'));
  await tabTo(page, 'Password');
  await page.keyboard.type(demo.password);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'My day' })).toBeVisible();

  await tabTo(page, 'Done: Meet the committee');
  expect(await focusIsDrawn(page)).toBe(true);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'Done' })).toBeVisible();
  await tabTo(page, 'Undo');
  expect(await focusIsDrawn(page)).toBe(true);

  await page.reload();
  await expect(page.getByRole('heading', { name: 'My day' })).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused();
});
