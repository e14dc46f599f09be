import { call, signIn, visitsOf } from './support/api';
import { makeRound, returnLists } from './support/round';
import { expect, test, type Demo } from './support/test';
import type { Page } from '@playwright/test';

/** Signs in on the screen; whoever was there before is there again afterwards. */
async function signInAgain(page: Page, demo: Demo): Promise<void> {
  await expect(page.getByText('Sign in again to go on where you were. What you wrote is kept.')).toBeVisible();
  await page.getByLabel('E-mail or phone').fill(demo.email('lead'));
  await page.getByLabel('Password', { exact: true }).fill(demo.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

/** The session is over just when the form is sent: before that, the screen's own questions would find it out first. */
async function endsWith(page: Page, collection: string, end: () => Promise<unknown>): Promise<void> {
  let ended = false;
  await page.route(`**/api/v1/${collection}`, async (route) => {
    if (route.request().method() === 'POST' && !ended) {
      ended = true;
      await end();
    }
    await route.fallback();
  });
}

test.describe('A session that ends in the middle of a form', () => {
  test.beforeEach(async ({ context, demo }) => {
    await signIn(context.request, demo);
  });

  test('loses nothing of a person that is being written down', async ({ page, context, demo }) => {
    await page.goto('/people/new');
    await page.getByLabel('First name').fill('Graciela');
    await page.getByLabel('Family name').fill('Ibarra Nájera');
    await page.getByLabel('Know before you ring').fill('Ring twice');
    await endsWith(page, 'contacts', () => call(context.request, 'delete', 'session'));
    await page.getByRole('button', { name: 'Save this person' }).click();

    await signInAgain(page, demo);
    await expect(page.getByLabel('First name')).toHaveValue('Graciela');
    await expect(page.getByLabel('Family name')).toHaveValue('Ibarra Nájera');
    await expect(page.getByLabel('Know before you ring')).toHaveValue('Ring twice');
    await page.getByRole('button', { name: 'Save this person' }).click();
    await expect(page.getByRole('heading', { name: 'Graciela Ibarra Nájera' })).toBeVisible();
  });

  test('loses nothing of a person when another question of the screen finds it out', async ({ page, context, demo }) => {
    await page.goto('/people/new');
    await page.getByLabel('First name').fill('Graciela');
    await page.getByLabel('Know before you ring').fill('Ring twice');
    await call(context.request, 'delete', 'session');
    // Whoever seems to be there already is looked for while a name is typed.
    await page.getByLabel('Family name').fill('Ibarra Solís');

    await signInAgain(page, demo);
    await expect(page.getByLabel('First name')).toHaveValue('Graciela');
    await expect(page.getByLabel('Family name')).toHaveValue('Ibarra Solís');
    await expect(page.getByLabel('Know before you ring')).toHaveValue('Ring twice');
  });

  test('loses nothing of a campaign with its lists', async ({ page, context, demo }) => {
    await page.goto('/campaigns/new');
    await page.getByRole('group', { name: 'Name of the campaign' }).getByLabel('English').fill('Night janitors');
    await page.getByRole('button', { name: 'Add a problem' }).click();
    await page.getByLabel('Problems at work, line 1').fill('Broken elevators');
    await endsWith(page, 'campaigns', () => call(context.request, 'delete', 'session'));
    await page.getByRole('button', { name: 'Save the campaign' }).click();

    await signInAgain(page, demo);
    await expect(page.getByRole('group', { name: 'Name of the campaign' }).getByLabel('English')).toHaveValue('Night janitors');
    await expect(page.getByLabel('Problems at work, line 1')).toHaveValue('Broken elevators');
    await page.getByRole('button', { name: 'Save the campaign' }).click();
    await expect(page.getByRole('heading', { name: 'Night janitors' })).toBeVisible();
  });

  test('saves a visit all the same, and sends it after the next sign-in', async ({ page, context, demo }) => {
    await returnLists(context.request);
    const round = await makeRound(context.request);
    await page.goto(`/visits/${round.listId}`);
    await page.getByRole('link', { name: 'At the door' }).click();
    await page.getByRole('button', { name: 'We talked' }).click();
    await page.getByRole('textbox', { name: 'Note' }).fill('Will bring her sister');
    await call(context.request, 'delete', 'session');
    await page.getByRole('button', { name: 'Save, next door' }).click();
    await expect(page.getByRole('heading', { name: 'Door 2 of 4' })).toBeVisible();
    await expect(page.getByText('Nothing is lost: what you saved is on this phone.')).toBeVisible();
    await page.getByRole('button', { name: 'Sign in' }).click();

    await signInAgain(page, demo);
    await expect(page.getByRole('heading', { name: 'Door 2 of 4' })).toBeVisible();
    await expect.poll(async () => (await visitsOf(context.request, round.listId)).length).toBe(1);
  });
});

