import { addDays } from '@doorstep/kernel';
import type { APIRequestContext, Page } from '@playwright/test';
import { call, signIn } from './support/api';
import { settled } from './support/settled';
import { expect, test } from './support/test';
import { violations } from './support/violations';

interface Night { night: string; totals: { doors: number; talks: number; stands: number }; missing: { any: number }; byHour: { hour: number; reached: number; stands: number }[] }

const WORDS = {
  en: { missing: 'Talks that lack something' },
  es: { missing: 'Pláticas a las que les falta algo' },
  ko: { missing: '빠진 것이 있는 대화' },
} as const;

/** The night that the demo has filled: from six in the evening on, "last night" is the one that has just begun. */
async function filled(api: APIRequestContext): Promise<Night> {
  const last = await call<Night>(api, 'get', 'debrief');
  return last.byHour.some(({ stands }) => stands > 0) && last.missing.any > 1 ? last : call<Night>(api, 'get', `debrief?night=${addDays(last.night, -1)}`);
}

/** A list that is opened to its end, page by page, has so many rows. */
async function everyRow(page: Page, n: number): Promise<void> {
  const rows = page.getByRole('main').getByRole('listitem');
  for (let shown = 50; shown < n; shown += 50) {
    await expect(rows).toHaveCount(shown);
    await page.getByRole('button', { name: 'Show more' }).click();
  }
  await expect(rows).toHaveCount(n);
}

test.describe('The debrief of last night', () => {
  test('has the talks that lack something on top, and every number opens to as many visits', async ({ page, context, demo }) => {
    await signIn(context.request, demo);
    const night = await filled(context.request);
    expect([night.totals.doors > 15, night.missing.any > 1]).toEqual([true, true]);
    await page.goto(`/debrief?night=${night.night}`);
    await settled(page);
    const sections = await page.getByRole('heading', { level: 2 }).allInnerTexts();
    expect(sections.slice(0, 2)).toEqual(['Talks that lack something', 'In numbers']);
    await expect(page.getByRole('list', { name: 'Talks that lack something' }).getByRole('article')).toHaveCount(night.missing.any);
    await expect(page.getByText('A promise without a day').first()).toBeVisible();
    await page.getByRole('definition').filter({ hasText: new RegExp(`^${night.totals.doors}$`) }).first().getByRole('link').click();
    await expect(page.getByRole('heading', { name: `${night.totals.doors} visits` })).toBeVisible();
    await everyRow(page, night.totals.doors);
    await page.goBack();
    await page.getByRole('button', { name: 'The night before' }).click();
    await expect(page).toHaveURL(new RegExp(`night=${addDays(night.night, -1)}`));
  });

  test('tells by the hour how many were reached and after how many talks somebody stands, each opening to as many visits', async ({ page, context, demo }) => {
    await signIn(context.request, demo);
    const { night, byHour } = await filled(context.request);
    const best = byHour.findIndex(({ stands }) => stands > 0);
    expect(best).toBeGreaterThanOrEqual(0);
    for (const [what, n] of [['Reached', byHour[best]!.reached], ['Stands', byHour[best]!.stands]] as const) {
      await page.goto(`/debrief?night=${night}`);
      const row = page.getByRole('list', { name: 'By hour' }).first().getByRole('listitem').nth(best);
      await row.locator('div').filter({ has: page.getByText(what, { exact: true }) }).getByRole('link').click();
      await expect(page.getByRole('heading', { name: n === 1 ? '1 visit' : `${n} visits` })).toBeVisible();
      await everyRow(page, n);
    }
    // Over weeks by the weekday too.
    await page.goto(`/debrief?night=${night}`);
    await expect(page.getByRole('list', { name: 'By weekday' })).toBeVisible();
  });

  for (const language of ['en', 'es', 'ko'] as const) {
    test(`and the rounds read in ${language}, on phone and desk, in both schemes, and on the narrowest phone without running over`, async ({ page, context, demo }) => {
      test.setTimeout(120_000);
      await signIn(context.request, demo);
      const speak = async (to: string): Promise<unknown> => call(context.request, 'patch', 'users/me', { version: (await call<{ version: number }>(context.request, 'get', 'users/me')).version, language: to });
      await speak(language);
      try {
        const { night } = await filled(context.request);
        for (const address of ['/debrief', '/rounds']) {
          await page.goto(address === '/debrief' ? `${address}?night=${night}` : address);
          await settled(page);
          if (address === '/debrief') await expect(page.getByRole('heading', { name: WORDS[language].missing })).toBeVisible();
          expect(await violations(page, `${address.slice(1)}-${language}`)).toEqual([]);
          await page.setViewportSize({ width: 320, height: 640 });
          expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
        }
      } finally {
        await speak('en');
      }
    });
  }
});
