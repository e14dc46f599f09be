import { call, signIn, visitsOf, type ServerVisit } from './support/api';
import { drafts, openMyDay } from './support/drafts';
import { makeRound, returnLists, type Round } from './support/round';
import { countTaps, keystrokeSeconds } from './support/taps';
import { expect, test } from './support/test';

test.describe('A visit at the door', () => {
  let round: Round;

  test.beforeEach(async ({ context, demo }) => {
    await signIn(context.request, demo);
    await returnLists(context.request);
    round = await makeRound(context.request);
  });

  test('a talk with an issue, a yes, a stand and a next step takes seven taps from My day', async ({ page, context }) => {
    await openMyDay(page);
    const taps = await countTaps(page);
    await page.getByRole('link', { name: 'Open the next door' }).click();
    await page.getByRole('button', { name: 'We talked' }).click();
    await page.getByRole('button', { name: 'Room quota' }).click();
    await page.getByRole('group', { name: 'Sign the petition' }).getByRole('button', { name: 'Yes' }).click();
    await page.getByRole('button', { name: '2, acts with us' }).click();
    await page.getByRole('button', { name: 'In 3 days' }).click();
    await page.getByRole('button', { name: 'Save, next door' }).click();
    await expect(page.getByRole('heading', { name: /Door 2 of 4/ })).toBeVisible();

    const n = await taps();
    console.log(`talk: ${n} taps, ${keystrokeSeconds(n).toFixed(1)} s by the keystroke-level model`);
    expect(n).toBeLessThanOrEqual(7);
    expect(keystrokeSeconds(n)).toBeLessThanOrEqual(20);
    await expect.poll(async () => (await visitsOf(context.request, round.listId)).length).toBe(1);
    const [visit] = await visitsOf(context.request, round.listId);
    expect(visit).toMatchObject({ outcome: 'talked', campaignId: round.campaignId, issues: ['Room quota'], asks: [{ text: 'Sign the petition', answer: 'yes' }], assessment: { value: 2, basis: 'house_visit' } });
  });

  test('nobody home takes two taps, can be taken back, and is sent when it no longer can', async ({ page, context }) => {
    await openMyDay(page);
    const taps = await countTaps(page);
    await page.getByRole('link', { name: 'Open the next door' }).click();
    await page.getByRole('button', { name: 'Nobody home' }).click();
    await expect(page.getByRole('heading', { name: /Door 2 of 4/ })).toBeVisible();
    const n = await taps();
    console.log(`nobody home: ${n} taps, ${keystrokeSeconds(n).toFixed(1)} s by the keystroke-level model`);
    expect(n).toBe(2);

    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(page.getByRole('heading', { name: /Door 1 of 4/ })).toBeVisible();
    await page.getByRole('button', { name: 'Nobody home' }).click();
    await expect(page.getByRole('heading', { name: /Door 2 of 4/ })).toBeVisible();
    expect(await visitsOf(context.request, round.listId)).toEqual([]);
    await expect.poll(async () => (await visitsOf(context.request, round.listId)).map(({ outcome }) => outcome), { timeout: 20_000 }).toEqual(['not_home']);
  });

  test('without a signal the app opens, the visit is safe, and it is sent once when the signal is back', async ({ page, context }) => {
    await openMyDay(page);
    await context.setOffline(true);
    await page.reload();
    await page.getByRole('link', { name: 'Open the next door' }).click();
    await page.getByRole('button', { name: 'We talked' }).click();
    await page.getByRole('button', { name: 'Pay' }).click();
    await page.getByRole('button', { name: 'Save, next door' }).click();
    await expect(page.getByRole('heading', { name: /Door 2 of 4/ })).toBeVisible();
    await page.goto('/visits');
    await expect(page.getByRole('status').filter({ hasText: '1 visit waiting' }).first()).toBeVisible();

    await page.close();
    const again = await context.newPage();
    await again.goto(`/visits/${round.listId}`);
    await expect(again.getByRole('status').filter({ hasText: '1 visit waiting' }).first()).toBeVisible();
    await expect(again.getByText('1 of 4 doors, 1 talk')).toBeVisible();

    await context.setOffline(false);
    await expect(again.getByText('All sent').filter({ visible: true })).toBeVisible({ timeout: 20_000 });
    expect((await visitsOf(context.request, round.listId)).map(({ outcome, issues }) => ({ outcome, issues }))).toEqual([{ outcome: 'talked', issues: ['Pay'] }]);
  });

  test('an answer of before the visit, which comes late, does not open its door again', async ({ page, context }) => {
    await page.goto(`/visits/${round.listId}`);
    await expect(page.getByText(/^0 of 4 doors/)).toBeVisible();
    await page.waitForLoadState('networkidle');
    let release = () => undefined as void;
    const held = new Promise<void>((resolve) => { release = resolve; });
    let late: Promise<void> | null = null;
    await page.route(`**/visit-lists/${round.listId}/stops*`, async (route) => {
      if (late) return route.continue();
      const before = await route.fetch();
      late = held.then(() => route.fulfill({ response: before }));
      await late;
    });
    // Where the signal comes back, the lists are asked for anew.
    await context.setOffline(true);
    await expect.poll(() => page.evaluate(() => navigator.onLine)).toBe(false);
    await context.setOffline(false);
    await expect.poll(() => late !== null).toBe(true);

    await page.getByRole('link', { name: 'At the door' }).click();
    await page.getByRole('button', { name: 'We talked' }).click();
    await page.getByRole('button', { name: 'Save, next door' }).click();
    await expect(page.getByRole('heading', { name: /Door 2 of 4/ })).toBeVisible();
    await expect(page.getByText('All sent').filter({ visible: true })).toBeVisible({ timeout: 20_000 });
    await page.getByRole('button', { name: 'Back', exact: true }).click();
    await expect(page.getByText('1 of 4 doors, 1 talk')).toBeVisible();
    await page.evaluate(() => {
      const seen = new Set<string>();
      Object.assign(window, { seen });
      const look = () => { seen.add(/\d+ of 4 doors/.exec(document.body.innerText)?.[0] ?? 'none'); requestAnimationFrame(look); };
      look();
    });
    release();
    await late;
    await page.waitForTimeout(1_500);
    // Not for one frame.
    expect(await page.evaluate(() => [...(window as unknown as { seen: Set<string> }).seen])).toEqual(['1 of 4 doors']);
  });

  test('a form that was begun is there again after the app was closed', async ({ page, context }) => {
    await openMyDay(page);
    await page.getByRole('link', { name: 'Open the next door' }).click();
    await page.getByRole('button', { name: 'We talked' }).click();
    await page.getByRole('textbox', { name: 'Note' }).fill('Wants the meeting on a Sunday');
    await page.getByRole('button', { name: 'Tomorrow' }).click();
    await expect(page.getByLabel('What will you do?')).toHaveValue(/Talk with/);
    const address = page.url();
    await page.getByRole('button', { name: 'Back' }).click();
    await expect(page.getByRole('heading', { name: 'My day' })).toBeVisible();
    await page.close();
    const again = await context.newPage();
    await again.goto(address);
    await expect(again.getByRole('textbox', { name: 'Note' })).toHaveValue('Wants the meeting on a Sunday');
    await expect(again.getByRole('button', { name: 'Tomorrow' })).toHaveAttribute('aria-pressed', 'true');
  });

  test('a yes to texts asks for the number where we have none', async ({ page, context }) => {
    await openMyDay(page);
    await page.getByRole('link', { name: 'Open the next door' }).click();
    await page.getByRole('button', { name: 'We talked' }).click();
    await page.getByRole('group', { name: 'May we text?' }).getByRole('button', { name: 'Yes' }).first().click();
    await page.getByRole('button', { name: 'Save, next door' }).click();
    await expect(page.getByText('Please write the number for the texts.')).toBeVisible();
    await page.getByLabel('Number for texts').fill('555 0134');
    await page.getByRole('button', { name: 'Save, next door' }).click();
    await expect(page.getByText('Texts need the whole number.')).toBeVisible();
    await page.getByLabel('Number for texts').fill('213 555 0134');
    await page.getByRole('button', { name: 'Save, next door' }).click();
    await expect(page.getByRole('heading', { name: /Door 2 of 4/ })).toBeVisible();
    await expect.poll(async () => (await visitsOf(context.request, round.listId)).length).toBe(1);
  });

  test('a form whose draft outlived the saving is the same visit when it is saved again', async ({ page, context }) => {
    await openMyDay(page);
    await context.setOffline(true);
    await page.reload();
    await page.getByRole('link', { name: 'Open the next door' }).click();
    await page.getByRole('button', { name: 'We talked' }).click();
    const door = page.url();
    await page.getByRole('button', { name: 'Pay' }).click();
    await expect.poll(async () => (await drafts(page)).length).toBe(1);
    const [kept] = await drafts(page);
    await page.getByRole('button', { name: 'Save, next door' }).click();
    await expect(page.getByRole('heading', { name: /Door 2 of 4/ })).toBeVisible();
    expect(await drafts(page)).toEqual([]);

    // As if the app had been killed before the draft was gone.
    await drafts(page, kept);
    await page.goto(door);
    await page.getByRole('button', { name: 'Log another visit' }).click();
    await page.getByRole('button', { name: 'Save, next door' }).click();
    await expect(page.getByRole('heading', { name: /Door 2 of 4/ })).toBeVisible();
    await page.goto('/visits');
    await expect(page.getByRole('status').filter({ hasText: '1 visit waiting' }).first()).toBeVisible();
    await context.setOffline(false);
    await expect(page.getByText('All sent').filter({ visible: true })).toBeVisible({ timeout: 20_000 });
    expect(await visitsOf(context.request, round.listId)).toHaveLength(1);
  });

  test('what the server refuses needs the visitor, says why, and can be mended', async ({ page, context }) => {
    // A list that was taken along before it said who has a number.
    await context.route('**/api/v1/visit-lists/*/stops', async (route) => {
      const response = await route.fetch();
      const body = await response.text();
      await route.fulfill({ response, body: body.replaceAll('"hasPhone":false,', '') });
    });
    await openMyDay(page);
    await page.getByRole('link', { name: 'Open the next door' }).click();
    await page.getByRole('button', { name: 'We talked' }).click();
    await page.getByRole('group', { name: 'May we text?' }).getByRole('button', { name: 'Yes' }).first().click();
    await page.getByRole('button', { name: 'Save, next door' }).click();
    // Saved on this phone, before the page is left.
    await expect(page.getByRole('heading', { name: /Door 2 of/ })).toBeVisible();
    await page.goto('/visits/waiting');
    await expect(page.getByText('Add a phone number or e-mail first, then ask for permission')).toBeVisible({ timeout: 15_000 });
    await page.getByRole('link', { name: 'Look at it again' }).click();
    await page.getByLabel('Number for texts').fill('213 555 0134');
    await page.getByRole('button', { name: 'Save and send again' }).click();
    await expect(page.getByText('Everything is sent.')).toBeVisible({ timeout: 15_000 });
    expect(await visitsOf(context.request, round.listId)).toHaveLength(1);
  });

  test('a visit that stands on no list is logged from the person', async ({ page, context }) => {
    const { items } = await call<{ items: { people: { contactId: string }[] }[] }>(context.request, 'get', `visit-lists/${round.listId}/stops`);
    const neighbor = { id: items.at(-1)!.people[0]!.contactId };
    await page.goto(`/visits/new?contactId=${neighbor.id}`);
    await page.getByRole('button', { name: 'Something else' }).click();
    await page.getByRole('button', { name: 'Someone else was home' }).click();
    await page.getByRole('textbox', { name: 'Note' }).fill('His sister: he is home after six');
    await page.getByRole('button', { name: 'Save', exact: true }).last().click();
    await expect(page).toHaveURL(new RegExp(`/people/${neighbor.id}`));
    const logged = async () => (await call<{ items: ServerVisit[] }>(context.request, 'get', `house-visits?contactId=${neighbor.id}`)).items;
    await expect.poll(async () => (await logged()).map(({ outcome }) => outcome)).toEqual(['someone_else_home']);
    await page.goto(`/visits/logged/${(await logged())[0]!.id}`);
    await expect(page.getByRole('heading', { name: 'Someone else was home' })).toBeVisible();
    await expect(page.getByText('His sister: he is home after six')).toBeVisible();
  });

  test('a warning comes before anything else, and one tap hides the door', async ({ page }) => {
    await page.goto(`/visits/${round.listId}`);
    await page.getByRole('link', { name: /Keisha/ }).click();
    await expect(page.getByRole('heading', { name: 'What happened?' })).toBeVisible();
    const warning = page.getByText('Go in twos: loose dog');
    await expect(warning).toBeVisible();
    const [warned, named] = await Promise.all([warning.boundingBox(), page.getByRole('heading', { name: /Keisha/ }).boundingBox()]);
    expect(warned!.y).toBeLessThan(named!.y);
    await page.getByRole('button', { name: 'Hide this screen' }).click();
    await expect(page.getByText('Keisha')).toHaveCount(0);
    expect(await page.title()).toBe('Doorstep');
  });
});
