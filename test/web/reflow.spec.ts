import { chromium as browsers } from '@playwright/test';
import * as config from './playwright.config';
import { signIn } from './support/api';
import { mainScreens } from './support/screens';
import { settled } from './support/settled';
import { expect, test } from './support/test';

/** The reader's own size of letters: a setting of the browser, 16 px if nobody touches it. */
const LETTERS = 32;

test('no main screen scrolls sideways on the narrowest phone with letters twice as large', async ({ demo, watch }) => {
  test.setTimeout(600_000);
  const browser = await browsers.launch({ ...config.chromium, args: [...config.chromium.args, `--blink-settings=defaultFontSize=${LETTERS}`] });
  try {
    const context = await browser.newContext({ baseURL: demo.url, viewport: { width: 320, height: 640 }, locale: 'es-US', timezoneId: 'America/Los_Angeles' });
    await watch.over(context, [demo.url]);
    await signIn(context.request, demo, 'admin');
    const page = await context.newPage();
    // The longest words: Spanish, chosen on this device.
    await page.addInitScript(() => localStorage.setItem('doorstep.language', 'es'));
    const tooWide: string[] = [];
    for (const { name, path } of await mainScreens(context.request)) {
      await page.goto(path);
      await settled(page);
      const { wide, widest } = await page.evaluate(() => {
        const shown = document.documentElement.clientWidth;
        const over = [...document.querySelectorAll('main *')].filter((element) => element.getBoundingClientRect().right > shown + 1 && element.children.length === 0);
        return { wide: document.documentElement.scrollWidth - shown, widest: over.slice(0, 3).map((element) => `${element.tagName.toLowerCase()}.${element.className}: ${element.textContent?.slice(0, 40)}`) };
      });
      if (wide > 1) tooWide.push(`${name} by ${wide} px: ${widest.join(' | ')}`);
    }
    expect(tooWide).toEqual([]);
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe(`${LETTERS}px`);
  } finally {
    await browser.close();
  }
});
