import type { Page } from '@playwright/test';
import { call, signIn } from './support/api';
import { onThePhone } from './support/on-the-phone';
import { makeRound, returnLists, type Round } from './support/round';
import { expect, test, type Demo } from './support/test';

const HAND_OUTS = /\/hand-outs$/;

test.describe('A list that is handed out', () => {
  // Several devices and looks of axe, two tests at a time.
  test.describe.configure({ timeout: 240_000 });
  let round: Round;

  test.beforeEach(async ({ context, demo }) => {
    await signIn(context.request, demo);
    await returnLists(context.request);
    round = await makeRound(context.request);
    const { version } = await call<{ version: number }>(context.request, 'get', `visit-lists/${round.listId}`);
    await call(context.request, 'patch', `visit-lists/${round.listId}`, { version, status: 'ready', visitorIds: [] });
  });

  /** Opens the sheet that hands a list out, and makes a link. Answers what the server told it. */
  const handOut = async (page: Page): Promise<{ link: string; code: string }> => {
    await page.getByRole('button', { name: 'More for this list' }).click();
    await page.getByRole('button', { name: 'Hand out by QR or code' }).click();
    const [told] = await Promise.all([page.waitForResponse((answer) => HAND_OUTS.test(answer.url()) && answer.request().method() === 'POST'), page.getByRole('button', { name: 'Show the code' }).click()]);
    return await told.json() as { link: string; code: string };
  };
  const signInOn = async (page: Page, demo: Demo, who: string) => {
    await page.getByLabel('E-mail or phone').fill(demo.email(who));
    await page.getByLabel('Password', { exact: true }).fill(demo.password);
    await page.getByRole('button', { name: 'Sign in' }).click();
  };
  const statusOf = async (page: Page) => (await call<{ status: string }>(page.request, 'get', `visit-lists/${round.listId}`)).status;

  test('goes by its link to a second phone, which signs in first; is returned there without signal, and its rest goes on a new list', async ({ page, demo, newContext }) => {
    await page.goto(`/visits/${round.listId}`);
    const { link, code } = await handOut(page);
    await expect(page.getByRole('img', { name: 'QR code of the list' })).toBeVisible();
    await expect(page.getByText(`${code.slice(0, 3)} ${code.slice(3)}`)).toBeVisible();
    await expect(page.getByText('Nobody has taken it yet.')).toBeVisible();

    const phone = await (await newContext()).newPage();
    await phone.goto(new URL(link).pathname + new URL(link).search);
    await signInOn(phone, demo, 'coordinator');
    await expect(phone.getByRole('heading', { name: 'A visit list for you' })).toBeVisible();
    await phone.getByRole('button', { name: 'Take this list' }).click();
    await expect(phone.getByRole('heading', { name: round.listName })).toBeVisible();
    await expect(phone.getByText(`0 of ${round.doors} doors`)).toBeVisible();
    await expect(page.getByText(/has taken it\.$/)).toBeVisible();
    // The link is used: another look at it finds nothing to take.
    const late = await (await newContext()).newPage();
    await signIn(late.request, demo, 'admin');
    await late.goto(new URL(link).pathname);
    await late.getByRole('button', { name: 'Take this list' }).click();
    await expect(late.getByText(/cannot be taken with this link or code any more/)).toBeVisible();

    await onThePhone(phone);
    await phone.context().setOffline(true);
    await phone.getByRole('button', { name: 'More for this list' }).click();
    await phone.getByRole('button', { name: 'Return this list' }).click();
    await expect(phone.getByText('You returned this list. It goes when there is a signal.').first()).toBeVisible();
    expect(await statusOf(page)).toBe('checked_out');
    await phone.context().setOffline(false);
    await expect.poll(() => statusOf(page)).toBe('returned');
    await expect(phone.getByText(`“${round.listName}” is returned.`)).toBeVisible();

    await page.goto(`/visits/${round.listId}`);
    await page.getByRole('button', { name: 'Put the rest on a new list' }).click();
    await expect(page.getByRole('heading', { name: `${round.listName}, the rest` })).toBeVisible();
    await expect(page.getByText(`0 of ${round.doors} doors`)).toBeVisible();
  });

  test('is taken by six letters; at its time it goes back by itself, and the phone says so', async ({ page, demo, newContext }) => {
    await page.goto(`/visits/${round.listId}`);
    const { code } = await handOut(page);
    const phone = await (await newContext()).newPage();
    await signIn(phone.request, demo, 'coordinator');
    await phone.goto('/visits');
    await phone.getByRole('link', { name: 'I have a code' }).click();
    await phone.getByLabel('Six letters').fill('ZZZ ZZZ');
    await phone.getByRole('button', { name: 'Take this list' }).click();
    await expect(phone.getByText(/cannot be taken with this link or code any more/)).toBeVisible();
    await phone.getByLabel('Six letters').fill(`${code.slice(0, 3).toLowerCase()} ${code.slice(3)}`);
    await phone.getByRole('button', { name: 'Take this list' }).click();
    await expect(phone.getByRole('heading', { name: round.listName })).toBeVisible();

    const { version } = await call<{ version: number }>(page.request, 'get', `visit-lists/${round.listId}`);
    await call(page.request, 'patch', `visit-lists/${round.listId}`, { version, dueBackAt: new Date(Date.now() + 1_000).toISOString() });
    await expect.poll(() => statusOf(page), { timeout: 15_000 }).toBe('expired');
    await phone.goto(`/visits/${round.listId}`);
    await expect(phone.getByText(`“${round.listName}” was due back and went back by itself.`)).toBeVisible();
    await expect(phone.getByText('What you saved at its doors is still sent.').first()).toBeVisible();
  });

  test('stands in the table of all lists, where each number opens and the choice is kept in the address', async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(`/visits?campaign=${round.campaignId}`);
    const row = page.getByRole('row', { name: new RegExp(round.listName) });
    await expect(row).toBeVisible();
    await expect(row.getByText('not yet')).toBeVisible();
    await page.getByLabel('Show', { exact: true }).selectOption('back');
    await expect(page.getByText('No list is found this way.')).toBeVisible();
    await expect(page).toHaveURL(/show=back/);
    await page.getByLabel('Show', { exact: true }).selectOption('open');
    await row.getByRole('link', { name: '0' }).last().click();
    await expect(page.getByText('Nobody was reached on this list yet.')).toBeVisible();
    // On a phone as well.
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`/visits?campaign=${round.campaignId}`);
    await page.getByRole('link', { name: `0 of ${round.doors} doors done` }).click();
    await expect(page).toHaveURL(/show=done/);
    await page.goBack();
    await page.getByRole('link', { name: '0 reached' }).click();
    await expect(page.getByText('Nobody was reached on this list yet.')).toBeVisible();
  });
});
