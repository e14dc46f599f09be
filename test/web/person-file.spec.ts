import { readFile } from 'node:fs/promises';
import { unpacked } from '../support/exports-archive';
import { call, signIn } from './support/api';
import { expect, test } from './support/test';

test('a lead takes everything held about a person from the profile, and it reads and prints by itself in the language that was chosen', async ({ page, context, demo }) => {
  await signIn(context.request, demo, 'lead');
  const { id } = await call<{ id: string }>(context.request, 'post', 'contacts', { givenName: 'Marisol', familyName: '<b>Ávila</b>', languages: ['es'], tags: ['Night shift'] });
  await call(context.request, 'post', `contacts/${id}/notes`, { text: 'Prefers Sundays', visibility: 'leads' });
  await page.goto(`/people/${id}`);
  await page.getByRole('button', { name: 'Everything held about Marisol' }).click();
  const sheet = page.getByRole('dialog');
  await sheet.getByRole('button', { name: 'Español' }).click();
  await sheet.getByRole('button', { name: 'Make the file' }).click();
  const fetch = sheet.getByRole('link', { name: 'Download' });
  await expect(fetch).toBeVisible({ timeout: 30_000 });
  const [download] = await Promise.all([page.waitForEvent('download'), fetch.click()]);
  const files = unpacked(await readFile(await download.path()));
  const html = files.get('everything-held.html')!;
  expect(JSON.parse(files.get('everything-held.json')!)).toMatchObject({ about: { name: 'Marisol <b>Ávila</b>' }, held: { tags: [{ tag: 'Night shift' }], notes: [{ text: 'Prefers Sundays' }] } });
  const paper = await context.newPage();
  await paper.setContent(html);
  await expect(paper.getByRole('heading', { level: 1, name: 'Todo lo que se guarda sobre Marisol <b>Ávila</b>' })).toBeVisible();
  await expect(paper.getByText('Prefers Sundays')).toBeVisible();
  expect(await paper.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  await sheet.getByRole('link', { name: 'Files taken out' }).click();
  await expect(page.getByText('Everything held about Marisol <b>Ávila</b>')).toBeVisible();
});

test('a lead finds the requests to be forgotten under settings, and nothing that only admins set', async ({ page, context, demo }) => {
  await signIn(context.request, demo, 'lead');
  await page.goto('/settings');
  const rows = page.getByRole('list', { name: 'Settings' }).getByRole('link');
  await expect(rows).toHaveText([/Files taken out/, /Asked to be forgotten/]);
  await rows.nth(1).click();
  await expect(page.getByRole('heading', { name: 'Asked to be forgotten' })).toBeVisible();
});

test('an admin sets how many people may leave in files in a day; what is no number is told beside its field', async ({ page, context, demo }) => {
  await signIn(context.request, demo, 'admin');
  const before = await call<Record<string, number>>(context.request, 'get', 'settings');
  await page.goto('/settings/limits');
  const lead = page.getByRole('textbox', { name: 'People a lead may take out in a day' });
  await expect(lead).toHaveValue('5,000');
  await lead.fill('many');
  await page.getByRole('button', { name: 'Save the limits' }).click();
  await expect(page.getByText('Write a whole number from 0 to 1,000,000.')).toBeVisible();
  await lead.fill('6,500');
  await page.getByRole('button', { name: 'Save the limits' }).click();
  await expect(page).toHaveURL(/\/settings$/);
  const after = await call<Record<string, number>>(context.request, 'get', 'settings');
  expect([after['exports.leadRowsPerDay'], after['exports.adminRowsPerDay']]).toEqual([6500, before['exports.adminRowsPerDay']]);
  await call(context.request, 'patch', 'settings', { version: after['version'], 'exports.leadRowsPerDay': before['exports.leadRowsPerDay'] });
});

test('a number of somebody who asked to be forgotten is told while it is typed, and holds nothing up', async ({ page, context, demo }) => {
  await signIn(context.request, demo, 'lead');
  const { id } = await call<{ id: string }>(context.request, 'post', 'contacts', { givenName: 'Olvido', phones: [{ number: '213-555-7763' }] });
  await call(context.request, 'post', 'contact-forgettings', { contactId: id, confirmName: 'Olvido' });
  await page.goto('/people/new');
  await page.getByRole('textbox', { name: 'First name' }).fill('Nueva');
  await page.getByRole('textbox', { name: 'Phone' }).first().fill('213 555 7763');
  await expect(page.getByText(/Somebody with .*555-7763.* asked to be forgotten/)).toBeVisible();
  await page.getByRole('button', { name: 'Save this person' }).click();
  await expect(page.getByRole('heading', { name: 'Nueva' })).toBeVisible();
});
