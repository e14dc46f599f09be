import type { Browser, Page } from '@playwright/test';
import { AxeBuilder } from '@axe-core/playwright';
import { call, signIn } from './support/api';
import { movedClock } from './support/moved-clock';
import { startDoorstep } from './support/doorstep';
import { onThePhone } from './support/on-the-phone';
import { makeRound, returnLists } from './support/round';
import type { Round } from './support/round';
import { expect, test, watched } from './support/test';

const noFaults = async (page: Page) => expect((await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']).analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);

test.describe('on a round', () => {
  let round: Round;
  test.beforeEach(async ({ context, demo }) => {
    await signIn(context.request, demo, 'lead');
    await returnLists(context.request);
    for (const { id } of (await call<{ items: { id: string }[] }>(context.request, 'get', 'safety-timers?visitor=me&state=running,alarmed')).items) await call(context.request, 'post', `safety-timers/${id}/answers`, { answer: 'back' });
    round = await makeRound(context.request);
  });

  test('the timer begins at a list, shows at every door, asks before the deadline, and takes the answer where there is no signal', async ({ page, context }) => {
    await page.goto(`/visits/${round.listId}`);
    await page.getByRole('button', { name: 'Begin a round with a safety timer' }).click();
    await expect(page.getByText(/If you do not say in time that you are all right, we tell/)).toBeVisible();
    await page.getByRole('button', { name: '60 min' }).click();
    await noFaults(page);
    await page.getByRole('button', { name: 'Begin', exact: true }).click();
    await expect(page.getByRole('button', { name: /Safety timer: 60 minutes left/ })).toBeVisible();
    expect(await page.title()).toBe('Doorstep');
    await page.getByRole('link', { name: 'I am at the door' }).or(page.getByRole('link', { name: /Keisha/ })).first().click();
    await expect(page.getByRole('button', { name: /Safety timer: \d+ minutes left/ })).toBeVisible();

    // An hour later, still at that door, without a signal.
    await onThePhone(page);
    await context.setOffline(true);
    await page.clock.install();
    await page.clock.fastForward('00:57:00');
    const ask = page.getByRole('alertdialog', { name: 'Are you all right?' });
    await expect(ask).toContainText(/If you do not answer in [78] minutes we will tell/);
    await noFaults(page);
    await ask.getByRole('button', { name: 'I am all right' }).click();
    await expect(ask).toHaveCount(0);
    await page.getByRole('button', { name: /Safety timer/ }).click();
    await expect(page.getByText('Your answer has not been heard yet.')).toBeVisible();
    await context.setOffline(false);
    await page.clock.fastForward('00:01:00');
    await expect(page.getByText('Your answer has not been heard yet.')).toHaveCount(0);

    await page.getByRole('button', { name: 'I am back' }).click();
    await expect(page.getByRole('button', { name: 'Begin a round with a safety timer' })).toBeVisible();
    const { items } = await call<{ items: { state: string }[] }>(context.request, 'get', 'safety-timers?visitor=me&state=running,alarmed');
    expect(items).toEqual([]);
  });

  test('begun without signal it says so, and begins when there is one', async ({ page, context }) => {
    await page.goto(`/visits/${round.listId}`);
    // What can be chosen lies on the phone once the sheet was open.
    await page.getByRole('button', { name: 'Begin a round with a safety timer' }).click();
    await expect(page.getByRole('button', { name: '60 min' })).toBeVisible();
    await onThePhone(page);
    await context.setOffline(true);
    await expect(page.getByText(/The timer works only from the moment we hear from this phone/)).toBeVisible();
    await page.getByRole('button', { name: 'Begin', exact: true }).click();
    await expect(page.getByRole('button', { name: 'Safety timer: waits for signal' })).toBeVisible();
    await context.setOffline(false);
    await expect(page.getByRole('button', { name: /Safety timer: \d+ minutes left/ })).toBeVisible({ timeout: 45_000 });
  });

  test('a phone that can keep nothing says so, and the round runs all the same', async ({ page, context }) => {
    await context.addInitScript(() => { IDBFactory.prototype.open = () => { throw new DOMException('nothing is kept', 'SecurityError'); }; });
    await page.goto(`/visits/${round.listId}`);
    await page.getByRole('button', { name: 'Begin a round with a safety timer' }).click();
    await page.getByRole('button', { name: 'Begin', exact: true }).click();
    await expect(page.getByText('This phone cannot keep your round.')).toBeVisible();
    const running = async () => (await call<{ items: { state: string }[] }>(context.request, 'get', 'safety-timers?visitor=me&state=running,alarmed')).items.map(({ state }) => state);
    await expect.poll(running, { timeout: 45_000 }).toEqual(['running']);
    await expect(page.getByRole('button', { name: 'I am all right' })).toBeVisible();
    await page.getByRole('button', { name: 'I am back' }).click();
    await expect.poll(running, { timeout: 45_000 }).toEqual([]);
    await expect(page.getByRole('button', { name: 'Begin a round with a safety timer' })).toBeVisible();
  });

  test('one tap, or Escape twice, hides every screen; a reload does not bring it back, a tap in passing neither, holding does', async ({ page }) => {
    await page.goto(`/visits/${round.listId}`);
    await page.getByRole('link', { name: /Keisha/ }).click();
    await expect(page.getByRole('heading', { name: 'What happened?' })).toBeVisible();
    await page.getByRole('button', { name: 'Hide this screen' }).click();
    const open = page.getByRole('main').getByRole('button', { name: 'Hold to open' });
    await expect(open).toBeVisible();
    await expect(page.getByText(/Keisha|Linden|Pico/)).toHaveCount(0);
    expect(await page.title()).toBe('Doorstep');
    await noFaults(page);
    await page.reload();
    await expect(open).toBeVisible();
    await expect(page.getByText(/Keisha|Linden|Pico/)).toHaveCount(0);
    await open.click();
    await expect(open).toBeVisible();
    const at = (await open.boundingBox())!;
    await page.mouse.move(at.x + at.width / 2, at.y + at.height / 2);
    await page.mouse.down();
    await expect(page.getByRole('heading', { name: 'What happened?' })).toBeVisible();
    await page.mouse.up();
    // The keeper of the keys comes with the timer's own part.
    await expect(async () => {
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
      await expect(open).toBeVisible({ timeout: 1_000 });
    }).toPass();
    await open.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'What happened?' })).toBeVisible();
  });
});

/** Somebody of the demo in a browser of their own, in that language and scheme. */
async function inLanguage(browser: Browser, url: string, locale: string, dark: boolean): Promise<Page> {
  const context = await browser.newContext({ baseURL: url, locale, timezoneId: 'America/Los_Angeles', viewport: { width: 390, height: 844 }, colorScheme: dark ? 'dark' : 'light' });
  return context.newPage();
}

watched('a visitor does not answer: the colleague is told while no browser is open, sees the last door, and takes it on, in three languages', async ({ browser, playwright }) => {
  test.setTimeout(180_000);
  const clock = await movedClock();
  const doorstep = await startDoorstep({ demo: true, env: { DOORSTEP_CLOCK_URL: clock.url } });
  try {
    const password = /password: (\S+)/.exec(doorstep.lines.find((one) => one.startsWith('Demo sign-ins: ')) ?? '')![1]!;
    const enter = async (who: string) => {
      const api = await playwright.request.newContext({ baseURL: doorstep.url });
      const { user } = await call<{ user: { id: string; name: string } }>(api, 'post', 'session', { email: `${who}@demo.example.org`, password });
      return { api, user };
    };
    const [visitor, lead] = [await enter('admin'), await enter('lead')];
    const walked = await makeRound(visitor.api);
    const { id } = await call<{ id: string }>(visitor.api, 'post', 'safety-timers', { minutes: 60, colleagueId: lead.user.id, visitListId: walked.listId });
    await call(visitor.api, 'post', 'house-visits/batch', { visits: [{ id: crypto.randomUUID(), contactId: walked.people[2]!.id, visitListId: walked.listId, outcome: 'not_home' }] });
    await visitor.api.dispose();
    await lead.api.dispose();
    clock.moveTo(new Date(clock.now().getTime() + 66 * 60_000));
    let again = await enter('lead');
    await expect.poll(async () => {
      const answer = await again.api.get(`/api/v1/safety-timers/${id}`);
      // Who signs in before the api has heard of the moved clock was away for an hour a moment later.
      if (answer.status() === 401) { await again.api.dispose(); again = await enter('lead'); return 'signed in again'; }
      return (await answer.json() as { state: string }).state;
    }, { timeout: 60_000 }).toBe('alarmed');
    const { items } = await call<{ items: { channel: string; purpose: string }[] }>(again.api, 'get', 'messages?limit=20');
    expect(items.filter(({ purpose }) => purpose === 'safety').map(({ channel }) => channel)).toContain('email');

    const words = { 'es-US': [/Sin respuesta desde/, 'Yo me encargo', /se encarga/], 'ko-KR': [/답이 없습니다/, '제가 챙기겠습니다', /챙기고/], 'en-US': [/No answer since/, 'I have them', /looks after/] } as const;
    for (const [locale, [since, take]] of Object.entries(words)) {
      const page = await inLanguage(browser, doorstep.url, locale, locale === 'ko-KR');
      await call(page.request, 'post', 'session', { email: 'lead@demo.example.org', password });
      await page.addInitScript((language) => localStorage.setItem('doorstep.language', language), locale.slice(0, 2));
      await page.goto(`/safety/${id}`);
      await expect(page.getByText(since)).toBeVisible();
      await expect(page.getByText(/1203 Linden Court/).first()).toBeVisible();
      await expect(page.getByText(/Keisha/)).toHaveCount(0);
      await noFaults(page);
      if (locale !== 'en-US') { await expect(page.getByRole('button', { name: take })).toBeVisible(); await page.context().close(); continue; }
      await page.getByRole('button', { name: take }).click();
      await expect(page.getByText(words[locale][2])).toBeVisible();
      await page.goto('/safety');
      await expect(page.getByRole('heading', { name: 'Rounds' })).toBeVisible();
      await noFaults(page);
      await page.context().close();
    }
    expect(await call<{ takenBy: { id: string } }>(again.api, 'get', `safety-timers/${id}`)).toMatchObject({ takenBy: { id: lead.user.id } });
    await again.api.dispose();
  } finally {
    await doorstep.stop();
    await clock.close();
  }
});
