import type { APIRequestContext, Page } from '@playwright/test';
import { call, signIn } from './support/api';
import { onThePhone } from './support/on-the-phone';
import { makeRound, returnLists, type Round } from './support/round';
import { settled } from './support/settled';
import { expect, test } from './support/test';
import { violations } from './support/violations';

interface Pause { id: string; version: number; people: { name: string; heardAt: string | null }[] }
interface Stops { items: { id: string; people: { contactId: string }[] }[] }

/** No pause of an earlier test holds any more. */
async function endPauses(api: APIRequestContext): Promise<void> {
  const { items } = await call<{ items: Pause[] }>(api, 'get', 'round-pauses?state=holding');
  for (const { id, version } of items) await call(api, 'patch', `round-pauses/${id}`, { version, ended: true });
}

test.describe('A lead pauses rounds', () => {
  let round: Round;
  /** The list in the hands of somebody else of the demo. */
  const handTo = async (api: APIRequestContext, listId: string, name: string): Promise<void> => {
    const { items } = await call<{ items: { id: string; name: string }[] }>(api, 'get', 'users?limit=100');
    const { version } = await call<{ version: number }>(api, 'get', `visit-lists/${listId}`);
    await call(api, 'patch', `visit-lists/${listId}`, { version, visitorIds: [items.find((one) => one.name === name)!.id] });
  };

  test.beforeEach(async ({ context, demo }) => {
    await signIn(context.request, demo);
    await endPauses(context.request);
    await returnLists(context.request);
    round = await makeRound(context.request);
  });
  test.afterEach(({ context }) => endPauses(context.request));

  test('two phones see it, one of them without a signal until later; both say that they heard it, doors stay loggable, and both are told when it is over', async ({ page, context, demo, newContext }) => {
    test.setTimeout(300_000);
    const second = await makeRound(context.request);
    await handTo(context.request, round.listId, 'Ana Reyes');
    await handTo(context.request, second.listId, 'Marisol Aguilar');
    const phone = async (who: string, listId: string): Promise<Page> => {
      const device = await newContext();
      await signIn(device.request, demo, who);
      const opened = await device.newPage();
      await opened.goto('/');
      await onThePhone(opened);
      await opened.goto(`/visits/${listId}`);
      await settled(opened);
      return opened;
    };
    const [ana, marisol] = [await phone('organizer', round.listId), await phone('volunteer', second.listId)];
    await marisol.context().setOffline(true);

    await page.goto('/rounds');
    await page.getByRole('button', { name: 'Pause rounds' }).click();
    await page.getByLabel('Where').selectOption({ label: 'In ZIP codes' });
    await page.getByRole('button', { name: 'Pause and tell everybody' }).click();
    await expect(page.getByText('Write at least one ZIP code.')).toBeVisible();
    await page.getByLabel('ZIP codes').fill('90017');
    await page.getByLabel('One line for everybody who is told').fill('Stay in the car');
    await page.getByRole('button', { name: 'Pause and tell everybody' }).click();
    const card = page.getByRole('article', { name: '90017' });
    await expect(card.getByRole('listitem').filter({ hasText: 'Ana Reyes' })).toBeVisible();

    // Ana's phone asks by itself while her list is in hand.
    const banner = ana.getByRole('alert').filter({ hasText: 'Las visitas están en pausa: 90017' });
    await expect(banner).toBeVisible({ timeout: 40_000 });
    // Why is one tap away: somebody may look over her shoulder.
    await expect(ana.getByText('Stay in the car')).toBeHidden();
    expect(await violations(ana, 'pause')).toEqual([]);
    await ana.getByRole('button', { name: 'Ya me enteré' }).click();
    await expect(banner).toHaveCount(0);
    await expect(ana.getByText('Las visitas están en pausa: 90017')).toBeVisible();
    await ana.getByText('Por qué', { exact: true }).click();
    await expect(ana.getByText('Stay in the car')).toBeVisible();
    const heard = (name: string) => card.getByRole('listitem').filter({ hasText: name }).getByText(/Heard it at/);
    await expect(heard('Ana Reyes')).toBeVisible({ timeout: 40_000 });
    await expect(heard('Marisol Aguilar')).toHaveCount(0);

    // Marisol logs a door without a signal; back in it, the pause stands before her.
    await marisol.getByRole('link', { name: /Keisha/ }).click();
    await marisol.getByRole('button', { name: 'No había nadie' }).click();
    await marisol.context().setOffline(false);
    await expect(marisol.getByRole('alert').filter({ hasText: '90017' })).toBeVisible({ timeout: 40_000 });
    // She loses it again and answers all the same: it waits on her phone.
    await marisol.context().setOffline(true);
    await marisol.getByRole('button', { name: 'Ya me enteré' }).click();
    await expect(marisol.getByRole('button', { name: 'Ya me enteré' })).toHaveCount(0);
    await marisol.reload();
    await expect(marisol.getByText('Las visitas están en pausa: 90017')).toBeVisible();
    await expect(marisol.getByRole('button', { name: 'Ya me enteré' })).toHaveCount(0);
    await marisol.context().setOffline(false);
    await expect(heard('Marisol Aguilar')).toBeVisible({ timeout: 40_000 });
    await expect.poll(async () => (await call<{ items: { outcome: string }[] }>(context.request, 'get', `house-visits?visitListId=${second.listId}`)).items.map(({ outcome }) => outcome), { timeout: 40_000 }).toEqual(['not_home']);

    await card.getByRole('button', { name: 'End the pause' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'End the pause' }).click();
    await expect(card).toHaveCount(0);
    for (const one of [ana, marisol]) {
      await expect(one.getByText('Terminó la pausa. Puede seguir.')).toBeVisible({ timeout: 40_000 });
      await one.getByRole('button', { name: 'De acuerdo' }).click();
      await expect(one.getByText('Terminó la pausa. Puede seguir.')).toHaveCount(0);
    }
  });

  test('a phone that hides its screens says that something came, and not what; one that keeps nothing answers all the same', async ({ context, demo, newContext }) => {
    test.setTimeout(240_000);
    await handTo(context.request, round.listId, 'Ana Reyes');
    const device = await newContext();
    // A private window of a browser that keeps nothing.
    await device.addInitScript(() => { IDBFactory.prototype.open = () => { throw new DOMException('nothing is kept', 'SecurityError'); }; });
    await signIn(device.request, demo, 'organizer');
    const ana = await device.newPage();
    await ana.goto(`/visits/${round.listId}`);
    await settled(ana);
    await ana.getByRole('button', { name: 'Ocultar esta pantalla' }).click();
    await expect(ana.getByRole('button', { name: 'Mantenga presionado para abrir' })).toHaveCount(1);
    await call(context.request, 'post', 'round-pauses', { reason: 'weather', postalCodes: ['90017'] });
    await ana.reload();
    await expect(ana.getByRole('alert')).toContainText('Hay algo nuevo', { timeout: 40_000 });
    expect(await ana.locator('body').innerText()).not.toMatch(/pausa|visita|puerta|90017|sindicato|uni[oó]n/i);
    expect(await violations(ana, 'hidden-news')).toEqual([]);
    await ana.getByRole('alert').getByRole('button').focus();
    await ana.keyboard.press('Enter');
    await ana.getByRole('button', { name: 'Ya me enteré' }).click();
    await expect(ana.getByRole('button', { name: 'Ya me enteré' })).toHaveCount(0);
    await expect.poll(async () => (await call<{ items: Pause[] }>(context.request, 'get', 'round-pauses?state=holding')).items[0]?.people.find(({ name }) => name === 'Ana Reyes')?.heardAt ?? null).not.toBeNull();
  });

  test('who had heard of a pause opens from its numbers when it is over; pauses and rounds lead to each other', async ({ page, context }) => {
    const { id, version } = await call<{ id: string; version: number }>(context.request, 'post', 'round-pauses', { reason: 'weather', postalCodes: ['90017'] });
    await call(context.request, 'patch', `round-pauses/${id}`, { version, ended: true });
    const { people } = await call<Pause>(context.request, 'get', `round-pauses/${id}`);
    expect(people.length).toBeGreaterThan(0);
    await page.goto('/rounds');
    await expect(page.getByRole('heading', { name: 'Pauses', exact: true })).toBeVisible();
    await page.getByRole('button', { name: `0 of ${people.length} have heard it` }).first().click();
    await expect(page.getByRole('dialog').getByRole('listitem')).toHaveCount(people.length);
    await expect(page.getByText('Had not answered when it was over').first()).toBeVisible();
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: /on a round now|Rounds and safety timers/ }).click();
    await expect(page.getByRole('heading', { name: 'Rounds', exact: true })).toBeVisible();
    await page.getByRole('link', { name: 'Pauses, and doors that were not safe' }).click();
    await expect(page).toHaveURL(/\/rounds$/);
  });

  test('that somebody does not answer stays in view and covers nothing that is tapped', async ({ page, context }) => {
    const { items: [stop] } = await call<Stops>(context.request, 'get', `visit-lists/${round.listId}/stops`);
    const { user } = await call<{ user: { id: string } }>(context.request, 'get', 'session');
    await context.route('**/api/v1/safety-timers?state=alarmed**', (route) => route.fulfill({ json: { items: [{ id: 'r1', visitor: { id: 'v1', name: 'Dana Brooks', phone: null }, colleague: { id: user.id, name: 'Ben', phone: null }, takenBy: null, escalatedAt: null }], nextCursor: null } }));
    await page.goto(`/visits/${round.listId}/doors/${stop!.id}`);
    const alarm = page.getByRole('alert').filter({ hasText: 'Dana Brooks has not answered' });
    await page.getByRole('button', { name: 'We talked' }).click();
    await expect(alarm).toBeInViewport();
    await page.getByRole('textbox', { name: 'Note' }).scrollIntoViewIfNeeded();
    await expect(alarm).toBeInViewport({ ratio: 1 });
    const [told, save] = [(await alarm.boundingBox())!, (await page.getByRole('button', { name: 'Save, next door' }).boundingBox())!];
    expect(told.y + told.height).toBeLessThanOrEqual(save.y);
    await page.getByRole('button', { name: 'Save, next door' }).click();
    await expect(page.getByRole('heading', { name: /Door 2 of/ })).toBeVisible();
  });

  test('whoever hands out a list there is warned', async ({ page, context }) => {
    await call(context.request, 'post', 'round-pauses', { reason: 'weather', postalCodes: ['90017'] });
    await page.goto(`/visits/${round.listId}`);
    await page.getByRole('button', { name: 'More for this list' }).click();
    await expect(page.getByText('Rounds are paused where these doors are: 90017.')).toBeVisible();
  });

  test('a door that was not safe says so first, on its list, at the door and on the profile of everybody there; a lead is told on every screen and lifts the mark', async ({ page, context, demo, newContext }) => {
    const { items: [stop] } = await call<Stops>(context.request, 'get', `visit-lists/${round.listId}/stops`);
    const device = await newContext();
    await signIn(device.request, demo, 'admin');
    const lead = await device.newPage();
    await lead.goto('/campaigns');
    await call(context.request, 'post', 'house-visits', { contactId: stop!.people[0]!.contactId, visitListId: round.listId, outcome: 'unsafe' });
    await page.goto(`/visits/${round.listId}/doors/${stop!.id}`);
    await settled(page);
    await page.goto(`/people/${stop!.people[1]!.contactId}`);
    await expect(page.getByText(/Not safe here: .*Ben\./)).toBeVisible();
    await lead.reload();
    await expect(lead.getByText(/Ben Okafor did not feel safe at a door/).first()).toBeVisible({ timeout: 40_000 });
    await lead.getByRole('link', { name: 'See where and call' }).first().click();
    await expect(lead.getByText('Ben Okafor did not feel safe here')).toBeVisible();
    await lead.getByRole('button', { name: 'I am looking after it' }).click();
    await expect(lead.getByText(/is looking after it/)).toBeVisible();
    await lead.getByRole('button', { name: 'Lift the mark' }).click();
    await lead.getByRole('dialog').getByRole('button', { name: 'Lift the mark' }).click();
    await expect(lead.getByRole('dialog').getByRole('textbox')).toHaveAttribute('aria-invalid', 'true');
    await lead.getByRole('dialog').getByRole('textbox').fill('Spoke with the neighbor, the dog is gone');
    await lead.getByRole('dialog').getByRole('button', { name: 'Lift the mark' }).click();
    await expect(lead.getByText(/The mark was lifted .*the dog is gone/)).toBeVisible();
    await page.reload();
    await settled(page);
    await expect(page.getByText(/Not safe here/)).toHaveCount(0);
  });
});
