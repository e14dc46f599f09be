import { call, signIn } from './support/api';
import { settled } from './support/settled';
import { expect, test } from './support/test';
import { violations } from './support/violations';

/** The demo’s own; other tests make campaigns of a like name. */
const DEMOS = /^Hotel Almendro: contract now$/;
interface Named { id: string; displayName: string }
interface Hours { hours: { weekday: number; part: string; doors: number }[]; attempts: { again: { cell: string; people: number }[]; call: number } }

test.describe('After a closed door', () => {
  // Several devices and looks of axe, two tests at a time.
  test.describe.configure({ timeout: 240_000 });
  test('the row and the door say when to come back, once the visit was sent', async ({ page, context, demo, newContext }) => {
    const lead = await newContext();
    await signIn(lead.request, demo, 'lead');
    const me = await signIn(context.request, demo, 'coordinator');
    const name = `Rosa Cerrada ${Date.now() % 100_000}`;
    const { id } = await call<{ id: string }>(lead.request, 'post', 'contacts', { displayName: name, phones: [{ number: '213-555-0142' }], addresses: [{ line1: '77 Closed St', city: 'Los Angeles', postalCode: '90017' }] });
    const list = await call<{ id: string }>(lead.request, 'post', 'visit-lists', { name: 'Closed St', contactIds: [id], visitorIds: [me.user.id] });

    await page.goto(`/visits/${list.id}`);
    await page.getByRole('link', { name: 'At the door' }).click();
    await page.getByRole('button', { name: 'Nobody home' }).click();
    await expect(page.getByText(/Back (Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday) (morning|at midday|afternoon|evening)/)).toBeVisible({ timeout: 40_000 });
    await settled(page);
    await page.getByRole('link', { name }).click();
    await page.getByRole('button', { name: 'Log another visit here' }).click();
    await expect(page.getByText(/Visit 2 of 3\. Best .+: (fits the work hours|most doors open then|not tried then yet)/)).toBeVisible();
  });

  test('the lead sees when doors open and whose are to be tried again; each number opens to as many rows', async ({ page, context, demo }) => {
    await signIn(context.request, demo, 'lead');
    const campaign = (await call<{ items: { id: string; name: string }[] }>(context.request, 'get', 'campaigns?limit=100')).items.find(({ name }) => DEMOS.test(name));
    const report = await call<Hours>(context.request, 'get', `campaigns/${campaign!.id}/hours`);
    expect(report.attempts.call).toBeGreaterThan(0);
    await page.goto(`/campaigns/${campaign!.id}`);
    await page.getByRole('heading', { name: /^(Doors open most|Not enough doors)/ }).scrollIntoViewIfNeeded();
    const chart = page.getByRole('figure', { name: /^(Doors open most|Not enough doors)/ });
    await chart.getByRole('button', { name: 'Show as a table' }).click();
    const row = chart.getByRole('row').nth(1);
    const doors = Number(await row.getByRole('link').first().innerText());
    await row.getByRole('link').first().click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText(`${doors} door`);
    await page.goBack();

    await page.getByRole('listitem').filter({ hasText: 'Call instead' }).getByRole('link').click();
    await expect(page).toHaveURL(/attempt=call/);
    const { items } = await call<{ items: Named[] }>(context.request, 'get', `contacts?campaignId=${campaign!.id}&attempt=call&limit=100`);
    for (const { displayName } of items.slice(0, 2)) await expect(page.getByText(displayName).first()).toBeVisible();
  });

  test('the filter, the settings and the hours are sound for screen readers', async ({ page, context, demo }) => {
    await signIn(context.request, demo, 'admin');
    const campaign = (await call<{ items: { id: string; name: string }[] }>(context.request, 'get', 'campaigns?limit=100')).items.find(({ name }) => DEMOS.test(name));
    const told: string[] = [];
    await page.goto(`/campaigns/${campaign!.id}`);
    await expect(page.getByRole('heading', { name: /^(Doors open most|Not enough doors)/ })).toBeVisible();
    told.push(...(await violations(page, 'campaign-hours')).map(String));
    await page.getByRole('figure', { name: /^(Doors open most|Not enough doors)/ }).getByRole('button', { name: 'Show as a table' }).click();
    told.push(...(await violations(page, 'campaign-hours-table')).map(String));
    await page.goto('/people?attempt=due,saturday-morning');
    await expect(page.getByText('Try again by tomorrow or Saturday mornings')).toBeVisible();
    told.push(...(await violations(page, 'people-to-try-again')).map(String));
    await page.goto('/settings/doors');
    await page.getByLabel('How often a door is tried before somebody calls').fill('0');
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByText('Write a number from 1 to 10.')).toBeVisible();
    told.push(...(await violations(page, 'settings-doors')).map(String));
    expect(told).toEqual([]);
  });
});
