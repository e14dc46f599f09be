import { call, signIn } from './support/api';
import { onThePhone } from './support/on-the-phone';
import { returnLists } from './support/round';
import { settled } from './support/settled';
import { expect, test } from './support/test';

test.describe('A planned visit', () => {
  test('is planned from somebody’s page, stands in My day, is moved, and is logged without signal', async ({ page, context, demo }) => {
    await signIn(context.request, demo);
    await returnLists(context.request);
    const name = `Inés Planas ${Date.now() % 100_000}`;
    const { id: contactId } = await call<{ id: string }>(context.request, 'post', 'contacts', { displayName: name, caution: 'A big dog in the yard' });
    const planned = async (state: string) => (await call<{ items: { id: string; contactId: string; visitors: { id: string }[] }[] }>(context.request, 'get', `house-visits?state=${state}&contactId=${contactId}`)).items;

    await page.goto(`/people/${contactId}`);
    await page.getByRole('link', { name: 'Plan a visit' }).click();
    await page.getByLabel('Time').fill('');
    await page.getByRole('button', { name: 'Save the plan' }).click();
    await expect(page.getByText('Choose a time.')).toBeVisible();
    await page.getByLabel('Time').fill('17:30');
    await page.getByLabel('Note').fill('Bring the Korean leaflet');
    await page.getByRole('button', { name: 'Save the plan' }).click();
    await expect(page.getByRole('heading', { name: 'Planned visits' })).toBeVisible();
    await expect(page.getByText(/5:30/).first()).toBeVisible();
    expect(await planned('planned')).toHaveLength(1);

    await page.goto('/');
    await expect(page.getByRole('link', { name })).toBeVisible();
    await page.getByRole('button', { name: `Move or cancel: ${name}` }).click();
    await page.getByRole('dialog').getByLabel('Time').fill('18:45');
    await page.getByRole('dialog').getByRole('button', { name: 'Save the day and time' }).click();
    await expect(page.getByText(/6:45/).first()).toBeVisible();

    // The door lies on the phone: the app is opened anew without a signal, and what to know stands first.
    await onThePhone(page);
    await page.reload();
    await expect(page.getByRole('link', { name })).toBeVisible();
    await settled(page);
    await context.setOffline(true);
    await page.reload();
    await page.getByRole('link', { name }).click();
    await expect(page.getByText('A big dog in the yard')).toBeVisible();
    await expect(page.getByText('Bring the Korean leaflet')).toBeVisible();
    await page.getByRole('button', { name: 'Nobody home' }).click();
    await expect(page.getByRole('heading', { name: 'My day' })).toBeVisible();
    await expect(page.getByRole('link', { name })).toHaveCount(0);
    await context.setOffline(false);
    await expect.poll(async () => (await planned('attempted')).length, { timeout: 40_000 }).toBe(1);
    expect(await planned('planned')).toEqual([]);
    await page.goto('/');
    await settled(page);
    await expect(page.getByRole('link', { name })).toHaveCount(0);
  });

  test('that will not happen is cancelled with its reason', async ({ page, context, demo }) => {
    await signIn(context.request, demo);
    const name = `Min Planas ${Date.now() % 100_000}`;
    const { id: contactId } = await call<{ id: string }>(context.request, 'post', 'contacts', { displayName: name });
    await call(context.request, 'post', 'house-visits', { contactId, plannedAt: new Date(Date.now() + 86_400_000).toISOString(), visitorIds: ['me'] });
    await page.goto(`/people/${contactId}`);
    await page.getByRole('button', { name: /^Move or cancel/ }).click();
    await page.getByLabel('Why not?').fill('Her shift was moved');
    await page.getByRole('button', { name: 'Cancel the visit' }).click();
    await expect(page.getByRole('button', { name: /^Move or cancel/ })).toHaveCount(0);
    expect((await call<{ items: unknown[] }>(context.request, 'get', `house-visits?state=cancelled&contactId=${contactId}`)).items).toHaveLength(1);
    expect((await call<{ items: { text: string }[] }>(context.request, 'get', `contacts/${contactId}/notes`)).items.map(({ text }) => text)).toEqual(['Her shift was moved']);
  });
});
