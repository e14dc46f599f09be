import type { Page } from '@playwright/test';

/** Seconds of the keystroke-level model: 1.2 a tap, 0.28 a letter. */
export const keystrokeSeconds = (taps: number, letters = 0): number => taps * 1.2 + letters * 0.28;

/** Counts what a thumb does on a page from now on, as long as the page is not loaded anew. */
export async function countTaps(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const counted = window as unknown as { taps?: number };
    const counting = counted.taps !== undefined;
    counted.taps = 0;
    if (counting) return;
    addEventListener('pointerdown', () => { counted.taps = (counted.taps ?? 0) + 1; }, { capture: true });
  });
  return () => page.evaluate(() => (window as unknown as { taps: number }).taps);
}
