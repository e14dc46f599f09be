import { desk, phone } from './playwright.config';
import { call, signIn } from './support/api';
import { expect, test } from './support/test';

interface Found { items: { id: string; displayName: string; tags: string[] }[]; total: number }

test.describe('The list of people', () => {
  test('the keyboard finds, chooses and tags two people; one word takes it back', async ({ page, context, demo }) => {
    await signIn(context.request, demo);
    await page.setViewportSize(desk);
    await page.goto('/people?language=ko&sort=displayName');
    await expect(page.getByRole('table')).toBeVisible();
    await page.keyboard.press('/');
    await expect(page.getByRole('searchbox')).toBeFocused();
    await page.keyboard.press('ArrowDown');
    const first = page.locator('[data-row]').first();
    await expect(first).toBeFocused();
    await page.keyboard.press('x');
    await expect(page.getByText('1 person chosen')).toBeVisible();
    await expect(page.locator('[data-row]').first()).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('x');
    await expect(page.getByText('2 people chosen')).toBeVisible();

    await page.getByRole('button', { name: 'What to do' }).click();
    await page.getByRole('button', { name: 'Give a tag' }).click();
    await page.getByRole('textbox', { name: 'Tag' }).fill('Bus captain');
    await page.getByRole('button', { name: 'Do it for 2 people' }).click();
    await expect(page.getByText('Tagged 2 people: Bus captain.')).toBeVisible();
    const tagged = async () => (await call<Found>(context.request, 'get', 'contacts?tag=bus%20captain&count=true')).total;
    expect(await tagged()).toBe(2);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(page.getByText('Taken back for 2 people.')).toBeVisible();
    expect(await tagged()).toBe(0);
  });

  test('filters are kept as a list on the phone, which counts and opens the same people', async ({ page, context, demo }) => {
    await signIn(context.request, demo);
    await page.setViewportSize(phone);
    await page.goto('/people?language=ko');
    const { total } = await call<Found>(context.request, 'get', 'contacts?language=ko&count=true&limit=1');
    // The list is there, and nothing on the screen moves any more.
    await expect(page.getByText(/^Showing/)).toBeVisible();
    await page.getByRole('button', { name: 'Save as a list' }).click();
    await page.getByRole('textbox', { name: 'English' }).fill('Korean speakers');
    await page.getByRole('button', { name: 'Save the list' }).click();
    await expect(page.getByRole('button', { name: 'List: Korean speakers' })).toBeVisible();
    await expect(page.getByText(`of ${new Intl.NumberFormat('en').format(total)}`)).toBeVisible();
    await expect(page).toHaveURL(/savedListId=/);

    await page.goto('/lists');
    await page.getByRole('link', { name: 'Change Korean speakers' }).click();
    await page.getByRole('button', { name: 'Add who stays out' }).click();
    await page.getByRole('button', { name: '30 days' }).click();
    await page.getByRole('button', { name: 'Put it on the list' }).click();
    await page.getByRole('button', { name: 'Save the list' }).click();
    await expect(page).toHaveURL(/\/people\?savedListId=/);
    const quiet = (await call<Found>(context.request, 'get', 'contacts?language=ko&notContactedDays=30&count=true&limit=1')).total;
    await expect(page.getByText(`of ${new Intl.NumberFormat('en').format(total - quiet)}`)).toBeVisible();
  });
});
