import type { Page } from '@playwright/test';
import { call, signIn } from './support/api';
import { onThePhone } from './support/on-the-phone';
import { makeRound, returnLists, type Round } from './support/round';
import { settled } from './support/settled';
import { expect, test } from './support/test';
import { violations } from './support/violations';

/** Within 90017, where the round walks. */
const CORNER = { latitude: 34.0503, longitude: -118.2702 };
const HOUSE = { latitude: 34.0511, longitude: -118.2691 };
const HERE = { latitude: 34.05213, longitude: -118.26847, accuracy: 12 };

interface Stop { id: string; people: { brief: { nameToSay: string } }[]; address: { latitude: number | null; longitude: number | null; precision: string; pin: { version: number } | null } }

test.describe('The map of the day’s doors', () => {
  let round: Round;
  let stops: Stop[];
  const stopsNow = async (page: Page) => (await call<{ items: Stop[] }>(page.context().request, 'get', `visit-lists/${round.listId}/stops`)).items;
  const pin = (page: Page, name: RegExp) => page.getByRole('button', { name });

  test.beforeEach(async ({ context, demo }) => {
    await signIn(context.request, demo);
    await returnLists(context.request);
    round = await makeRound(context.request);
    stops = (await call<{ items: Stop[] }>(context.request, 'get', `visit-lists/${round.listId}/stops`)).items;
    await call(context.request, 'post', `visit-lists/${round.listId}/stops/${stops[0]!.id}/pins`, CORNER);
    await call(context.request, 'post', `visit-lists/${round.listId}/stops/${stops[1]!.id}/pins`, HOUSE);
  });

  test('shows pins in walking order on white ground, says which doors it cannot show, and leads to the door', async ({ page }) => {
    await page.goto(`/visits/${round.listId}`);
    await page.getByRole('button', { name: 'Map' }).click();
    await expect(pin(page, /^Door 1, the next one/)).toBeVisible();
    await expect(pin(page, /^Door 2:/)).toBeVisible();
    await expect(page.getByText('2 doors somewhere in 90017')).toBeVisible();
    await expect(page.getByRole('heading', { name: '2 doors are not on the map' })).toBeVisible();
    await expect(page.getByText('Only the ZIP code 90017 is known')).toHaveCount(2);
    // How well the places are known, in one line; a number opens to its doors.
    await page.getByRole('group', { name: 'How well the places are known' }).getByRole('button', { name: '2 only by ZIP code' }).click();
    await expect(page.getByRole('dialog').getByRole('listitem')).toHaveCount(2);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    // No picture was asked of anybody.
    await expect(page.locator('img')).toHaveCount(0);
    // Every door stands in the list as well.
    await expect(page.getByRole('list', { name: 'Doors', exact: true }).getByRole('listitem')).toHaveCount(stops.length);

    await pin(page, /^Door 2:/).click();
    await expect(page.getByText(/^Pin set by .* on/)).toBeVisible();
    await expect(page.getByRole('link', { name: 'Directions' }).first()).toHaveAttribute('href', `geo:0,0?q=${HOUSE.latitude},${HOUSE.longitude}`);
    await page.getByRole('link', { name: 'At the door' }).first().click();
    await expect(page).toHaveURL(new RegExp(`/doors/${stops[1]!.id}$`));
    await page.goBack();
    await expect(pin(page, /^Door 2:/)).toBeVisible();
  });

  test('is walked with the keyboard alone', async ({ page }) => {
    await page.goto(`/visits/${round.listId}?view=map`);
    await expect(pin(page, /^Door 1/)).toBeVisible();
    await page.getByRole('application', { name: 'Map of the doors' }).focus();
    const middle = () => pin(page, /^Door 1/).boundingBox();
    const before = (await middle())!;
    await page.keyboard.press('ArrowRight');
    await expect.poll(async () => (await middle())!.x).toBeLessThan(before.x - 20);
    await pin(page, /^Door 2:/).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByText(/^Pin set by/)).toBeVisible();
  });

  test('a pin is set without a signal, shows at once, and comes over when the signal is back', async ({ page, context }) => {
    await page.goto(`/visits/${round.listId}?view=map`);
    await onThePhone(page);
    await page.reload();
    await expect(pin(page, /^Door 1/)).toBeVisible();
    await context.setOffline(true);
    const [, , third] = stops;
    await page.getByRole('button', { name: `Set the pin: ${third!.people.map(({ brief }) => brief.nameToSay).join(', ')}` }).click();
    await expect(page.getByRole('heading', { name: 'Where is this door?' })).toBeFocused();
    await page.getByRole('button', { name: 'Save the pin' }).click();
    await expect(page.getByText('Set on this phone, waiting for signal')).toBeVisible();
    await expect(pin(page, /^Door 3:/)).toBeVisible();
    await page.reload();
    await expect(pin(page, /^Door 3:/)).toBeVisible();
    // A pin is no visit.
    await expect(page.getByText(`0 of ${stops.length} doors, 0 talks`)).toBeVisible();
    expect((await stopsNow(page))[2]!.address.pin).toBeNull();
    await context.setOffline(false);
    await expect.poll(async () => (await stopsNow(page))[2]!.address).toMatchObject({ precision: 'rooftop', pin: { version: 1 } });
    await expect(page.getByText(/^Pin set by/)).toBeVisible();
  });

  test('whoever sets a pin where one stands is asked; one that was set meanwhile is asked about afterwards', async ({ page, context }) => {
    await page.goto(`/visits/${round.listId}?view=map&door=${stops[0]!.id}&place=1`);
    await page.getByRole('application').focus();
    await page.keyboard.press('ArrowUp');
    await page.getByRole('button', { name: 'Save the pin' }).click();
    await expect(page.getByText('has set a pin here already')).toBeVisible();
    await page.getByRole('button', { name: 'Put mine in its place' }).click();
    await expect.poll(async () => (await stopsNow(page))[0]!.address.pin?.version).toBe(2);

    await page.goto(`/visits/${round.listId}?view=map&door=${stops[2]!.id}&place=1`);
    await expect(page.getByRole('button', { name: 'Save the pin' })).toBeVisible();
    await onThePhone(page);
    await context.setOffline(true);
    await call(context.request, 'post', `visit-lists/${round.listId}/stops/${stops[2]!.id}/pins`, { latitude: 34.0522, longitude: -118.2668 });
    await page.getByRole('button', { name: 'Save the pin' }).click();
    await expect(page.getByText('Set on this phone, waiting for signal')).toBeVisible();
    await context.setOffline(false);
    await page.goto('/visits/waiting');
    await expect(page.getByText('has set a pin at this door already')).toBeVisible();
    await page.getByRole('button', { name: 'Save mine all the same' }).click();
    await expect.poll(async () => (await stopsNow(page))[2]!.address.pin?.version).toBe(2);
    await expect(page.getByText('Everything is sent.')).toBeVisible();
  });

  test('the phone is asked where it is only by a tap, and where it is goes nowhere', async ({ page, context }) => {
    await context.grantPermissions(['geolocation']);
    await context.setGeolocation(HERE);
    await page.addInitScript(() => {
      const { geolocation } = navigator;
      const asked: string[] = [];
      Object.assign(window, { asked });
      for (const name of ['getCurrentPosition', 'watchPosition'] as const) {
        const real = geolocation[name].bind(geolocation) as (...args: unknown[]) => number;
        Object.assign(geolocation, { [name]: (...args: unknown[]) => { asked.push(name); return real(...args); } });
      }
    });
    const sent: string[] = [];
    page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''} ${JSON.stringify(request.headers())}`));
    await page.goto(`/visits/${round.listId}?view=map`);
    await expect(pin(page, /^Door 1/)).toBeVisible();
    const asked = () => page.evaluate(() => (window as unknown as { asked: string[] }).asked);
    expect(await asked()).toEqual([]);
    await page.getByRole('button', { name: 'Where am I?' }).click();
    await expect(page.getByText('You are about here, within 12 m')).toBeVisible();
    expect(await asked()).toEqual(['getCurrentPosition']);
    await pin(page, /^Door 2:/).click();
    await page.reload();
    await settled(page);
    await expect(page.getByText('You are about here')).toHaveCount(0);
    const traces = [String(HERE.latitude), String(HERE.longitude)];
    expect(sent.filter((request) => traces.some((trace) => request.includes(trace)))).toEqual([]);
    expect(await page.evaluate(async (found) => {
      const kept: string[] = [JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage })];
      const open = await new Promise<IDBDatabase>((resolve, reject) => { const db = indexedDB.open('doorstep'); db.onsuccess = () => resolve(db.result); db.onerror = () => reject(db.error); });
      for (const name of open.objectStoreNames) {
        kept.push(await new Promise<string>((resolve) => { const all = open.transaction(name).objectStore(name).getAll(); all.onsuccess = () => resolve(JSON.stringify(all.result)); }));
      }
      open.close();
      return kept.filter((text) => found.some((trace) => text.includes(trace))).length;
    }, traces)).toBe(0);
  });

  test('who stands at the door sets its pin there by one tap, and a phone that does not tell its place says so', async ({ page, context }) => {
    await page.goto(`/visits/${round.listId}/doors/${stops[3]!.id}`);
    await page.getByRole('link', { name: 'Set the pin' }).click();
    await page.getByRole('button', { name: 'I am standing here' }).click();
    await expect(page.getByText('This phone does not tell where it is.')).toBeVisible();
    await context.grantPermissions(['geolocation']);
    await context.setGeolocation(HERE);
    await page.getByRole('button', { name: 'I am standing here' }).click();
    await expect(page.getByText('This phone does not tell where it is.')).toHaveCount(0);
    await page.getByRole('button', { name: 'Save the pin' }).click();
    await expect.poll(async () => (await stopsNow(page))[3]!.address.pin?.version).toBe(1);
    const { latitude, longitude } = (await stopsNow(page))[3]!.address;
    expect([Math.abs(latitude! - HERE.latitude) < 1e-4, Math.abs(longitude! - HERE.longitude) < 1e-4]).toEqual([true, true]);
  });

  test('a pin far from the ZIP code is asked about before it is saved', async ({ page, context }) => {
    await context.grantPermissions(['geolocation']);
    await context.setGeolocation({ latitude: 34.12, longitude: -118.27, accuracy: 9 });
    await page.goto(`/visits/${round.listId}?view=map&door=${stops[3]!.id}&place=1`);
    await page.getByRole('button', { name: 'I am standing here' }).click();
    await page.getByRole('button', { name: 'Save the pin' }).click();
    await expect(page.getByText('km from the ZIP code')).toBeVisible();
    await page.getByRole('button', { name: 'It is right, save it' }).click();
    await expect.poll(async () => (await stopsNow(page))[3]!.address.latitude).toBeCloseTo(34.12, 3);
  });

  test('reads well for everybody, chosen door and pin being set included, and at 320 px', async ({ page }) => {
    test.setTimeout(180_000);
    const told: string[] = [];
    for (const [name, where] of [['map-chosen', `&door=${stops[1]!.id}`], ['map-place', `&door=${stops[0]!.id}&place=1`]] as const) {
      await page.goto(`/visits/${round.listId}?view=map${where}`);
      await expect(page.getByRole('application')).toBeVisible();
      told.push(...await violations(page, name));
      await page.setViewportSize({ width: 320, height: 640 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(1);
    }
    expect(told).toEqual([]);
  });
});
