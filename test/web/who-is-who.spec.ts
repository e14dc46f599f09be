import type { APIRequestContext, Page } from '@playwright/test';
import { desk, phone } from './playwright.config';
import { call, signIn } from './support/api';
import { settled } from './support/settled';
import { expect, test } from './support/test';
import { violations } from './support/violations';

interface Person { id: string; version: number; displayName: string; preferredName: string | null; phones: { number: string }[]; emails: { address: string }[] }

const make = (api: APIRequestContext, person: object) => call<Person>(api, 'post', 'contacts', person);
const pairOf = (page: Page, one: string, other: string) => page.getByRole('region', { name: `${one} and ${other}` });

test.describe('Who is who', () => {
  test('a pair is joined field by field, seen as one, and made two again', async ({ page, context, demo }) => {
    test.setTimeout(180_000);
    await signIn(context.request, demo);
    const [one, other] = ['Rosalinda Quiñones', 'Rosalinda Quinones'];
    const a = await make(context.request, { givenName: 'Rosalinda', familyName: 'Quiñones', preferredName: 'Rosa', phones: [{ number: '213-555-0187' }], tags: ['Kitchen'] });
    const b = await make(context.request, { givenName: 'Rosalinda', familyName: 'Quinones', preferredName: 'Linda', phones: [{ number: '213-555-0187' }, { number: '213-555-0188' }], emails: [{ address: 'rosalinda@example.org' }] });

    await page.setViewportSize(phone);
    await page.goto('/people');
    const waiting = (await call<{ total: number }>(context.request, 'get', 'duplicates?limit=1&count=true')).total;
    await page.getByRole('link', { name: `Who is who: ${String(waiting)}`, exact: true }).click();
    const card = pairOf(page, one, other);
    await expect(card).toContainText('Same phone number');
    await expect(card).toContainText('very likely one person');
    await expect(card).toContainText('rosalinda@example.org');
    await card.getByRole('button', { name: 'Same person' }).click();
    const called = card.getByRole('radiogroup', { name: 'Name to call them by' });
    await expect(called.getByRole('radio', { name: 'Rosa', exact: true })).toBeChecked();
    await called.getByRole('radio', { name: 'Linda' }).click();
    expect(await violations(page, 'pairs')).toEqual([]);

    await page.setViewportSize(phone);
    await card.getByRole('button', { name: 'Join the two cards' }).click();
    await expect(page.getByText(`One person now: ${one}`)).toBeVisible();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(card.getByRole('button', { name: 'Same person' })).toBeVisible();
    await card.getByRole('button', { name: 'Same person' }).click();
    await card.getByRole('radiogroup', { name: 'Name to call them by' }).getByRole('radio', { name: 'Linda' }).click();
    await card.getByRole('button', { name: 'Join the two cards' }).click();
    await page.getByRole('status').filter({ hasText: `One person now: ${one}` }).getByRole('link', { name: 'Open' }).click();

    await expect(page.getByRole('heading', { level: 1, name: one })).toBeVisible();
    await expect(page.getByText('Called “Linda”')).toBeVisible();
    await expect(page.getByText('rosalinda@example.org')).toBeVisible();
    expect(await call<Person>(context.request, 'get', `contacts/${b.id}`)).toMatchObject({ id: a.id, preferredName: 'Linda', phones: [{ number: '+12135550187' }, { number: '+12135550188' }] });
    expect(await violations(page, 'joined')).toEqual([]);

    await page.setViewportSize(phone);
    await page.getByRole('button', { name: 'These are two people after all' }).click();
    await page.getByRole('button', { name: 'Make them two' }).click();
    await expect(page.getByRole('button', { name: 'These are two people after all' })).toBeHidden();
    await expect(page.getByText('Called “Rosa”')).toBeVisible();
    expect(await call<Person>(context.request, 'get', `contacts/${b.id}`)).toMatchObject({ id: b.id, displayName: other, preferredName: 'Linda' });
    await page.goto(`/people/same?pair=${a.id},${b.id}`);
    await expect(pairOf(page, one, other)).toContainText('Same phone number');
  });

  test('two who were said not to be the same are not asked about again', async ({ page, context, demo }) => {
    await signIn(context.request, demo);
    const [a, b] = [await make(context.request, { givenName: 'Evaristo', familyName: 'Montaño', phones: [{ number: '213-555-0191' }] }), await make(context.request, { givenName: 'Evaristo', familyName: 'Montano', phones: [{ number: '213-555-0191' }] })];
    await page.setViewportSize(desk);
    await page.goto(`/people/same?pair=${a.id},${b.id}`);
    const card = pairOf(page, 'Evaristo Montaño', 'Evaristo Montano');
    await expect(card).toContainText('Same phone number');
    await card.getByRole('button', { name: 'Not the same' }).click();
    await expect(page.getByText('Two people: Evaristo Montaño, Evaristo Montano')).toBeVisible();
    expect(await violations(page, 'not-the-same')).toEqual([]);

    const changed = await call<Person & { possibleDuplicates: object[] }>(context.request, 'patch', `contacts/${b.id}`, { version: b.version, emails: [{ address: 'evaristo@example.org' }] });
    expect(changed.possibleDuplicates).toEqual([]);
    expect(await call<{ items: object[] }>(context.request, 'get', `duplicates?contactId=${a.id}`)).toMatchObject({ items: [] });
    await page.goto('/people/same');
    await settled(page);
    await expect(card).toHaveCount(0);
  });

  test('who is written is asked about while they are written, and what was typed goes to the person who is there', async ({ page, context, demo }) => {
    await signIn(context.request, demo);
    const there = await make(context.request, { givenName: 'Anastasio', familyName: 'Belmonte', phones: [{ number: '213-555-0193' }], preferredName: 'Tacho' });
    await page.setViewportSize(phone);
    await page.goto('/people/new');
    await page.getByRole('button', { name: 'E-mail' }).click();
    await page.getByRole('textbox', { name: 'E-mail' }).fill('tacho@example.org');
    await page.getByRole('textbox', { name: 'Phone', exact: true }).fill('(213) 555-0193');
    const notice = page.getByRole('status').filter({ hasText: 'Is this the same person?' });
    await expect(notice).toContainText('Anastasio Belmonte');
    await expect(notice).toContainText('Same phone number');
    await notice.getByRole('link', { name: 'Anastasio Belmonte' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Anastasio Belmonte' })).toBeVisible();
    await page.goBack();
    await expect(page.getByRole('textbox', { name: 'E-mail' })).toHaveValue('tacho@example.org');
    await notice.getByRole('button', { name: 'Same person: add what I typed to Anastasio Belmonte' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Anastasio Belmonte' })).toBeVisible();
    await expect(page.getByText('tacho@example.org')).toBeVisible();
    expect(await call<Person>(context.request, 'get', `contacts/${there.id}`)).toMatchObject({ phones: [{ number: '+12135550193' }], emails: [{ address: 'tacho@example.org' }] });

    await page.goto('/people/new');
    await expect(page.getByRole('textbox', { name: 'Phone', exact: true })).toHaveValue('');
    await expect(page.getByRole('textbox', { name: 'E-mail' })).toHaveCount(0);
    await page.getByRole('textbox', { name: 'First name' }).fill('Anastasio');
    await page.getByRole('textbox', { name: 'Family name' }).fill('Belmonte');
    await page.getByRole('textbox', { name: 'Name to call them by' }).fill('Don Tacho');
    await notice.getByRole('button', { name: 'Same person: add what I typed to Anastasio Belmonte' }).click();
    const card = pairOf(page, 'Anastasio Belmonte', 'Anastasio Belmonte');
    await card.getByRole('radiogroup', { name: 'Name to call them by' }).getByRole('radio', { name: 'Don Tacho' }).click();
    await card.getByRole('button', { name: 'Join the two cards' }).click();
    await expect(page.getByText('One person now: Anastasio Belmonte')).toBeVisible();
    expect(await call<Person>(context.request, 'get', `contacts/${there.id}`)).toMatchObject({ preferredName: 'Don Tacho' });
  });

  test('at a door a number goes to the person whom the visitor chooses', async ({ page, context, demo }) => {
    await signIn(context.request, demo);
    const [met, friend] = [await make(context.request, { givenName: 'Hortensia', familyName: 'Villaseñor' }), await make(context.request, { givenName: 'Crisanto', familyName: 'Peñaloza' })];
    await page.setViewportSize(phone);
    await page.goto(`/visits/new?contactId=${met.id}`);
    await page.getByRole('button', { name: 'We talked' }).click();
    await page.getByRole('button', { name: 'Add a person' }).click();
    const sheet = page.getByRole('dialog', { name: 'Add a person' });
    await sheet.getByRole('textbox', { name: 'Name' }).fill('Crisanto Pena');
    await sheet.getByRole('textbox', { name: 'Phone' }).fill('213-555-0196');
    await sheet.getByRole('listitem').filter({ hasText: 'Crisanto Peñaloza' }).getByRole('button', { name: 'Choose, add number' }).click();
    await expect(sheet).toBeHidden();
    await expect(page.getByText('Crisanto Peñaloza')).toBeVisible();
    // What was heard at a door goes along with the visit.
    const phones = async () => (await call<Person>(context.request, 'get', `contacts/${friend.id}`)).phones;
    expect(await phones()).toEqual([]);
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect.poll(phones).toMatchObject([{ number: '+12135550196' }]);
  });
});
