import { signIn } from './support/api';
import { mainScreens } from './support/screens';
import { settled } from './support/settled';
import { expect, test } from './support/test';
import { violations } from './support/violations';

test.describe('Filled screens hold to WCAG 2.2 AA in both sizes and both schemes', () => {
  test('before sign-in', async ({ page }) => {
    await page.goto('/sign-in');
    expect(await violations(page, 'sign-in')).toEqual([]);
    await page.goto('/i/a-link-that-nobody-made');
    expect(await violations(page, 'invitation-gone')).toEqual([]);
  });

  test('every main screen', async ({ page, context, demo }) => {
    test.setTimeout(1_500_000);
    await signIn(context.request, demo, 'admin');
    const told: string[] = [];
    for (const { name, path: address } of await mainScreens(context.request)) {
      await page.goto(address);
      told.push(...(await violations(page, name)));
    }
    expect(told).toEqual([]);
  });

  test('the door of a visitor, before and after the talk', async ({ page, context, demo }) => {
    test.setTimeout(120_000);
    await signIn(context.request, demo, 'organizer');
    await page.goto('/');
    await settled(page);
    const told = await violations(page, 'next-up');
    await page.getByRole('link', { name: 'Abrir la siguiente puerta' }).click();
    await page.getByRole('button', { name: 'Platicamos' }).click();
    told.push(...(await violations(page, 'talked')));
    expect(told).toEqual([]);
  });
});
