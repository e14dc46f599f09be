import { desk, phone } from './playwright.config';
import { call, signIn } from './support/api';
import { expect, test } from './support/test';

const shown = (n: number): string => new Intl.NumberFormat('en').format(n);

test.describe('Lists of very many people', () => {
  test('an act on more than are done at once shows how far it is, ends, and is taken back', async ({ page, context, newContext, demo }) => {
    const admin = (await newContext({ baseURL: demo.url })).request;
    await signIn(admin, demo, 'admin');
    await call(admin, 'patch', 'settings', { 'bulk.atOnce': 20 });
    await signIn(context.request, demo);
    const found = async (query: string) => (await call<{ total: number }>(context.request, 'get', `contacts?${query}&count=true&limit=1`)).total;
    const n = await found('language=ko');
    expect(n).toBeGreaterThan(20);
    // The worker may be quicker than anybody can look: how far it is is told only once the first sight was looked at.
    let look = (): void => undefined;
    const looked = new Promise<void>((resolve) => { look = resolve; });
    await page.route('**/api/v1/bulk-acts/*', async (route) => {
      if (route.request().method() === 'GET') await looked;
      await route.continue();
    });
    await page.setViewportSize(desk);
    await page.goto('/people?language=ko');
    await page.getByRole('button', { name: 'Select', exact: true }).click();
    await page.getByRole('button', { name: `All ${shown(n)} found` }).click();
    await page.getByRole('button', { name: 'What to do' }).click();
    await page.getByRole('button', { name: 'Give a tag' }).click();
    await page.getByRole('textbox', { name: 'Tag' }).fill('Very many');
    await page.getByRole('button', { name: `Do it for ${shown(n)} people` }).click();
    await expect(page.getByText(`0 of ${shown(n)} people`)).toBeVisible();
    await expect(page.getByRole('progressbar', { name: 'Give a tag' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Stop', exact: true })).toBeVisible();
    look();
    await expect(page.getByText(`Tagged ${shown(n)} people: Very many.`)).toBeVisible();
    expect(await found('tag=very%20many')).toBe(n);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(page.getByText(`Taken back for ${shown(n)} people.`)).toBeVisible();
    expect(await found('tag=very%20many')).toBe(0);
    await call(admin, 'patch', 'settings', { 'bulk.atOnce': 5_000 });
  });

  test('columns chosen on one device are there on another', async ({ page, context, newContext, demo }) => {
    await signIn(context.request, demo, 'coordinator');
    await page.setViewportSize(desk);
    await page.goto('/people');
    await expect(page.getByRole('columnheader', { name: 'Phone' })).toBeVisible();
    await expect(page.getByRole('columnheader', { name: 'Tags' })).toHaveCount(0);
    await page.getByRole('button', { name: 'Columns' }).click();
    const kept = () => page.waitForResponse((answer) => answer.url().endsWith('/api/v1/user-settings') && answer.request().method() === 'PATCH');
    const first = kept();
    await page.getByRole('button', { name: 'Tags', exact: true }).click();
    await first;
    const second = kept();
    await page.getByRole('button', { name: 'Phone', exact: true }).click();
    await second;

    const other = await newContext({ baseURL: demo.url, viewport: desk });
    await signIn(other.request, demo, 'coordinator');
    const there = await other.newPage();
    await there.goto('/people');
    await expect(there.getByRole('columnheader', { name: 'Tags' })).toBeVisible();
    await expect(there.getByRole('columnheader', { name: 'Phone' })).toHaveCount(0);
    await call(other.request, 'patch', 'user-settings', { 'people.columns': null });
  });

  test('a list that is being built says how many fit, as its lines change', async ({ page, context, demo }) => {
    await signIn(context.request, demo);
    const found = async (query: string) => (await call<{ total: number }>(context.request, 'get', `contacts?${query}&count=true&limit=1`)).total;
    const [all, quiet] = [await found(''), await found('notContactedDays=30')];
    await page.setViewportSize(phone);
    await page.goto('/lists/new');
    await expect(page.getByText(`${shown(all)} people fit`)).toBeVisible();
    await page.getByRole('button', { name: 'Add who stays out' }).click();
    await page.getByRole('button', { name: '30 days' }).click();
    await page.getByRole('button', { name: 'Put it on the list' }).click();
    await expect(page.getByText(`${shown(all - quiet)} people fit`)).toBeVisible();
    await expect(page.getByText(`${shown(all)} people fit`)).toHaveCount(0);
  });
});
