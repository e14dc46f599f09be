import type { APIRequestContext } from '@playwright/test';
import { call, signIn } from './support/api';
import { onThePhone } from './support/on-the-phone';
import { countTaps } from './support/taps';
import { expect, test } from './support/test';

const aPerson = (api: APIRequestContext, givenName: string) => call<{ id: string; version: number }>(api, 'post', 'contacts', { givenName, familyName: 'Quiñones' });
const timeline = (api: APIRequestContext, id: string) => call<{ items: { kind: string; note: string | null }[] }>(api, 'get', `contacts/${id}/timeline`);

test('a touch is two taps from a person’s card, safe without a signal, and there once', async ({ page, context, demo }) => {
  await signIn(context.request, demo);
  const { id } = await aPerson(context.request, 'Nidia');
  await page.goto(`/people/${id}`);
  await expect(page.getByRole('heading', { name: 'Nidia Quiñones' })).toBeVisible();
  const taps = await countTaps(page);
  await page.getByRole('button', { name: 'Write down a contact' }).click();
  await expect(page.getByRole('button', { name: 'On WhatsApp' })).toBeVisible();
  await onThePhone(page);
  await context.setOffline(true);
  await page.getByRole('button', { name: 'On WhatsApp' }).click();
  await expect(page.getByText('Saved: Nidia Quiñones, On WhatsApp')).toBeVisible();
  expect(await taps()).toBe(2);
  expect((await timeline(context.request, id)).items).toEqual([]);
  await context.setOffline(false);
  await expect.poll(async () => (await timeline(context.request, id)).items.map(({ kind }) => kind), { timeout: 30_000 }).toEqual(['whatsapp']);
  await expect(page.getByRole('list', { name: 'Timeline' }).getByText('WhatsApp')).toBeVisible();
});

test('a touch is two taps from My day, from the list and from what was searched', async ({ page, context, demo }) => {
  await signIn(context.request, demo);
  const people = await Promise.all(['Odalys', 'Yadira'].map((name) => aPerson(context.request, name)));
  await call(context.request, 'post', 'follow-ups', { title: 'Ask about Sunday', about: { kind: 'contact', id: people[0]!.id }, assigneeId: 'me', dueOn: new Date().toLocaleDateString('en-CA', { timeZone: 'America/Los_Angeles' }) });
  for (const [i, { name, start }] of [{ name: 'Odalys Quiñones', start: '/' }, { name: 'Yadira Quiñones', start: '/people?q=yadira' }].entries()) {
    await page.goto(start);
    const beside = page.getByRole('button', { name: `In touch with ${name}` });
    await expect(beside).toBeVisible();
    const taps = await countTaps(page);
    await beside.click();
    await expect(page.getByText(`With ${name}`)).toBeVisible();
    await page.getByRole('button', { name: 'On WhatsApp' }).click();
    await expect(page.getByText(`Saved: ${name}, On WhatsApp`)).toBeVisible();
    expect(await taps()).toBe(2);
    await expect.poll(async () => (await timeline(context.request, people[i]!.id)).items.map(({ kind }) => kind), { timeout: 30_000 }).toEqual(expect.arrayContaining(['whatsapp']));
  }
});

test('whoever has no name yet is written down with the touch, from any screen', async ({ page, context, demo }) => {
  await signIn(context.request, demo);
  await page.goto('/');
  await page.getByRole('button', { name: 'Write down a contact' }).click();
  await page.getByRole('searchbox', { name: 'Who was it?' }).fill('tall cook, galbi place');
  await page.getByRole('button', { name: 'Somebody new: “tall cook, galbi place”' }).click();
  await page.getByRole('button', { name: 'We met at work' }).click();
  const found = async () => (await call<{ items: { id: string; displayName: string }[] }>(context.request, 'get', 'contacts?q=galbi')).items.filter(({ displayName }) => displayName === 'tall cook, galbi place');
  await expect.poll(async () => (await found()).length, { timeout: 30_000 }).toBe(1);
  await page.goto(`/people/${(await found())[0]!.id}`);
  await expect(page.getByText('No name yet')).toBeVisible();
});

test('what both changed is asked: theirs, one’s own, or a third value', async ({ page, context, demo, newContext }) => {
  const other = await newContext();
  await signIn(other.request, demo, 'lead');
  await signIn(context.request, demo, 'admin');
  const { id } = await aPerson(context.request, 'Paloma');
  await page.goto(`/people/${id}/edit`);
  await page.getByRole('textbox', { name: 'Name to call them by' }).fill('Palo');
  await page.getByRole('textbox', { name: 'Pronouns' }).fill('ella');
  await call(other.request, 'patch', `contacts/${id}`, { version: 1, preferredName: 'Loma' });
  await page.getByRole('button', { name: 'Save this person' }).click();
  await expect(page.getByRole('heading', { name: 'Both changed' })).toBeVisible();
  const choice = page.getByRole('radiogroup', { name: 'Name to call them by' });
  await expect(choice.getByRole('radio')).toHaveText([/Loma \(.+\)/, /Palo \(yours\)/, 'Another value']);
  await choice.getByRole('radio', { name: 'Another value' }).click();
  await page.getByRole('textbox', { name: 'Another value for: Name to call them by' }).fill('Palomita');
  await page.getByRole('button', { name: 'Save the chosen ones' }).click();
  await expect(page).toHaveURL(`/people/${id}`);
  expect(await call(context.request, 'get', `contacts/${id}`)).toMatchObject({ preferredName: 'Palomita', pronouns: 'ella' });
});

test('a change without signal is sent once its form is closed, and a lead decides what both changed', async ({ page, context, demo, newContext }) => {
  test.setTimeout(180_000);
  const other = await newContext();
  await signIn(other.request, demo, 'lead');
  await signIn(context.request, demo, 'admin');
  const { id } = await aPerson(context.request, 'Perla');
  await page.goto(`/people/${id}`);
  await page.getByRole('link', { name: 'Change', exact: true }).click();
  await page.getByRole('textbox', { name: 'Name to call them by' }).fill('Perli');
  await call(other.request, 'patch', `contacts/${id}`, { version: 1, preferredName: 'Perlita' });
  await onThePhone(page);
  await context.setOffline(true);
  await page.getByRole('button', { name: 'Save this person' }).click();
  await expect(page.getByText('What you wrote is safe on this phone')).toBeVisible();
  await page.getByRole('link', { name: 'Change', exact: true }).click();
  await expect(page.getByRole('textbox', { name: 'Name to call them by' })).toHaveValue('Perli');
  await page.getByRole('textbox', { name: 'Pronouns' }).fill('ella');
  await page.getByRole('button', { name: 'Save this person' }).click();
  await expect(page.getByText('What you wrote is safe on this phone')).toBeVisible();
  await context.setOffline(false);

  await expect(page.getByText('One field waits for your decision.')).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText('What you wrote is safe on this phone')).toBeHidden();
  expect(await call(context.request, 'get', `contacts/${id}`)).toMatchObject({ preferredName: 'Perlita', pronouns: 'ella' });
  await page.getByRole('link', { name: 'Decide' }).click();
  await page.getByRole('radio', { name: 'Another value' }).click();
  await page.getByRole('textbox', { name: 'Another value for: Name to call them by' }).fill('Perla L.');
  await page.getByRole('button', { name: 'Keep the chosen one' }).click();
  await expect(page.getByText(/^Nothing waits\./)).toBeVisible();
  expect(await call(context.request, 'get', `contacts/${id}`)).toMatchObject({ preferredName: 'Perla L.', pronouns: 'ella' });
});
